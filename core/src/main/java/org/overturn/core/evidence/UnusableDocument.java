package org.overturn.core.evidence;

import org.overturn.core.issue.Issue;
import org.overturn.core.issue.IssueCode;

/** A file that can't become pages, with the issue that says why. */
public final class UnusableDocument extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Issue issue;

    public UnusableDocument(IssueCode code, String message) {
        super(message);
        issue = Issue.of(code, message);
    }

    public Issue issue() {
        return issue;
    }
}
