package org.youju.bench;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** As for the other modules: no package leads back to itself. */
@AnalyzeClasses(packages = "org.youju", importOptions = ImportOption.DoNotIncludeTests.class)
class BenchBoundariesTest {

    @ArchTest
    static final ArchRule NO_PACKAGE_LEADS_BACK_TO_ITSELF =
            slices().matching("org.youju.(**)").should().beFreeOfCycles();
}
