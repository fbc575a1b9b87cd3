package org.overturn.core.remittance.x12;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.overturn.core.issue.Issue;
import org.overturn.core.issue.IssueCode;
import org.overturn.core.remittance.Adjudication;
import org.overturn.core.remittance.Remittance;
import org.overturn.core.remittance.RemittanceEnd;
import org.overturn.core.remittance.RemittanceEvent;

/** All that the reader says of a file, for tests. */
record Reading(byte[] file, List<Transaction> transactions, List<Issue> issues) {

    record Transaction(Remittance header, List<Adjudication> claims, List<RemittanceEnd> ends) {

        RemittanceEnd end() {
            return ends.getFirst();
        }

        Adjudication claim() {
            return claims.getFirst();
        }
    }

    static Reading of(String text) {
        return of(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    static Reading of(byte[] file) {
        List<Transaction> transactions = new ArrayList<>();
        List<Issue> issues = new ArrayList<>();
        try (var reader = new X12RemittanceReader(new ByteArrayInputStream(file), issues::add)) {
            for (var event = reader.next(); event.isPresent(); event = reader.next()) {
                add(event.get(), transactions);
            }
        } catch (IOException e) {
            throw new AssertionError("no I/O error can come from an array", e);
        }
        return new Reading(file, transactions, issues);
    }

    private static void add(RemittanceEvent event, List<Transaction> transactions) {
        switch (event) {
            case RemittanceEvent.Began(Remittance header) ->
                    transactions.add(new Transaction(header, new ArrayList<>(), new ArrayList<>()));
            case RemittanceEvent.Read(Adjudication claim) ->
                    transactions.getLast().claims().add(claim);
            case RemittanceEvent.Ended(RemittanceEnd end) -> transactions.getLast().ends().add(end);
        }
    }

    Transaction transaction() {
        return transactions.getFirst();
    }

    Adjudication claim() {
        return transaction().claim();
    }

    List<IssueCode> codes() {
        return issues.stream().map(Issue::code).toList();
    }

    /** The bytes of the file in a range. */
    String text(long offset, long length) {
        return new String(file, (int) offset, (int) length, StandardCharsets.ISO_8859_1);
    }
}
