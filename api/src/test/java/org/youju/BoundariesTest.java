package org.youju;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.youju.rules.Award;
import org.youju.rules.By;
import org.youju.rules.Condition;

/**
 * Data flows one way; each arrow of the flow is a rule here, and no package leads back to itself. All modules are looked at
 * but the benchmarks, on which nothing depends.
 */
@AnalyzeClasses(packages = "org.youju", importOptions = BoundariesTest.NoTests.class)
class BoundariesTest {

    private static final String SERVER = "org.youju.api..";
    private static final String BENCH = "org.youju.bench..";

    /** What is public in these is meant for programs that embed Youju; the other packages are its own modules' business. */
    private static final String[] FOR_PROGRAMS = {
        "org.youju.scoring",
        "org.youju.batch",
        "org.youju.submission",
        "org.youju.document",
        "org.youju.exact",
        "org.youju.intake",
        "org.youju.schema",
        "org.youju.ruleset",
        "org.youju.facts",
        "org.youju.rules",
        "org.youju.scorecard",
        "org.youju.explanation",
        "org.youju.rendering..",
        "org.youju.workbook",
        "org.youju.assurance",
        "org.youju.cases",
        "org.youju.impact",
        "org.youju.publishing",
        "org.youju.replay"
    };

    /** Leaves out tests, wherever they were compiled to. */
    static final class NoTests implements ImportOption {

        private static final String TESTS = BoundariesTest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString();

        @Override
        public boolean includes(Location location) {
            return !location.contains(TESTS) && Predefined.DO_NOT_INCLUDE_TESTS.includes(location);
        }
    }

    @ArchTest
    static final ArchRule NO_PACKAGE_LEADS_BACK_TO_ITSELF =
            slices().matching("org.youju.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule THE_SERVER_USES_OF_THE_ENGINE_WHAT_ANY_PROGRAM_MAY = noClasses()
            .that()
            .resideInAPackage(SERVER)
            .should()
            .dependOnClassesThat(resideInAPackage("org.youju..")
                    .and(DescribedPredicate.not(resideInAnyPackage(FOR_PROGRAMS)))
                    .and(DescribedPredicate.not(resideInAPackage(SERVER))));

    @ArchTest
    static final ArchRule DATA_FLOWS_ONE_WAY = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("exact")
            .definedBy("org.youju.exact")
            .layer("text")
            .definedBy("org.youju.text")
            .layer("document")
            .definedBy("org.youju.document")
            .layer("submission")
            .definedBy("org.youju.submission")
            .layer("ruleset")
            .definedBy("org.youju.ruleset")
            .layer("form")
            .definedBy("org.youju.form")
            .layer("facts")
            .definedBy("org.youju.facts")
            .layer("schema")
            .definedBy("org.youju.schema")
            .layer("rules")
            .definedBy("org.youju.rules")
            .layer("drools")
            .definedBy("org.youju.rules.drools")
            .layer("ledger")
            .definedBy("org.youju.ledger")
            .layer("scorecard")
            .definedBy("org.youju.scorecard")
            .layer("explanation")
            .definedBy("org.youju.explanation")
            .layer("rendering")
            .definedBy("org.youju.rendering")
            .layer("office")
            .definedBy("org.youju.office")
            .layer("word")
            .definedBy("org.youju.rendering.word")
            .layer("pdf")
            .definedBy("org.youju.rendering.pdf")
            .layer("workbook")
            .definedBy("org.youju.workbook")
            .layer("scoring")
            .definedBy("org.youju.scoring")
            .layer("cases")
            .definedBy("org.youju.cases")
            .layer("proof")
            .definedBy("org.youju.proof")
            .layer("replay")
            .definedBy("org.youju.replay")
            .layer("assurance")
            .definedBy("org.youju.assurance")
            .layer("publishing")
            .definedBy("org.youju.publishing")
            .layer("impact")
            .definedBy("org.youju.impact")
            .layer("batch")
            .definedBy("org.youju.batch")
            .whereLayer("replay")
            .mayOnlyAccessLayers("exact", "document", "ruleset", "facts", "rules", "rendering", "scoring", "submission")
            .whereLayer("proof")
            .mayOnlyAccessLayers("exact")
            .whereLayer("text")
            .mayOnlyAccessLayers("exact")
            .whereLayer("document")
            .mayOnlyAccessLayers("exact")
            .whereLayer("submission")
            .mayOnlyAccessLayers("exact", "document")
            .whereLayer("ruleset")
            .mayOnlyAccessLayers("exact", "document")
            .whereLayer("form")
            .mayOnlyAccessLayers("exact", "text", "document", "submission", "ruleset")
            .whereLayer("facts")
            .mayOnlyAccessLayers("exact", "text", "document", "submission", "ruleset")
            .whereLayer("schema")
            .mayOnlyAccessLayers("exact", "document", "submission", "ruleset")
            .whereLayer("rules")
            .mayOnlyAccessLayers("exact", "document", "submission", "ruleset", "facts")
            .whereLayer("drools")
            .mayOnlyAccessLayers("exact", "text", "document", "ruleset", "facts", "rules")
            .whereLayer("ledger")
            .mayOnlyAccessLayers("exact", "document", "submission", "ruleset", "facts", "rules")
            .whereLayer("scorecard")
            .mayOnlyAccessLayers("exact", "document", "submission", "ruleset", "facts", "rules", "ledger")
            .whereLayer("explanation")
            .mayOnlyAccessLayers("exact", "document", "submission", "ruleset", "facts", "rules", "ledger", "scorecard")
            .whereLayer("rendering")
            .mayOnlyAccessLayers("exact", "document", "ruleset", "ledger", "scorecard", "explanation")
            .whereLayer("word")
            .mayOnlyAccessLayers("office", "rendering")
            .whereLayer("pdf")
            .mayOnlyAccessLayers("document", "rendering")
            .whereLayer("workbook")
            .mayOnlyAccessLayers(
                    "exact",
                    "text",
                    "document",
                    "submission",
                    "ruleset",
                    "form",
                    "ledger",
                    "scorecard",
                    "rendering",
                    "scoring",
                    "office")
            .whereLayer("office")
            .mayNotAccessAnyLayer()
            .whereLayer("scoring")
            .mayOnlyBeAccessedByLayers("workbook", "cases", "assurance", "replay", "publishing", "impact", "batch");

    /** Who asks for one kind ignores, in silence, a kind that is added later. A fold names them all. */
    @ArchTest
    static final ArchRule CONDITIONS_AND_AWARDS_ARE_FOLDED_AND_NOT_ASKED_FOR_THEIR_KIND = noClasses()
            .should(new ArchCondition<>("ask with instanceof which kind of condition or award there is") {

                @Override
                public void check(JavaClass one, ConditionEvents events) {
                    one.getInstanceofChecks().stream()
                            .filter(check -> Stream.of(Condition.class, Award.class, By.class)
                                    .anyMatch(kinds -> check.getRawType().isAssignableTo(kinds)))
                            .forEach(check -> events.add(SimpleConditionEvent.satisfied(
                                    one, check.getOwner().getFullName() + " in " + check.getSourceCodeLocation())));
                }
            });

    @ArchTest
    static final ArchRule ONLY_ONE_PACKAGE_KNOWS_DROOLS = noClasses()
            .that()
            .resideOutsideOfPackages("org.youju.rules.drools", BENCH)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.drools..", "org.kie..", "com.github.javaparser..");

    @ArchTest
    static final ArchRule ONLY_THE_SECOND_CALCULATOR_KNOWS_MVEL = noClasses()
            .that()
            .doNotHaveSimpleName("SecondCalculator")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.mvel2..");

    @ArchTest
    static final ArchRule ONLY_TWO_PACKAGES_KNOW_OFFICE_FILES = noClasses()
            .that()
            .resideOutsideOfPackages("org.youju.workbook", "org.youju.rendering.word", BENCH)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.poi..", "org.openxmlformats..");

    @ArchTest
    static final ArchRule ONLY_ONE_PACKAGE_KNOWS_PDF = noClasses()
            .that()
            .resideOutsideOfPackage("org.youju.rendering.pdf")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.openhtmltopdf..", "org.apache.pdfbox..", "org.apache.fontbox..");

    @ArchTest
    static final ArchRule THE_ENGINE_KNOWS_NO_SERVER = noClasses()
            .that()
            .resideOutsideOfPackages(SERVER, BENCH)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "jakarta..", "java.sql..");

    /** A class path is made of URLs; nothing else of the engine may know where things come from. */
    @ArchTest
    static final ArchRule THE_ENGINE_KNOWS_NO_NETWORK = noClasses()
            .that()
            .resideOutsideOfPackages(SERVER, BENCH)
            .and()
            .doNotHaveSimpleName("ClassPathFiles")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.net..");

    @ArchTest
    static final ArchRule NO_BINARY_FLOATING_POINT = noClasses()
            .that()
            .resideOutsideOfPackages(SERVER, BENCH)
            .should()
            .callMethod(BigDecimal.class, "doubleValue")
            .orShould()
            .callMethod(BigDecimal.class, "floatValue")
            .orShould()
            .callMethod(BigDecimal.class, "valueOf", double.class)
            .orShould()
            .callConstructor(BigDecimal.class, double.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Double.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Float.class);

    @ArchTest
    static final ArchRule NO_CLOCK = noClasses()
            .that()
            .resideOutsideOfPackages(SERVER, BENCH)
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.time.Clock")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.time.ZoneId")
            .orShould()
            .callMethodWhere(JavaCall.Predicates.target(HasName.Predicates.name("now")))
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime");
}
