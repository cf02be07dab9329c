package org.youju.api;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who of the server may know whom. */
@AnalyzeClasses(packages = "org.youju.api", importOptions = ImportOption.DoNotIncludeTests.class)
class BoundariesTest {

    @ArchTest
    static final ArchRule ONLY_SERVE_STARTS_SPRING = noClasses()
            .that()
            .resideInAPackage("org.youju.api.cli")
            .and()
            .doNotHaveSimpleName("ServeCommand")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "org.youju.api", "jakarta..");

    @ArchTest
    static final ArchRule THE_COMMAND_LINE_GOES_TO_THE_ENGINE_AND_NOT_THROUGH_HTTP = noClasses()
            .that()
            .resideInAPackage("org.youju.api.cli")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.youju.api.scores", "org.youju.api.rulesets", "org.youju.api.problems", "org.youju.api.server")
            .orShould()
            .dependOnClassesThat()
            .haveSimpleName("DocumentAnswer");

    @ArchTest
    static final ArchRule THE_ARCHIVE_KNOWS_NEITHER_SCORES_NOR_HTTP = noClasses()
            .that()
            .resideInAPackage("org.youju.api.archive")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.youju.api.decisions",
                    "org.youju.api.source",
                    "org.youju.scoring",
                    "org.springframework.web..",
                    "jakarta..");

    @ArchTest
    static final ArchRule LIMITS_KNOW_NEITHER_HTTP_NOR_WHAT_IS_LIMITED = noClasses()
            .that()
            .resideInAPackage("org.youju.api.limits")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "jakarta..",
                    "org.youju.scoring",
                    "org.youju.api.access",
                    "org.youju.api.archive",
                    "org.youju.api.decisions",
                    "org.youju.api.scores",
                    "org.youju.api.server",
                    "org.youju.api.source");

    @ArchTest
    static final ArchRule NOBODY_KNOWS_THE_COMMAND_LINE = noClasses()
            .that()
            .resideOutsideOfPackage("org.youju.api.cli")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.youju.api.cli");

    @ArchTest
    static final ArchRule WHAT_IS_SAID_OF_THE_SERVER_CHANGES_NOTHING_OF_IT = noClasses()
            .that()
            .resideOutsideOfPackage("org.youju.api.contract")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.youju.api.contract", "io.swagger..", "org.springdoc..");

    @ArchTest
    static final ArchRule FEATURES_DO_NOT_KNOW_EACH_OTHER = classes()
            .that()
            .resideInAnyPackage("org.youju.api.scores", "org.youju.api.rulesets")
            .should()
            .onlyBeAccessed()
            .byAnyPackage("org.youju.api.scores", "org.youju.api.rulesets")
            .andShould()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackages("org.youju.api.problems", "org.youju.api.server");
}
