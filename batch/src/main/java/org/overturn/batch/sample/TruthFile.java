package org.overturn.batch.sample;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.overturn.core.money.Money;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes truth.json: what a perfect reader finds in the night, claim by claim as they are written,
 * then the files, the claims behind them, and the totals. Amounts are decimal strings.
 */
final class TruthFile implements AutoCloseable {

    private final JsonGenerator json;
    private final TruthTotals totals = new TruthTotals();
    private final List<FileTruth> files = new ArrayList<>();
    private final List<SubmissionTruth> submissions = new ArrayList<>();
    private final List<LooseTruth> documents = new ArrayList<>();
    private final List<PolicyChange> changes = new ArrayList<>();
    private final List<ClaimLife> lives = new ArrayList<>();

    private TruthFile(JsonGenerator json) {
        this.json = json;
    }

    /**
     * A remittance and what becomes of it.
     *
     * @param result posted, seen-before or set-aside
     */
    record Posting(String controlNumber, String result, RemittanceText text) {}

    private record RemittanceTruth(
            String controlNumber,
            String result,
            String traceNumber,
            Money payment,
            LocalDate paidOn,
            int claims) {

        static RemittanceTruth of(Posting posting) {
            RemittanceText text = posting.text();
            return new RemittanceTruth(
                    posting.controlNumber(),
                    posting.result(),
                    text.traceNumber(),
                    text.payment(),
                    text.paidOn(),
                    text.claims().size());
        }
    }

    private record FileTruth(String name, String result, List<RemittanceTruth> remittances) {}

    private record SubmissionTruth(String file, SentClaim sent) {}

    static TruthFile open(Path target, long seed, LocalDate date) throws IOException {
        BufferedWriter writer = Files.newBufferedWriter(target, StandardCharsets.UTF_8);
        JsonGenerator json = JsonMapper.builder().build().createGenerator(writer);
        json.writeStartObject();
        json.writeStringProperty("madeBy", "overturn sample");
        json.writeNumberProperty("seed", seed);
        json.writeStringProperty("date", date.toString());
        json.writeArrayPropertyStart("claims");
        return new TruthFile(json);
    }

    /**
     * A file and what becomes of it; the claims of posted remittances are written at once.
     *
     * @param result stored, seen-before or refused
     */
    void add(String name, String result, List<Posting> postings) {
        files.add(new FileTruth(name, result, postings.stream().map(RemittanceTruth::of).toList()));
        for (Posting posting : postings) {
            if (posting.result().equals("posted")) {
                int ordinal = 0;
                for (DraftClaim claim : posting.text().claims()) {
                    claim(name, posting.controlNumber(), ++ordinal, claim);
                }
                totals.addPayment(posting.text().payment());
            }
        }
    }

    /** A claim as it was billed, in a claims file, received by its payer. */
    void addSubmission(String file, SentClaim claim) {
        submissions.add(new SubmissionTruth(file, claim));
    }

    /**
     * A document that lies in no account's folder.
     *
     * @param account whose it is without a doubt; empty: a person must say
     * @param why in words, where a person must
     */
    void addDocument(String file, String account, String why) {
        documents.add(new LooseTruth(file, account, why));
    }

    /** From when on a payer refused what it used to pay. */
    void addChange(PolicyChange change) {
        changes.add(change);
    }

    /** What a claim that is decided more than once comes to. */
    void addLife(ClaimLife life) {
        lives.add(life);
    }

    private record LooseTruth(String file, String account, String why) {}

    TruthTotals totals() {
        return totals;
    }

    @Override
    public void close() {
        json.writeEndArray();
        json.writeNumberProperty("claimCount", totals.claims());
        json.writeArrayPropertyStart("files");
        files.forEach(this::file);
        json.writeEndArray();
        json.writeArrayPropertyStart("submissions");
        submissions.forEach(this::submission);
        json.writeEndArray();
        json.writeArrayPropertyStart("documents");
        documents.forEach(this::document);
        json.writeEndArray();
        json.writeArrayPropertyStart("chains");
        lives.forEach(this::life);
        json.writeEndArray();
        json.writeArrayPropertyStart("changes");
        changes.forEach(this::change);
        json.writeEndArray();
        json.writeStringProperty(
                "rejectedAccount", submissions.isEmpty() ? "" : ClaimsFolder.REJECTED);
        totals.write(json);
        json.writeEndObject();
        json.writeRaw('\n');
        json.close();
    }

    private void file(FileTruth file) {
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeStringProperty("name", file.name());
        json.writeStringProperty("result", file.result());
        json.writeArrayPropertyStart("transactions");
        for (RemittanceTruth remittance : file.remittances()) {
            json.writeStartObject();
            json.writeStringProperty("controlNumber", remittance.controlNumber());
            json.writeStringProperty("traceNumber", remittance.traceNumber());
            json.writeStringProperty("paymentAmount", remittance.payment().toString());
            json.writeStringProperty("paymentDate", remittance.paidOn().toString());
            json.writeStringProperty("result", remittance.result());
            json.writeNumberProperty("claims", remittance.claims());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void life(ClaimLife life) {
        json.writeRaw('\n');
        json.writeStartObject();
        strings("links", life.links());
        strings("denials", life.denials());
        json.writeEndObject();
    }

    private void change(PolicyChange change) {
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeStringProperty("reason", change.pattern().reason());
        strings("remarks", change.pattern().lineRemarks());
        json.writeStringProperty("since", change.since().toString());
        strings("payerClaimNumbers", change.claimNumbers());
        json.writeEndObject();
    }

    private void document(LooseTruth truth) {
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeStringProperty("file", truth.file());
        json.writeStringProperty("result", truth.account().isEmpty() ? "queue" : "linked");
        json.writeStringProperty("accountNumber", truth.account());
        json.writeStringProperty("why", truth.why());
        json.writeEndObject();
    }

    private void submission(SubmissionTruth truth) {
        SentClaim sent = truth.sent();
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeStringProperty("file", truth.file());
        json.writeStringProperty("accountNumber", sent.account());
        json.writeStringProperty("charge", sent.claim().charge().toString());
        json.writeNumberProperty("lines", sent.claim().lines().size());
        json.writeStringProperty("diagnoses", String.join(",", sent.diagnoses()));
        json.writeStringProperty("authorization", sent.authorization().orElse(""));
        json.writeStringProperty("sentOn", sent.sentOn().toString());
        json.writeStringProperty("receivedOn", sent.receivedOn().toString());
        json.writeStringProperty("payerClaimNumber", sent.claim().claimNumber());
        json.writeEndObject();
    }

    private void claim(String file, String controlNumber, int ordinal, DraftClaim claim) {
        totals.add(claim);
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeStringProperty("file", file);
        json.writeStringProperty("controlNumber", controlNumber);
        json.writeNumberProperty("ordinal", ordinal);
        json.writeStringProperty("accountNumber", claim.episode().account());
        json.writeStringProperty("payerClaimNumber", claim.claimNumber());
        json.writeStringProperty("status", claim.status());
        json.writeStringProperty("charge", claim.charge().toString());
        json.writeStringProperty("paid", claim.paid().toString());
        json.writeStringProperty("outcome", claim.outcome().name());
        json.writeArrayPropertyStart("denials");
        claim.denials().forEach(this::denial);
        json.writeEndArray();
        json.writeObjectPropertyStart("ledger");
        claim.ledger().forEach((c, sum) -> json.writeStringProperty(c.name(), sum.toString()));
        json.writeEndObject();
        json.writeEndObject();
    }

    private void denial(DraftDenial denial) {
        json.writeStartObject();
        json.writeStringProperty("level", denial.line() == 0 ? "claim" : "line");
        json.writeNumberProperty("line", denial.line());
        json.writeStringProperty("group", denial.adjusted().group());
        json.writeStringProperty("reason", denial.adjusted().reason());
        strings("remarks", denial.remarks());
        json.writeStringProperty("amount", denial.adjusted().amount().toString());
        json.writeStringProperty("category", denial.verdict().category().name());
        json.writeStringProperty("liability", denial.adjusted().liability().name());
        json.writeStringProperty("route", denial.verdict().route().name());
        json.writeEndObject();
    }

    private void strings(String name, List<String> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }
}
