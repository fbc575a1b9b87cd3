package org.overturn.core.packet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.overturn.core.evidence.DocumentKind;

/**
 * Gives exhibits their order and letters: the remittance page is A, then the letter of medical
 * necessity, then the evidence in the order of {@link DocumentKind}, unless people gave them places
 * ({@link Handling}). Letters and packets share it.
 */
public final class ExhibitPlan {

    static final String REMITTANCE_TITLE = "Remittance advice for the denied claim";

    private static final Comparator<PacketDocument> ORDER =
            Comparator.comparing((PacketDocument d) -> d.handling().place())
                    .thenComparing(PacketDocument::kind)
                    .thenComparing(PacketDocument::title)
                    .thenComparing(d -> d.path().getFileName().toString());

    private ExhibitPlan() {}

    /** One exhibit for the remittance and one for each document; facts are no exhibit. */
    public static List<PlannedExhibit> of(List<PacketDocument> documents) {
        return of(documents, Map.of());
    }

    /**
     * The same where exhibits have letters already: those keep them, others come behind, and a
     * letter whose exhibit is gone is not used.
     *
     * @param kept letters by {@link PacketDocument#key}
     */
    public static List<PlannedExhibit> of(
            List<PacketDocument> documents, Map<String, String> kept) {
        int next = 1 + kept.values().stream().mapToInt(ExhibitPlan::index).max().orElse(0);
        Map<PacketDocument, String> titles = ExhibitTitles.of(documents);
        List<PlannedExhibit> plan = new ArrayList<>();
        plan.add(new PlannedExhibit(letter(0), REMITTANCE_TITLE, Optional.empty()));
        for (PacketDocument document : documents.stream().sorted(ORDER).toList()) {
            if (document.kind() != DocumentKind.FACTS) {
                String own = kept.get(document.key());
                plan.add(
                        new PlannedExhibit(
                                own == null ? letter(next++) : own,
                                titles.getOrDefault(document, document.exhibitTitle()),
                                Optional.of(document)));
            }
        }
        plan.sort(Comparator.comparingInt(exhibit -> index(exhibit.letter())));
        return List.copyOf(plan);
    }

    /** A to Z, then AA to AZ, BA ... */
    static String letter(int index) {
        String last = String.valueOf((char) ('A' + index % 26));
        return index < 26 ? last : letter(index / 26 - 1) + last;
    }

    private static int index(String letter) {
        return letter.chars().reduce(0, (sum, digit) -> sum * 26 + digit - 'A' + 1) - 1;
    }
}
