package org.overturn.batch.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.overturn.batch.cli.ExitCode;
import org.overturn.core.code.DenialCategory;
import org.overturn.core.denial.NewOverride;
import org.overturn.core.denial.OverriddenCodes;
import org.overturn.core.denial.PayerOverrides;
import org.overturn.core.denial.Route;

/** What the office rules of a payer's codes, in the night and over what is stored. */
class OfficeRulesNightTest {

    @TempDir private Path folder;

    @Test
    void theNightGoesByThemAndWhatIsStoredIsRuledAnewOnDemand() throws Exception {
        try (Office office = new Office(folder)) {
            office.receives("1.835", SmallRemittance.of("P", "T1", "0", denied("PT1")));
            office.night();
            office.bean(PayerOverrides.class).make(coding(), "Pat Example");
            office.receives("2.835", SmallRemittance.of("P", "T2", "0", denied("PT2")));
            office.night();

            assertThat(routes(office)).containsExactly("PT1 APPEAL", "PT2 CORRECTED_CLAIM");
            assertThat(office.rows("select route_reason from denial where route <> 'APPEAL'"))
                    .singleElement()
                    .asString()
                    .startsWith("Office rule of ")
                    .endsWith(" by Pat Example: they mean a missing number.");
        }

        Said shown = reclassify();
        assertThat(shown.out())
                .contains("EXAMPLE HEALTH")
                .contains(
                        "CARC 197: Authorization, Appeal -> Coding, Appeal: 1 denial, $120.00;"
                                + " 1 with an appeal")
                .contains("2 denials looked at: 1 would change.")
                .contains("1 denial: the route stays, since there is an appeal.")
                .contains("Nothing was changed. Apply it with --commit.");
        assertThat(reclassify("--commit").out()).contains("2 denials looked at: 1 changed.");
        assertThat(reclassify().out()).contains("2 denials looked at: 0 would change.");
    }

    @Test
    void licensedTextsAreTakenInOnceAndOffAgain() throws IOException {
        try (Office office = new Office(folder)) {
            office.night();
        }
        Path good =
                Files.writeString(
                        folder.resolve("carc.csv"), "list,code,description\nCARC,197,Theirs\n");
        Path bad = Files.writeString(folder.resolve("bad.csv"), "list,code\nCARC,197\n");

        Said refused = codes("import", bad.toString());
        assertThat(refused.exit()).isEqualTo(ExitCode.SOME_INPUT_REFUSED);
        assertThat(refused.err()).contains("line 1: the column \"description\" is missing");
        assertThat(codes("import", good.toString()).out()).contains("Texts taken in: CARC: 1.");
        assertThat(codes("import", good.toString()).out()).contains("were there already");
        assertThat(codes("import").exit()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(codes("import", "--remove").out()).contains("1 text taken off.");
    }

    @Test
    void storedCodesAreHeldAgainstTheLists() throws Exception {
        String good = SmallRemittance.of("P", "T0", "0", denied("PT0"));
        try (Office office = new Office(folder)) {
            office.receives("0.835", good);
            office.night();
        }
        assertThat(codes("check"))
                .returns(ExitCode.DONE, Said::exit)
                .returns(
                        "Every code is listed, in force and explained, and none contradicts another.\n",
                        Said::out);

        String odd =
                SmallRemittance.of(
                        "P",
                        "T1",
                        "0",
                        denied("PT1").replace("CO*197*", "CO*XZ9*")
                                + denied("PT2").replace("CO*197*", "CO*16*")
                                + "LQ*HE*N1~"
                                + denied("PT3")
                                + "LQ*HE*Q77~LQ*RX*ZQ7~"
                                + denied("PT4").replace("CO*197*", "CO*17*")
                                + "LQ*HE*N382~"
                                + denied("PT5").replace("CO*197*", "CO*16*")
                                + "LQ*HE*N382~"
                                + denied("PT6").replace("CO*197*", "CO*97*")
                                + "LQ*HE*M127~"
                                + denied("PT7").replace("CO*197*", "CO*97*")
                                + "LQ*HE*M15~");
        try (Office office = new Office(folder)) {
            office.receives("odd.835", odd);
            office.night();
        }

        Said found = codes("check");

        assertThat(found.exit()).isEqualTo(ExitCode.FAILED);
        assertThat(found.out())
                .isEqualTo(
                        """
                        Reasons that are in no list
                          XZ9: once, $120.00, 2026-09-30 to 2026-09-30; first in odd.835, byte %d
                        Remarks that are in no list
                          Q77: once, 2026-09-30 to 2026-09-30; first in odd.835, byte %d
                        Pharmacy rejects that are not in our list
                          ZQ7: once, 2026-09-30 to 2026-09-30; first in odd.835, byte %d
                        Denials to be worked whose reason is retired
                          17: once, $120.00, 2026-09-30 to 2026-09-30; first in odd.835, byte %d
                        Denials whose reason comes without the remark it needs
                          16: once, $120.00, 2026-09-30 to 2026-09-30; first in odd.835, byte %d
                        Denials whose reason and remark are of two CORE 360 scenarios, as we read them
                          97 M127: once, $120.00, 2026-09-30 to 2026-09-30; first in odd.835, byte %d
                        """
                                .formatted(
                                        odd.indexOf("CAS*CO*XZ9"),
                                        odd.indexOf("LQ*HE*Q77"),
                                        odd.indexOf("LQ*RX*ZQ7"),
                                        odd.indexOf("CAS*CO*17"),
                                        odd.indexOf("CAS*CO*16"),
                                        odd.indexOf("CAS*CO*97")));
    }

    private Said reclassify(String... more) {
        return said("reclassify", more);
    }

    private Said codes(String... more) {
        return said("codes", more);
    }

    private Said said(String command, String... more) {
        List<String> all = new ArrayList<>();
        all.add(command);
        all.addAll(List.of(more));
        all.add("--data");
        all.add(folder.resolve("data").toString());
        return Said.by(all.toArray(String[]::new));
    }

    private static List<String> routes(Office office) {
        return office.rows(
                "select a.account_number, d.route from denial d join adjudication a"
                        + " on a.id = d.adjudication_id order by a.account_number");
    }

    private static NewOverride coding() {
        return new NewOverride(
                "1999999999",
                "EXAMPLE HEALTH",
                new OverriddenCodes("197", "", ""),
                Optional.of(DenialCategory.CODING),
                Optional.of(Route.CORRECTED_CLAIM),
                "",
                "they mean a missing number");
    }

    private static String denied(String account) {
        return "CLP*%s*1*120*0*0*12*ICN%s~NM1*QC*1*DOE*JANE****MI*W123~".formatted(account, account)
                + "SVC*HC:99213*120*0**0**1~DTM*472*20260901~CAS*CO*197*120~";
    }
}
