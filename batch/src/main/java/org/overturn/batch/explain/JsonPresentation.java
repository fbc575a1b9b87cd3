package org.overturn.batch.explain;

import java.io.PrintWriter;
import org.overturn.core.code.CodeList;
import org.overturn.core.code.Codes;
import org.overturn.core.denial.Assessment;
import org.overturn.core.issue.Issue;
import org.overturn.core.remittance.Adjudication;
import org.overturn.core.remittance.ProviderAdjustment;
import org.overturn.core.remittance.Remittance;
import org.overturn.core.remittance.RemittanceEnd;
import org.overturn.core.x12.X12Date;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.json.JsonMapper;

/**
 * One JSON document a file, written as the file is read. Amounts are decimal strings, null where
 * missing; characters beyond ASCII are escaped, so that the console's encoding can't spoil them.
 */
final class JsonPresentation implements Presentation {

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                    .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                    .build();

    private final Codes codes;
    private final PrintWriter out;
    private JsonFields json;

    JsonPresentation(Codes codes, PrintWriter out) {
        this.codes = codes;
        this.out = out;
        this.json = fields(out);
    }

    /** Fields written in this form. */
    static JsonFields fields(PrintWriter out) {
        return new JsonFields(generator(out));
    }

    private static JsonGenerator generator(PrintWriter out) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        Separators separators =
                Separators.createDefaultInstance()
                        .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                        .withObjectEmptySeparator("")
                        .withArrayEmptySeparator("");
        return MAPPER.writer()
                .with(
                        new DefaultPrettyPrinter(separators)
                                .withObjectIndenter(indenter)
                                .withArrayIndenter(indenter))
                .createGenerator(out);
    }

    @Override
    public void beginFile(String file) {
        json.beginObject();
        json.text("file", file);
        json.beginArray("transactions");
    }

    @Override
    public void beginRemittance(Remittance remittance, RemittanceEnd end) {
        Remittance.Payment payment = remittance.payment();
        json.beginObject();
        json.text("controlNumber", remittance.controlNumber());
        json.known("traceNumber", payment.traceNumber());
        json.amount("paymentAmount", payment.amount());
        json.known("paymentMethod", payment.method());
        json.known("paymentDate", X12Date.iso(payment.date()));
        json.known("payerName", remittance.payer().name());
        json.known("payeeName", remittance.payee().name());
        json.amount("difference", end.difference());
        json.flag("balanced", end.difference().isZero());
        json.beginArray("providerAdjustments");
        end.providerAdjustments().forEach(this::providerAdjustment);
        json.endArray();
        json.text("payerId", remittance.payer().identifier());
        json.text("payeeId", remittance.payee().identifier());
        json.text("version", remittance.envelope().version());
        json.flag("test", remittance.envelope().test());
        json.flag("complete", end.complete());
        json.beginArray("claims");
    }

    private void providerAdjustment(ProviderAdjustment adjustment) {
        json.beginObject();
        json.text("code", adjustment.code());
        json.text("reference", adjustment.reference());
        json.amount("amount", adjustment.amount());
        json.text("label", codes.label(CodeList.PROVIDER_ADJUSTMENT, adjustment.code()));
        json.endObject();
    }

    @Override
    public void claim(Adjudication claim, Assessment assessment) {
        new JsonClaim(json, codes).write(claim, assessment);
    }

    @Override
    public void endRemittance(RemittanceEnd end) {
        json.endArray();
        json.endObject();
    }

    @Override
    public void endFile(IssueList issues) {
        json.endArray();
        json.beginArray("issues");
        issues.list().forEach(this::issue);
        json.endArray();
        json.beginObject("issueCounts");
        issues.totals().forEach((code, count) -> json.number(code.name(), count));
        json.endObject();
        json.endObject();
        json.close();
        out.println();
        out.flush();
        json = fields(out);
    }

    private void issue(Issue issue) {
        json.beginObject();
        json.text("severity", issue.severity().name());
        json.text("code", issue.code().name());
        json.number("offset", issue.offset());
        json.text("segment", issue.segment());
        json.text("message", issue.message());
        json.text("subject", issue.subject());
        json.text("remedy", issue.remedy());
        json.endObject();
    }
}
