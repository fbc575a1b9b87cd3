package org.overturn.core.approval;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Findings, and which of them an approver lets pass. */
@Component
class Waivers {

    private static final int LONGEST_KEY = 200;

    private final WaiverRepository repository;
    private final Steps steps;
    private final ApprovalTrail trail;

    Waivers(WaiverRepository repository, Steps steps, ApprovalTrail trail) {
        this.repository = repository;
        this.steps = steps;
        this.trail = trail;
    }

    /** The findings that are still in the way. */
    static List<BlockingFinding> listBlocking(List<BlockingFinding> findings, List<Waiver> waived) {
        Map<String, String> reasons = reasons(waived);
        return findings.stream()
                .filter(finding -> !finding.waivable() || !reasons.containsKey(finding.key()))
                .toList();
    }

    private static Map<String, String> reasons(List<Waiver> waived) {
        return waived.stream()
                .collect(
                        Collectors.toMap(
                                Waiver::finding,
                                waiver -> Steps.needReason(waiver.reason()),
                                (first, _) -> first));
    }

    void record(Who who, Approval approved, List<BlockingFinding> findings, List<Waiver> waived) {
        Map<String, String> reasons = reasons(waived);
        for (BlockingFinding finding : findings) {
            if (finding.key().length() > LONGEST_KEY) {
                throw new IllegalArgumentException("a finding's key is longer than 200 characters");
            }
            Waived passed =
                    new Waived(
                            approved.textNumber(),
                            finding.key(),
                            finding.text(),
                            reasons.getOrDefault(finding.key(), ""),
                            who.name(),
                            steps.now());
            repository.add(approved.id(), passed, who.needPerson().id());
            trail.waived(who, approved, passed);
        }
    }

    List<Waived> list(Approval approval) {
        return repository.list(approval.id());
    }
}
