package org.overturn.batch.explain;

import java.time.LocalDate;
import java.util.List;
import org.overturn.core.code.CodeList;
import org.overturn.core.code.Codes;
import org.overturn.core.denial.Assessment;
import org.overturn.core.denial.DenialFinding;
import org.overturn.core.denial.LedgerClass;
import org.overturn.core.remittance.Adjudication;
import org.overturn.core.remittance.Adjustment;
import org.overturn.core.remittance.Remark;
import org.overturn.core.remittance.ServiceLine;

/** Writes one claim with its lines. */
final class JsonClaim {

    private final JsonFields json;
    private final Codes codes;

    JsonClaim(JsonFields json, Codes codes) {
        this.json = json;
        this.codes = codes;
    }

    void write(Adjudication claim, Assessment assessment) {
        json.beginObject();
        json.text("accountNumber", claim.accountNumber());
        json.text("payerClaimNumber", claim.payerClaimNumber());
        json.text("status", claim.status());
        json.amount("charge", claim.charge());
        json.amount("paid", claim.paid());
        json.amount("difference", claim.difference());
        json.text("outcome", assessment.outcome().name());
        json.beginArray("denials");
        assessment.denials().forEach(this::denial);
        json.endArray();
        adjustments(claim.adjustments(), assessment.claimClasses());
        remarks(claim.remarks());
        json.number("offset", claim.offset());
        json.number("length", claim.length());
        json.beginArray("lines");
        for (int i = 0; i < claim.lines().size(); i++) {
            line(claim.lines().get(i), assessment.lines().get(i));
        }
        json.endArray();
        more(claim, assessment);
        json.endObject();
    }

    private void more(Adjudication claim, Assessment assessment) {
        json.text("statusLabel", codes.label(CodeList.CLAIM_STATUS, claim.status()));
        json.text("filingIndicator", claim.filingIndicator());
        json.amount("patientShare", claim.patientShare());
        json.text("serviceFrom", claim.serviceFrom().map(LocalDate::toString));
        json.text("serviceTo", claim.serviceTo().map(LocalDate::toString));
        json.text("zeroPayReason", assessment.zeroPayReason());
        json.flag("needsReview", assessment.needsReview());
        json.flag("forwarded", assessment.forwarded());
        json.flag("nsaEligible", assessment.nsaEligible());
    }

    private void denial(DenialFinding denial) {
        json.beginObject();
        json.text("level", denial.level());
        json.text("group", denial.group());
        json.text("reason", denial.reason());
        json.texts("remarks", denial.remarkCodes());
        json.amount("amount", denial.amount());
        json.text("category", denial.category().name());
        json.text("liability", denial.liability().name());
        json.text("route", denial.route().name());
        json.number("line", denial.line());
        json.text("label", codes.carcLabel(denial.reason()));
        json.text("appealRight", denial.appealRight().name());
        json.text("routeReason", denial.routeReason());
        json.endObject();
    }

    private void line(ServiceLine line, Assessment.Line assessment) {
        json.beginObject();
        json.text("procedure", line.procedure());
        json.texts("modifiers", line.modifiers());
        json.amount("charge", line.charge());
        json.amount("paid", line.paid());
        json.text("outcome", assessment.outcome().name());
        adjustments(line.adjustments(), assessment.classes());
        remarks(line.remarks());
        json.number("offset", line.offset());
        json.number("length", line.length());
        json.endObject();
    }

    private void remarks(List<Remark> remarks) {
        json.texts("remarks", remarks.stream().map(Remark::code).toList());
    }

    private void adjustments(List<Adjustment> adjustments, List<LedgerClass> classes) {
        json.beginArray("adjustments");
        for (int i = 0; i < adjustments.size(); i++) {
            Adjustment adjustment = adjustments.get(i);
            json.beginObject();
            json.text("group", adjustment.group());
            json.text("reason", adjustment.reason());
            json.amount("amount", adjustment.amount());
            json.text("class", classes.get(i).name());
            json.text("label", codes.carcLabel(adjustment.reason()));
            json.endObject();
        }
        json.endArray();
    }
}
