package org.overturn.batch.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A denial that the truth file names.
 *
 * @param line position of the line, from 1; 0 at claim level
 * @param remarks those of the line, then those of the claim
 */
record DraftDenial(int line, Adjusted adjusted, List<String> remarks, Adjusted.Verdict verdict) {

    static List<DraftDenial> of(DraftClaim claim) {
        List<DraftDenial> denials = new ArrayList<>();
        collect(denials, 0, claim.adjustments(), claim.remarks());
        for (int i = 0; i < claim.lines().size(); i++) {
            DraftLine line = claim.lines().get(i);
            List<String> remarks =
                    Stream.concat(line.remarks().stream(), claim.remarks().stream()).toList();
            collect(denials, i + 1, line.adjustments(), remarks);
        }
        return denials;
    }

    private static void collect(
            List<DraftDenial> denials, int line, List<Adjusted> adjustments, List<String> remarks) {
        for (Adjusted adjusted : adjustments) {
            adjusted.verdict()
                    .ifPresent(verdict ->
                            denials.add(new DraftDenial(line, adjusted, remarks, verdict)));
        }
    }

    /** Whether an appeal is opened for it. */
    boolean isAppealed() {
        return verdict.route().opensAppeal();
    }
}
