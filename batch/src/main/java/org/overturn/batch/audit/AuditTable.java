package org.overturn.batch.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.overturn.core.audit.AuditEntry;

/** Entries as a table that spreadsheet programs open, one by one. */
final class AuditTable implements AuditWriter {

    private static final CSVFormat FORMAT =
            CSVFormat.EXCEL
                    .builder()
                    .setHeader(
                            "Number",
                            "Time (UTC)",
                            "Actor",
                            "Real actor",
                            "Roles",
                            "Session",
                            "From",
                            "Action",
                            "Object",
                            "Object's id",
                            "Patient",
                            "Outcome",
                            "Reason",
                            "Changes",
                            "Correlation",
                            "Version",
                            "Hash")
                    .get();

    private final CSVPrinter csv;

    AuditTable(Appendable out) throws IOException {
        csv = new CSVPrinter(out, FORMAT);
    }

    @Override
    public void add(AuditEntry entry) {
        try {
            csv.printRecord(
                    entry.id(),
                    entry.at(),
                    text(entry.actor()),
                    text(entry.realActor()),
                    text(entry.roles()),
                    text(entry.session()),
                    text(entry.sourceIp()),
                    text(entry.action()),
                    text(entry.objectType()),
                    text(entry.objectId()),
                    text(entry.patientKey()),
                    text(entry.outcome()),
                    text(entry.reason()),
                    text(entry.changes()),
                    text(entry.correlation()),
                    text(entry.appVersion()),
                    entry.hash());
        } catch (IOException e) {
            throw new UncheckedIOException("can't write the audit log", e);
        }
    }

    /** Text that a spreadsheet would take for a formula gets an apostrophe. */
    private static String text(String value) {
        boolean formula = !value.isEmpty() && "=+-@\t\r\n".indexOf(value.charAt(0)) >= 0;
        return formula ? "'" + value : value;
    }

    @Override
    public void close() throws IOException {
        csv.flush();
    }
}
