package org.overturn.core.packet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.overturn.core.evidence.DocumentKind;

/**
 * Gives exhibits their order and letters: the remittance page is A, then the letter of medical
 * necessity, then the evidence in the order of {@link DocumentKind}. Letters and packets share it.
 */
public final class ExhibitPlan {

    static final String REMITTANCE_TITLE = "Remittance advice for the denied claim";

    private static final Comparator<PacketDocument> ORDER =
            Comparator.comparing(PacketDocument::kind)
                    .thenComparing(PacketDocument::title)
                    .thenComparing(d -> d.path().getFileName().toString());

    private ExhibitPlan() {}

    /** One exhibit for the remittance and one for each document; facts are no exhibit. */
    public static List<PlannedExhibit> of(List<PacketDocument> documents) {
        List<PlannedExhibit> plan = new ArrayList<>();
        plan.add(new PlannedExhibit(letter(0), REMITTANCE_TITLE, Optional.empty()));
        documents.stream()
                .filter(d -> d.kind() != DocumentKind.FACTS)
                .sorted(ORDER)
                .forEach(d ->
                        plan.add(
                                new PlannedExhibit(
                                        letter(plan.size()), d.exhibitTitle(), Optional.of(d))));
        return List.copyOf(plan);
    }

    /** A to Z, then AA to AZ, BA ... */
    static String letter(int index) {
        String last = String.valueOf((char) ('A' + index % 26));
        return index < 26 ? last : letter(index / 26 - 1) + last;
    }
}
