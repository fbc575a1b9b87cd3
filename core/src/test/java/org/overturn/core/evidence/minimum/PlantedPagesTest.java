package org.overturn.core.evidence.minimum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.overturn.core.db.TestDatabase;
import org.overturn.core.evidence.DocumentKind;
import org.overturn.core.evidence.EvidenceOn;
import org.overturn.core.evidence.protect.LabelRecognition;

/** Of many pages, how many that a payer may not need are pointed out, and how many others. */
class PlantedPagesTest {

    private static final double RECALL = 0.97;
    private static final double FALSE_ALARMS = 0.01;

    private static final List<String> LABELS =
            List.of(
                    "Date of service: %s",
                    "DOS %s",
                    "Visit date: %s",
                    "Patient seen on %s",
                    "Date: %s",
                    "Office visit, %s",
                    "Progress note of visit %s",
                    "Encounter: %s 09:15",
                    "Date of exam:\n%s",
                    "Collected: %s");
    private static final List<DateTimeFormatter> FORMS =
            Stream.of("uuuu-MM-dd", "MM/dd/uuuu", "MMMM d, uuuu", "d-MMM-uuuu", "uuuuMMdd")
                    .map(form -> DateTimeFormatter.ofPattern(form, Locale.US))
                    .toList();

    /** Nothing of it makes an old page a new one, or a new page an old one. */
    private static final List<String> AROUND =
            List.of(
                    "",
                    "DOB: 02/20/2025\n",
                    "Printed 02/20/2026 by records\n",
                    "02/20/2026 10:14 AM FAX 206-555-0100 PAGE 3 OF 9\n",
                    "Date of birth: March 3, 1951\nReceived: 2026-02-20\n");

    private static final List<String> HISTORY =
            List.of(
                    "Appendectomy 05/12/2009.",
                    "MRI of 2018-07-01 showed no change.",
                    "Last colonoscopy June 3, 2017.",
                    "Onset 04/11/2016 after a fall.");

    private final Random chance = new Random(54);
    private final List<String> outside = new ArrayList<>();
    private final List<String> inside = new ArrayList<>();

    @TempDir private Path folder;

    @Test
    void pagesOfOtherDaysAreFoundAndFewOthers() {
        plantDays();
        try (TestDatabase database = TestDatabase.h2()) {
            MinimumNecessary minimum = SomePackets.minimum(EvidenceOn.database(database, folder));
            report(
                    "pages of other days",
                    outside,
                    inside,
                    found(minimum, outside),
                    found(minimum, inside));
        }
    }

    @Test
    void sensitivePagesAreFoundAndFewOthers() throws IOException {
        List<String> records = texts("records.csv");
        List<String> benign = texts("near-misses.csv");
        benign.addAll(ownTexts());
        try (TestDatabase database = TestDatabase.h2()) {
            MinimumNecessary minimum = SomePackets.minimum(EvidenceOn.database(database, folder));
            report(
                    "sensitive pages",
                    records,
                    benign,
                    found(minimum, records),
                    found(minimum, benign));
        }
    }

    private static void report(
            String what, List<String> bad, List<String> good, long found, long alarms) {
        System.out.printf(
                Locale.ROOT,
                "%s: %d planted, recall %.3f; %d clean, false alarms %d%n",
                what,
                bad.size(),
                (double) found / bad.size(),
                good.size(),
                alarms);
        assertThat((double) found / bad.size()).isGreaterThanOrEqualTo(RECALL);
        assertThat((double) alarms / good.size()).isLessThanOrEqualTo(FALSE_ALARMS);
    }

    private static long found(MinimumNecessary minimum, List<String> texts) {
        var document = SomePackets.document(17, DocumentKind.PROGRESS_NOTE, texts.size() + 1);
        return minimum.listOpen(SomePackets.packet(SomePackets.pages(document, texts))).stream()
                .map(one -> one.pages().getFirst())
                .distinct()
                .count();
    }

    private void plantDays() {
        for (String label : LABELS) {
            for (DateTimeFormatter form : FORMS) {
                for (String around : AROUND) {
                    outside.add(page(around, label, form, day(2015, 2024)));
                    outside.add(page(around, label, form, day(2027, 2029)));
                    String page =
                            page(
                                    around,
                                    label,
                                    form,
                                    LocalDate.of(2025, 3, 1).plusDays(chance.nextInt(400)));
                    inside.add(page);
                    inside.add(page + HISTORY.get(chance.nextInt(HISTORY.size())));
                }
            }
        }
        for (String history : HISTORY) {
            inside.add(
                    "Jane Doe\nMRN 7\n\nReview of systems\nNo fever.\nNo cough.\nNo rash.\n"
                            + history);
        }
    }

    private static String page(String around, String label, DateTimeFormatter form, LocalDate day) {
        return around
                + "Jane Doe\n"
                + label.formatted(form.format(day))
                + "\nPain 7 of 10. CPT 72148.\n";
    }

    private LocalDate day(int from, int to) {
        return LocalDate.of(from, 1, 1).plusDays(chance.nextInt((to - from) * 365));
    }

    /** The set that documents as a whole are held against. */
    private static List<String> texts(String file) throws IOException {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                LabelRecognition.class.getResourceAsStream(file),
                                StandardCharsets.UTF_8))) {
            return new ArrayList<>(
                    lines.lines()
                            .skip(1)
                            .map(line -> line.substring(line.indexOf(';') + 1).replace('|', '\n'))
                            .toList());
        }
    }

    private static List<String> ownTexts() {
        return List.of(
                "Genetically engineered insulin (Humulin) 10 units.",
                "Genvisc injection into the knee. Generic drug dispensed.",
                "Recombinant factor VIII, Genotropin 0.4 mg daily.",
                "Reproduction of symptoms with extension. Conception of pain explained.",
                "Part 2 of the form was completed. See 42 CFR 405.942.",
                "Group therapy for the knee: physical therapy, 97150.",
                "Session 4 of 12 of physical therapy.",
                "Father died of a stroke. Family history of opioid dependence.",
                "The wound tested negative for MRSA.");
    }
}
