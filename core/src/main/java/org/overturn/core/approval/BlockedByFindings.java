package org.overturn.core.approval;

import java.util.List;

/** What has to be mended, or let pass with a reason, before the text can go on. */
public final class BlockedByFindings extends ApprovalRefused {

    private static final long serialVersionUID = 1;

    private final transient List<BlockingFinding> findings;

    BlockedByFindings(List<BlockingFinding> findings) {
        super(
                findings.size() == 1
                        ? "One finding stands in the way of it."
                        : findings.size() + " findings stand in the way of it.");
        this.findings = List.copyOf(findings);
    }

    /** The message with what the findings say, for the person who is at the letter. */
    public String words() {
        return getMessage()
                + " "
                + String.join(" ", findings.stream().map(BlockingFinding::text).toList());
    }

    public List<BlockingFinding> findings() {
        return findings;
    }
}
