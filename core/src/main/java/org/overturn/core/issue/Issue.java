package org.overturn.core.issue;

import java.util.Locale;
import java.util.Optional;

/**
 * Something a person has to know, with its place.
 *
 * @param file name of the file it was found in
 * @param offset byte in that file
 * @param segment the segment's id (CLP, CAS, ...), never its content: it may name a patient
 * @param subject what it is about, in our own or the payer's numbers (claim, appeal, document)
 * @param message one sentence for a biller; holds no patient data beyond account and claim numbers
 */
public record Issue(
        IssueCode code,
        Optional<String> file,
        Optional<Long> offset,
        Optional<String> segment,
        Optional<String> subject,
        String message) {

    public static Issue of(IssueCode code, String message) {
        return new Issue(
                code,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                message);
    }

    public static Issue at(IssueCode code, long offset, String segment, String message) {
        return of(code, message).at(offset, segment);
    }

    public Issue at(long offset, String segmentId) {
        return new Issue(code, file, Optional.of(offset), Optional.of(segmentId), subject, message);
    }

    public Issue in(String fileName) {
        return new Issue(code, Optional.of(fileName), offset, segment, subject, message);
    }

    /** The same of a table, where people count rows. */
    public Issue inRow(String table, String row) {
        return new Issue(
                code,
                Optional.of(table),
                Optional.empty(),
                Optional.empty(),
                subject,
                row.substring(0, 1).toUpperCase(Locale.ROOT) + row.substring(1) + ": " + message);
    }

    public Issue about(String theSubject) {
        return new Issue(code, file, offset, segment, Optional.of(theSubject), message);
    }

    public Severity severity() {
        return code.severity();
    }

    public String remedy() {
        return code.remedy();
    }
}
