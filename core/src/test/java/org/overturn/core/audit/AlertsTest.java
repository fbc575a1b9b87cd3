package org.overturn.core.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What deserves a look, and what doesn't. */
class AlertsTest {

    private static final ZoneId OFFICE = ZoneId.of("America/New_York");
    private static final Instant MONDAY_NOON = Instant.parse("2026-03-02T17:00:00Z");
    private static final AuditProperties LIMITS =
            new AuditProperties(
                    Duration.ofHours(1), 3, 2, 2, LocalTime.of(6, 0), LocalTime.of(20, 0));

    private final AlertScan scan = new AlertScan(LIMITS, OFFICE);
    private long number;

    @Test
    void manyPatientsInAnHourAreOneAlertThatGrows() {
        for (int minute = 0; minute < 50; minute += 10) {
            add("pat", "BILLER", "VIEW", "p" + minute, minute);
        }

        assertThat(scan.alerts())
                .containsExactly(new Alert(AlertKind.MASS_VIEW, "pat", at(0), at(40), 5, 1));
    }

    /** A page or a file of many patients has an entry of each. */
    @Test
    void manyPatientsOfOneRequestAreOneLook() {
        for (int i = 0; i < 9; i++) {
            add("pat", "BILLER", "DOWNLOAD", "p" + i, 0, "R1");
        }
        add("pat", "BILLER", "VIEW", "q1", 1, "R2");
        add("pat", "BILLER", "VIEW", "q2", 1, "R2");
        assertThat(scan.alerts()).isEmpty();

        add("pat", "BILLER", "VIEW", "q1", 2, "R3");
        add("pat", "BILLER", "VIEW", "q3", 3, "R4");
        assertThat(scan.alerts())
                .extracting(Alert::kind, Alert::count)
                .containsExactly(tuple(AlertKind.MASS_VIEW, 3));
    }

    @Test
    void theSamePatientManyTimesIsNone() {
        for (int minute = 0; minute < 50; minute++) {
            add("pat", "BILLER", "VIEW", "p" + minute % 2, minute);
        }

        assertThat(scan.alerts()).isEmpty();
    }

    @Test
    void manyPatientsInALongTimeOrOfSeveralPeopleAreNone() {
        for (int i = 0; i < 12; i++) {
            add("pat" + i % 2, "BILLER", "VIEW", "p" + i, 20 * i);
        }

        assertThat(scan.alerts()).isEmpty();
    }

    @Test
    void anHourThatCrossesTheClocksHourCounts() {
        add("pat", "BILLER", "VIEW", "a", 50);
        add("pat", "BILLER", "VIEW", "b", 70);
        add("pat", "BILLER", "VIEW", "c", 100);

        assertThat(scan.alerts()).extracting(Alert::kind).containsExactly(AlertKind.MASS_VIEW);
    }

    @Test
    void exportsAndFailedSignInsAreCountedOneByOne() {
        add("pat", "BILLER", "EXPORT", "", 0);
        add("pat", "BILLER", "DOWNLOAD", "", 1);
        add("sam", "", "SIGN_IN_FAILED", "", 2);
        add("sam", "", "SIGN_IN_FAILED", "", 3);

        assertThat(scan.alerts())
                .extracting(Alert::kind)
                .containsExactly(AlertKind.FAILED_SIGN_INS, AlertKind.MASS_EXPORT);
    }

    @Test
    void workBeforeSixAndOnSaturdayIsTold() {
        int fiveInTheMorning = 17 * 60;
        add("pat", "BILLER", "VIEW", "a", fiveInTheMorning);
        add("pat", "BILLER", "VIEW", "a", fiveInTheMorning + 30);
        add("pat", "BILLER", "VIEW", "a", fiveInTheMorning + 61);
        add("sam", "BILLER", "VIEW", "a", 5 * 24 * 60);

        assertThat(scan.alerts())
                .extracting(Alert::kind, Alert::actor, Alert::count)
                .containsExactly(
                        tuple(AlertKind.AFTER_HOURS, "sam", 1),
                        tuple(AlertKind.AFTER_HOURS, "pat", 2));
    }

    @Test
    void whatIsNoPatientsRecordIsNoneAtAnyHour() {
        int midnight = 12 * 60;
        add("program", "ADMINISTRATOR", "VIEW", "", midnight);
        add("not signed in", "", "SEARCH", "", midnight + 1);
        add("pat", "BILLER", "VIEW", "a", midnight + 2);

        assertThat(scan.alerts())
                .extracting(Alert::kind, Alert::actor, Alert::count)
                .containsExactly(tuple(AlertKind.AFTER_HOURS, "pat", 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AFTER_HOURS     | 853  | 853 times",
                "AFTER_HOURS     | 1    | 1 time",
                "MASS_VIEW       | 1204 | 1,204 patients",
                "FAILED_SIGN_INS | 12   | 12 attempts"
            })
    void aNumberSaysWhatIsCounted(AlertKind kind, int count, String words) {
        assertThat(kind.words(count)).isEqualTo(words);
    }

    @Test
    void theNightRunIsNoAlert() {
        for (int i = 0; i < 9; i++) {
            add("nightly", "PROGRAM", "EXPORT", "p" + i, 12 * 60 + i);
        }

        assertThat(scan.alerts()).isEmpty();
    }

    private static Instant at(int minutes) {
        return MONDAY_NOON.plus(Duration.ofMinutes(minutes));
    }

    private void add(String actor, String role, String action, String patient, int minutes) {
        add(actor, role, action, patient, minutes, "");
    }

    private void add(
            String actor,
            String role,
            String action,
            String patient,
            int minutes,
            String correlation) {
        number++;
        scan.add(
                new AuditEntry(
                        number,
                        at(minutes),
                        actor,
                        role,
                        "",
                        "",
                        action,
                        "",
                        "",
                        patient,
                        "DONE",
                        "",
                        correlation,
                        "",
                        "",
                        "",
                        "",
                        ""));
    }
}
