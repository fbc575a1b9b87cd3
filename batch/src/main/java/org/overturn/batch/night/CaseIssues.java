package org.overturn.batch.night;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.overturn.core.deadline.Confidence;
import org.overturn.core.evidence.link.PatientDoubt;
import org.overturn.core.issue.Issue;
import org.overturn.core.issue.IssueCode;
import org.overturn.core.letter.Letter;
import org.overturn.core.packet.Packet;
import org.overturn.core.payer.LineOfBusiness;

/** What a person has to know about an appeal whose packet was assembled. */
final class CaseIssues {

    private static final int MOST_SHOWN = 4;

    private CaseIssues() {}

    static List<Issue> of(AppealCase what, Letter letter, Packet packet, List<String> needs) {
        String number = what.appeal().number();
        List<Issue> issues = new ArrayList<>();
        packet.issues().forEach(issue -> issues.add(issue.about(number)));
        letter.unknownFacts().forEach(key -> issues.add(unknownFact(key).about(number)));
        letter.makeup().issues().forEach(issue -> issues.add(issue.about(number)));
        if (!needs.isEmpty()) {
            issues.add(
                    Issue.of(
                                    IssueCode.PACKET_NEEDS_PERSON,
                                    "Missing in " + number + ": " + listed(needs))
                            .about(number));
        }
        if (what.leftOut() > 0) {
            issues.add(leftOut(what).about(number));
        }
        what.strangers().forEach(doubt -> issues.add(stranger(what, doubt).about(number)));
        addDeadline(issues, what);
        if (what.payer().isEmpty() && what.lineOfBusiness() == LineOfBusiness.UNKNOWN) {
            String payer = what.claim().header().payer().name();
            issues.add(
                    Issue.of(
                                    IssueCode.PAYER_UNKNOWN,
                                    "The kind of coverage of this payer is not known, so no appeal"
                                            + " rule fits.")
                            .about(payer));
        }
        return issues;
    }

    /** Says how many, never which: even the kind of a sensitive document is protected. */
    private static Issue leftOut(AppealCase what) {
        return Issue.of(
                IssueCode.DOCUMENT_LEFT_OUT,
                (what.leftOut() == 1
                                ? "1 sensitive document is"
                                : what.leftOut() + " sensitive documents are")
                        + " not in the packet of "
                        + what.appeal().number()
                        + ".");
    }

    private static Issue stranger(AppealCase what, PatientDoubt doubt) {
        return Issue.of(
                        IssueCode.DOCUMENT_OF_ANOTHER,
                        "Document %d is on file for account %s and seems to belong to %s: %s. It is not in the packet of %s."
                                .formatted(
                                        doubt.document().id(),
                                        doubt.document().accountNumber(),
                                        doubt.otherAccount()
                                                .map("account "::concat)
                                                .orElse("a patient who has no account on file"),
                                        doubt.because(),
                                        what.appeal().number()))
                .in(doubt.document().fileName());
    }

    private static void addDeadline(List<Issue> issues, AppealCase what) {
        String number = what.appeal().number();
        LocalDate day = what.appeal().openedOn();
        if (what.deadline().hasPassedOn(day)) {
            issues.add(
                    Issue.of(
                                    IssueCode.DEADLINE_PASSED,
                                    "The filing limit has passed: " + what.deadline().explanation())
                            .about(number));
        } else if (what.deadline().confidence() == Confidence.UNVERIFIED) {
            issues.add(
                    Issue.of(
                                    IssueCode.DEADLINE_UNVERIFIED,
                                    "The filing limit is unverified: "
                                            + what.deadline().explanation())
                            .about(number));
        }
    }

    private static Issue unknownFact(String key) {
        return Issue.of(IssueCode.FACT_UNKNOWN, "No letter uses the fact '" + key + "'.")
                .in("facts.yml");
    }

    private static String listed(List<String> needs) {
        int more = needs.size() - MOST_SHOWN;
        return more > 0
                ? String.join("; ", needs.subList(0, MOST_SHOWN)) + "; and " + more + " more."
                : String.join("; ", needs) + ".";
    }
}
