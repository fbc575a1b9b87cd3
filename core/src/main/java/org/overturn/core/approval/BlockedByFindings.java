package org.overturn.core.approval;

import java.util.List;

/** What has to be mended, or let pass with a reason, before the text can be approved. */
public final class BlockedByFindings extends ApprovalRefused {

    private static final long serialVersionUID = 1;

    private final transient List<BlockingFinding> findings;

    BlockedByFindings(List<BlockingFinding> findings) {
        super(
                findings.size() == 1
                        ? "One finding stands in the way of the approval."
                        : findings.size() + " findings stand in the way of the approval.");
        this.findings = List.copyOf(findings);
    }

    public List<BlockingFinding> findings() {
        return findings;
    }
}
