package org.overturn.core.remittance;

import org.overturn.core.issue.Issue;
import org.overturn.core.issue.IssueCode;
import org.overturn.core.issue.Severity;

/** Why nothing of a file could be read, in a biller's words. */
final class Refusal {

    private Refusal() {}

    static String of(FileScan scan) {
        Issue worst =
                scan.issues().stream()
                        .filter(issue -> issue.severity() == Severity.ERROR)
                        .findFirst()
                        .orElse(Issue.of(IssueCode.NOT_AN_835, "No remittance found in it."));
        return worst.message() + " " + worst.remedy();
    }
}
