package org.overturn.core.claim;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.overturn.core.claim.x12.X12ClaimReader;
import org.overturn.core.issue.Issue;
import org.overturn.core.issue.IssueCode;

/** All that the reader says of a file, for tests. */
record ClaimReading(
        byte[] file,
        List<ClaimTransaction> transactions,
        List<SubmittedClaim> claims,
        List<Acknowledgment> statements,
        List<ClaimTransactionEnd> ends,
        List<Issue> issues) {

    static ClaimReading of(String text) {
        return of(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    static ClaimReading of(byte[] file) {
        ClaimReading reading =
                new ClaimReading(
                        file,
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>());
        try (var reader = new X12ClaimReader(new ByteArrayInputStream(file), reading.issues::add)) {
            for (var event = reader.next(); event.isPresent(); event = reader.next()) {
                switch (event.get()) {
                    case ClaimEvent.Began began -> reading.transactions.add(began.transaction());
                    case ClaimEvent.Submitted one -> reading.claims.add(one.claim());
                    case ClaimEvent.Acknowledged one ->
                            reading.statements.add(one.acknowledgment());
                    case ClaimEvent.Ended ended -> reading.ends.add(ended.end());
                }
            }
        } catch (IOException e) {
            throw new AssertionError("no I/O error can come from an array", e);
        }
        return reading;
    }

    SubmittedClaim claim() {
        return claims.getFirst();
    }

    List<IssueCode> codes() {
        return issues.stream().map(Issue::code).toList();
    }

    String text(ByteRange at) {
        return new String(bytes(at), StandardCharsets.ISO_8859_1);
    }

    byte[] bytes(ByteRange at) {
        return Arrays.copyOfRange(file, (int) at.offset(), (int) at.end());
    }
}
