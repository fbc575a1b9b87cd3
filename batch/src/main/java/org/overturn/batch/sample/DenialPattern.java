package org.overturn.batch.sample;

import java.util.List;
import java.util.Locale;
import org.overturn.core.code.DenialCategory;
import org.overturn.core.denial.Route;

/**
 * A way in which payers refuse, with what a perfect reader makes of it (denial-patterns.csv).
 *
 * @param payers letters of the payers that use it
 * @param lineRemarks RARCs, or NCPDP reject codes where they are numbers only
 * @param services kinds of services it befalls
 */
record DenialPattern(
        int weight,
        String payers,
        String group,
        String reason,
        List<String> lineRemarks,
        List<String> claimRemarks,
        Adjusted.Verdict verdict,
        Shape shape,
        List<String> services)
        implements Deck.Card {

    private static final List<DenialPattern> ALL =
            Tables.read(
                    "denial-patterns.csv",
                    row ->
                            new DenialPattern(
                                    Integer.parseInt(row.get("weight")),
                                    row.get("payers"),
                                    row.get("group"),
                                    row.get("reason"),
                                    Tables.words(row.get("lineRemarks")),
                                    Tables.words(row.get("claimRemarks")),
                                    new Adjusted.Verdict(
                                            DenialCategory.valueOf(row.get("category")),
                                            Route.valueOf(row.get("route"))),
                                    Shape.valueOf(row.get("shape").toUpperCase(Locale.ROOT)),
                                    Tables.words(row.get("services"))));

    /** Where in the claim the refusal stands. */
    enum Shape {
        /** On every line. */
        ALL,
        /** On one line of several; the others are paid. */
        LINE,
        /** On some units of a line. */
        UNITS,
        /** On the claim as a whole, which has no lines. */
        HEADER,
        /** On a part of the claim, beside lines that are paid. */
        HEADERPART,
        /** On a second copy of a claim that was paid. */
        TWIN
    }

    static List<DenialPattern> of(SamplePayer payer) {
        return ALL.stream().filter(p -> p.payers.indexOf(payer.code()) >= 0).toList();
    }
}
