package org.overturn.core.remittance.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.overturn.core.issue.Issue;
import org.overturn.core.remittance.Adjudication;

/** Tables of a plan that one mapping fits, and what is made of them. */
abstract class ExampleTables {

    static final String HEADER = "Check,Date,Account,CPT,Billed,Paid,Code,Adj\n";
    static final String MAPPING =
            """
            always: {payerName: Example Plan}
            columns:
              traceNumber: Check
              paidOn: Date
              accountNumber: Account
              procedure: CPT
              charge: Billed
              paid: Paid
            adjustments:
              - {code: Code, amount: Adj}
            """;

    @TempDir Path folder;

    Translation translate(String table) throws IOException {
        return translate(table, MAPPING);
    }

    Translation translate(String table, String mapping) throws IOException {
        Path file = Files.writeString(folder.resolve("table.csv"), table);
        return Tables.mapped(folder, "example", mapping).translate(file);
    }

    static List<String> messages(Translation translation) {
        return translation.issues().stream().map(Issue::message).toList();
    }

    static List<Adjudication> claims(Translation translation) throws IOException {
        return Tables.read(Tables.x12(translation)).claims();
    }
}
