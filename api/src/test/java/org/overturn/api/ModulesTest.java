package org.overturn.api;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import org.overturn.core.HouseRules;

/**
 * The direction of the modules, {@code core <- reports <- batch <- api}, and who uses which
 * library.
 */
@AnalyzeClasses(
        packages = "org.overturn",
        importOptions = {ImportOption.DoNotIncludeTests.class, ModulesTest.NoTestJars.class})
class ModulesTest {

    private static final String CORE = "org.overturn.core..";
    private static final String REPORTS = "org.overturn.reports..";
    private static final String BATCH = "org.overturn.batch..";
    private static final String API = "org.overturn.api..";

    @ArchTest static final ArchTests HOUSE_RULES = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule CORE_KNOWS_NO_OTHER_MODULE = module(CORE).knowsNone(REPORTS, BATCH, API);

    @ArchTest static final ArchRule REPORTS_KNOW_ONLY_CORE = module(REPORTS).knowsNone(BATCH, API);

    @ArchTest static final ArchRule BATCH_DOES_NOT_KNOW_THE_API = module(BATCH).knowsNone(API);

    @ArchTest
    static final ArchRule EXCEL_IS_WRITTEN_IN_REPORTS_AND_READ_AS_TABLES =
            onlyIn(REPORTS, "org.overturn.core.remittance.table..")
                    .uses("org.apache.poi..", "org.openxmlformats..");

    @ArchTest
    static final ArchRule PDF_IS_MADE_IN_CORE_AND_IN_THE_SAMPLE =
            onlyIn(
                            "org.overturn.core.packet..",
                            "org.overturn.core.evidence..",
                            "org.overturn.batch.sample..")
                    .uses("org.apache.pdfbox..", "org.apache.fontbox..", "com.openhtmltopdf..");

    @ArchTest
    static final ArchRule THE_COMMAND_LINE_IS_PARSED_IN_BATCH_AND_STARTS_THE_WEB_SERVER =
            onlyIn(BATCH, "org.overturn.api.serve..").uses("picocli..");

    @ArchTest
    static final ArchRule MODULES_FORM_NO_CYCLE =
            slices().matching("org.overturn.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule PACKAGES_FORM_NO_CYCLE =
            slices().matching("org.overturn.(*).(*)..").should().beFreeOfCycles();

    private static Module module(String packages) {
        return others ->
                noClasses()
                        .that()
                        .resideInAPackage(packages)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(others);
    }

    private static Library onlyIn(String... packages) {
        return libraries ->
                noClasses()
                        .that()
                        .resideOutsideOfPackages(packages)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(libraries);
    }

    private interface Module {
        ArchRule knowsNone(String... others);
    }

    private interface Library {
        ArchRule uses(String... libraries);
    }

    static final class NoTestJars implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }
}
