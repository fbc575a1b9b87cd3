package org.overturn.core.remittance.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.overturn.core.issue.Issue;

/**
 * What became of a table.
 *
 * @param mapping the mapping that was used; empty when none was
 * @param rows read below the header, totals and blank rows left out
 * @param remittances the payments that could be read whole, in the order of their first rows
 * @param issues with the table's name and the row
 */
public record Translation(
        Outcome outcome,
        String mapping,
        int rows,
        List<EnteredRemittance> remittances,
        List<Issue> issues) {

    public Translation {
        remittances = List.copyOf(remittances);
        issues = List.copyOf(issues);
    }

    /** The ends the reading of a table can come to. */
    public enum Outcome {
        /** There is at least one payment to be stored. */
        TRANSLATED,
        /** No mapping fits, or more than one. */
        UNMAPPED,
        /** It is no table that can be read, or no payment in it is whole. */
        UNREADABLE
    }

    public boolean isTranslated() {
        return outcome == Outcome.TRANSLATED;
    }

    /** Writes the payments as one 835; the same table and mapping give the same bytes. */
    public void writeTo(OutputStream out) throws IOException {
        RemittanceWriter.write(remittances, out);
    }
}
