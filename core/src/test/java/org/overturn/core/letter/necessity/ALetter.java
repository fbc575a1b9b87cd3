package org.overturn.core.letter.necessity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.overturn.core.letter.Office;

/** Fields of an invented letter in which nothing is left out, for any kind of service. */
public final class ALetter {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    /** The practice that writes it; nothing but its name is known. */
    public static final Office OFFICE =
            new Office(
                    Optional.of("Springfield Spine Clinic"),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Office.Member.NONE,
                    Office.Member.NONE);

    private ALetter() {}

    public static LetterContent complete() {
        return new LetterContent(
                new Addressee(
                        "Prairie Mutual",
                        "Utilization Management",
                        "PO Box 1200\nSpringfield, IL 62701",
                        "217-555-0142",
                        "fax",
                        "REF-77120"),
                new PatientFacts(
                        "Elena Marsh",
                        day(1968, 5, 4),
                        "57-year-old woman",
                        "12 Alder Way\nSpringfield, IL 62704",
                        "217-555-0190",
                        "elena@example.org",
                        "PM4471902",
                        "G-550"),
                condition(),
                treatment(),
                new Benefit(
                        "She should sleep through the night again.",
                        "Pain should fall by half.",
                        "She should walk a mile without a cane.",
                        "six months",
                        "the Oswestry score",
                        "at six and twelve weeks",
                        "the score has not improved after twelve weeks",
                        "Without treatment the weakness of her left foot may become permanent."),
                new Urgency("ability to walk", "two weeks"),
                provider(),
                new PayerPolicy(
                        "SPN-014",
                        day(2025, 10, 1),
                        List.of(
                                new PayerPolicy.Criterion(
                                        "2a",
                                        "Six weeks of conservative care",
                                        "Yes",
                                        "Therapy log, p. 1-3"),
                                new PayerPolicy.Criterion(
                                        "2b",
                                        "Imaging that matches the symptoms",
                                        "Yes",
                                        "MRI report, p. 2")),
                        "Section 4.2 of the certificate covers it."),
                List.of(
                        new Citation(
                                "Lumbar Care Society, guideline on radiculopathy, 2024, grade B",
                                "recommends this step after six weeks of conservative care")));
    }

    private static Condition condition() {
        return new Condition(
                List.of(
                        new Condition.Diagnosis(
                                "M51.16", "Lumbar disc disorder with radiculopathy"),
                        new Condition.Diagnosis("M54.42", "Lumbago with sciatica, left side")),
                day(2025, 6, 10),
                "Back pain began after a fall and has spread into the left leg.",
                "She reports pain of 8 out of 10, numbness of the left foot and weakness on stairs.",
                List.of(
                        new Condition.Finding(
                                day(2026, 1, 12),
                                "MRI of the lumbar spine",
                                "disc extrusion L5-S1 touching the left S1 root",
                                "MRI report, p. 2"),
                        new Condition.Finding(
                                day(2026, 1, 20),
                                "Ankle reflex",
                                "absent on the left",
                                "Note, p. 1")),
                List.of(new Condition.Score(day(2026, 1, 20), "Oswestry", "52 %")),
                "She can no longer stand at work or lift her grandchild.");
    }

    private static Treatment treatment() {
        return new Treatment(
                "Lumbar microdiscectomy L5-S1",
                List.of(new Treatment.Code("63030", "lumbar discectomy, one level")),
                "one level",
                "once",
                "one day",
                "1",
                "outpatient hospital",
                "Her heart condition rules out an ambulatory center.",
                day(2026, 3, 16),
                day(2026, 3, 16),
                day(2026, 2, 10),
                "The extrusion compresses the nerve root that causes her weakness.",
                List.of(
                        new Treatment.Tried(
                                "Physical therapy",
                                "twice a week",
                                day(2025, 8, 1),
                                day(2025, 10, 3),
                                "no lasting relief",
                                "pain increased"),
                        new Treatment.Tried(
                                "Naproxen",
                                "500 mg twice a day",
                                day(2025, 7, 1),
                                day(2025, 11, 15),
                                "partial relief",
                                "stomach bleeding")),
                List.of(new Treatment.NotTried("Opioids", "history of dependence in the family")),
                new Treatment.Drug(
                        "00093-1024-01", "71 kg", "Creatinine is normal.", "none needed"),
                new Treatment.Equipment(
                        day(2026, 2, 3),
                        "12 months",
                        "She uses it in her home every day.",
                        "A trial of two weeks went well."));
    }

    private static Recommendation provider() {
        return new Recommendation(
                "Priya Raman",
                "MD",
                "Orthopedic surgery",
                "orthopedic surgery",
                day(2025, 6, 20),
                "1234567893",
                "036-114477",
                "IL",
                day(2027, 7, 31),
                "400 Lake Street\nSpringfield, IL 62703",
                "217-555-0111",
                "weekdays after 3 pm",
                "I recommend this operation without reservation.",
                "I attest that these statements reflect my own examination and the record.");
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        return Optional.of(LocalDate.of(year, month, day));
    }
}
