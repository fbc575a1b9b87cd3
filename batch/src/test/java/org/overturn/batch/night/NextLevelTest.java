package org.overturn.batch.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.overturn.batch.night.AfterADenial.DENIED;
import static org.overturn.batch.night.AfterADenial.MEDICARE;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Appeals that a payer refuses go on at the next level, whose clock runs from the refusal. */
class NextLevelTest {

    private static final String APPEALS =
            "select a.appeal_level, a.status, a.due_on, a.level_name, b.appeal_number"
                    + " from appeal a left join appeal b on b.id = a.previous_id"
                    + " order by a.appeal_number";

    @TempDir private Path folder;
    private Office office;

    @BeforeEach
    void open() throws IOException {
        office = new Office(folder);
    }

    @AfterEach
    void close() {
        office.close();
    }

    /** 42 CFR 405.942, 405.962, 405.1002: 120, 180 and 60 days of receipt, presumed after 5. */
    @Test
    void medicareGoesUpTheLevelsEachWithItsOwnClock() throws IOException {
        night("one", "20260930", MEDICARE);
        night("two", "20261020", reversed(MEDICARE) + again(MEDICARE, "ICN10"));
        night("three", "20261110", reversed(again(MEDICARE, "ICN10")) + again(MEDICARE, "ICN11"));

        assertThat(office.rows(APPEALS))
                .containsExactly(
                        "1 LOST 2027-02-02 Redetermination null",
                        "2 LOST 2027-04-23 QIC reconsideration APL-2026-00001",
                        "3 NEEDS_PERSON 2027-01-14 OMHA ALJ hearing / attorney adjudicator"
                                + " APL-2026-00002");
        assertThat(office.rows("select status, kind, due_on, due_level from denial order by id"))
                .containsExactly(
                        "UPHELD INITIAL 2027-02-02 Redetermination",
                        "UPHELD REPEAT 2027-04-23 QIC reconsideration",
                        "APPEALED REPEAT 2027-01-14 OMHA ALJ hearing / attorney adjudicator");
    }

    @Test
    void whatWasTakenBackBeginsAtTheFirstLevel() throws IOException {
        String paid =
                "CLP*PT2002*1*1450*610*0*MB*ICN10~NM1*QC*1*DOE*JANE****MI*W123~"
                        + "SVC*HC:72148*1450*610**1~DTM*472*20260901~CAS*CO*45*840~";
        night("one", "20260930", MEDICARE);
        night("two", "20261020", "610", reversed(MEDICARE) + paid);
        night(
                "three",
                "20261110",
                "-610",
                reversed(paid).replace("*610*", "*-610*").replace("*840~", "*-840~")
                        + again(MEDICARE, "ICN11"));

        assertThat(office.rows(APPEALS))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("1 ")
                .endsWith("Redetermination null");
    }

    @Test
    void whereNoRuleIsKnownThePayersNoticeIsToBeRead() throws IOException {
        night("one", "20260930", DENIED);
        night("two", "20261020", reversed(DENIED) + again(DENIED, "ICN2"));

        assertThat(office.rows(APPEALS))
                .last()
                .asString()
                .startsWith("2 ")
                .contains(" null Level 2");
        assertThat(office.rows("select due_explanation from appeal order by id").getLast())
                .contains("no rule is known for level 2")
                .endsWith("see what the payer's notice offers");
    }

    private static String reversed(String claim) {
        return claim.replaceFirst("\\*1\\*1450\\*", "*22*-1450*")
                .replace(":72148*1450*", ":72148*-1450*")
                .replace("*50*1450~", "*50*-1450~");
    }

    private static String again(String claim, String number) {
        return claim.replaceFirst("ICN\\d+", number);
    }

    private void night(String name, String day, String claims) throws IOException {
        night(name, day, "0", claims);
    }

    private void night(String name, String day, String paid, String claims) throws IOException {
        office.receives(
                        name + ".835",
                        SmallRemittance.of("P", name, paid, claims)
                                .replace("*20260930~TRN", "*" + day + "~TRN"))
                .night();
    }
}
