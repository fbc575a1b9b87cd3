package org.overturn.batch.explain;

import java.io.PrintWriter;
import java.util.Map;
import org.overturn.core.denial.LedgerClass;

/** A summary as one JSON document; amounts are decimal strings. */
final class JsonSummary {

    private final JsonFields json;

    private JsonSummary(JsonFields json) {
        this.json = json;
    }

    static void write(Summary summary, PrintWriter out) {
        JsonFields json = JsonPresentation.fields(out);
        json.beginObject();
        new JsonSummary(json).fields(summary);
        json.endObject();
        json.close();
        out.println();
        out.flush();
    }

    private void fields(Summary summary) {
        json.number("files", summary.files());
        json.number("refusedFiles", summary.refusedFiles());
        json.number("remittances", summary.remittances());
        json.number("incompleteRemittances", summary.incomplete());
        json.number("claims", summary.claims());
        json.number("lines", summary.lines());
        json.number("adjustments", summary.adjustments());
        json.text("payments", summary.payments().toString());
        json.text("charge", summary.charge().toString());
        json.text("paid", summary.paid().toString());
        json.beginObject("ledger");
        for (LedgerClass of : LedgerClass.values()) {
            json.text(of.name(), summary.ledger(of).toString());
        }
        json.endObject();
        json.number("claimsWithDenials", summary.claimsWithDenials());
        counted("denied", summary.denials());
        table("deniedByCategory", summary.byCategory());
        table("deniedByRoute", summary.byRoute());
        counted("providerAdjustments", summary.providerAdjustments());
        json.beginObject("unbalanced");
        json.number("lines", summary.unbalancedLines());
        json.number("claims", summary.unbalancedClaims());
        json.number("remittances", summary.unbalancedRemittances());
        json.endObject();
        json.beginObject("issues");
        summary.issues().forEach((code, count) -> json.number(code.name(), count));
        json.endObject();
    }

    private <K extends Enum<K>> void table(String name, Map<K, Counted> rows) {
        json.beginObject(name);
        rows.forEach((key, row) -> counted(key.name(), row));
        json.endObject();
    }

    private void counted(String name, Counted counted) {
        json.beginObject(name);
        json.number("count", counted.count());
        json.text("amount", counted.sum().toString());
        json.endObject();
    }
}
