package org.overturn.batch.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.overturn.core.denial.LedgerDifference;
import org.overturn.core.denial.LedgerProof;

/** What the check of the ledger found, line by line, and its sum. */
final class LedgerText {

    private static final int MOST = 100;

    private final PrintWriter out;
    private int told;

    LedgerText(PrintWriter out) {
        this.out = out;
    }

    void difference(LedgerDifference one) {
        if (++told <= MOST) {
            out.println(sentence(one));
        }
    }

    static String sentence(LedgerDifference one) {
        String text =
                "%s, byte %d, %s%s: %s: stored %s, should be %s"
                        .formatted(
                                one.file(),
                                one.offset(),
                                one.subject(),
                                one.line() == 0 ? "" : ", line " + one.line(),
                                one.what(),
                                orNothing(one.stored()),
                                orNothing(one.said()));
        return text.replaceAll("\\p{Cntrl}", "?");
    }

    private static String orNothing(String text) {
        return text.isEmpty() ? "nothing" : text;
    }

    void print(LedgerProof proof) {
        if (told > MOST) {
            out.printf(Locale.US, "and %,d more%n", told - MOST);
        }
        out.printf(
                Locale.US,
                "%,d remittance%s, %,d claims, %,d adjustments read again: %s%n",
                proof.remittances(),
                proof.remittances() == 1 ? "" : "s",
                proof.claims(),
                proof.adjustments(),
                proof.holds()
                        ? "every row is what its file says, and every cent is classed once"
                        : "%,d differences".formatted(proof.differences()));
        if (proof.unbalanced() > 0) {
            out.printf(
                    Locale.US,
                    "%,d of the remittances don't balance in the file itself; overturn issues names"
                            + " them.%n",
                    proof.unbalanced());
        }
        if (!proof.holds()) {
            out.println(
                    "Keep database and data/received as they are, compare them with a backup, and"
                            + " tell us.");
        }
        out.flush();
    }
}
