package org.overturn.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;

/** Which feature of core may use which, and which library is used where. */
@AnalyzeClasses(
        packages = "org.overturn.core",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final Set<String> KERNEL =
            Set.of("money", "issue", "audit", "db", "settings", "x12", "resource");

    /** A feature may use the kernel, those beside it, and what those may use. */
    private static final Map<String, Set<String>> USES =
            Map.ofEntries(
                    entry("code", Set.of()),
                    entry("user", Set.of()),
                    entry("approval", Set.of("user")),
                    entry("payer", Set.of()),
                    entry("remittance", Set.of("code", "payer", "user")),
                    entry("claim", Set.of("remittance")),
                    entry("denial", Set.of("remittance")),
                    entry("cause", Set.of("worklist")),
                    entry("deadline", Set.of("payer", "denial")),
                    entry("chance", Set.of("code", "payer")),
                    entry("backtest", Set.of("chance")),
                    entry("fee", Set.of()),
                    entry(
                            "worklist",
                            Set.of(
                                    "deadline",
                                    "denial",
                                    "approval",
                                    "user",
                                    "code",
                                    "chance",
                                    "payer",
                                    "backtest",
                                    "fee")),
                    entry(
                            "letter",
                            Set.of("approval", "claim", "denial", "evidence", "payer", "deadline")),
                    entry("evidence", Set.of("denial", "claim", "user")),
                    entry("appeal", Set.of("letter", "deadline", "user")),
                    entry("task", Set.of("appeal", "worklist", "remittance", "user", "code")),
                    entry("retention", Set.of("appeal", "evidence")),
                    entry("submission", Set.of("appeal", "approval", "evidence", "packet")),
                    entry("packet", Set.of("appeal", "letter", "evidence", "cause")));

    @ArchTest static final ArchTests HOUSE_RULES = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule FEATURES_USE_WHAT_THE_TABLE_ALLOWS =
            classes().should(new UseOnlyFeaturesOf("org.overturn.core", USES, KERNEL));

    @ArchTest
    static final ArchRule FEATURES_FORM_NO_CYCLE =
            slices().matching("org.overturn.core.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule PDF_IS_DRAWN_AND_READ_IN_TWO_FEATURES =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            "org.overturn.core.packet..", "org.overturn.core.evidence..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.apache.pdfbox..", "org.apache.fontbox..", "com.openhtmltopdf..");

    @ArchTest
    static final ArchRule EXCEL_IS_READ_IN_ONE_FEATURE =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.overturn.core.remittance.table..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.apache.poi..");

    @ArchTest
    static final ArchRule CORE_KNOWS_NO_BATCH_OR_WEB =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.springframework.batch..",
                            "org.springframework.web..",
                            "picocli..");
}
