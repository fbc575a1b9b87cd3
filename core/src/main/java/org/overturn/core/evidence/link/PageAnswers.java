package org.overturn.core.evidence.link;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.overturn.core.audit.Actor;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.audit.AuditEvent;
import org.overturn.core.audit.AuditLog;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people said of pages that were asked about: why they belong there, or may go out. */
@Component
public class PageAnswers {

    private static final int LONGEST_REASON = 500;

    private final PageAnswerRepository rows;
    private final AuditLog audit;
    private final Clock clock;

    PageAnswers(PageAnswerRepository rows, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /** Keys of the findings that were answered for an account, and still hold. */
    public Set<String> listKeys(String accountKey) {
        return rows.listKeys(accountKey);
    }

    /** Those that hold for an account and an appeal of it, the first first. */
    public List<PageAnswer> list(String accountKey, String appeal) {
        return rows.list(accountKey, appeal);
    }

    /**
     * Says why pages belong to this patient.
     *
     * @throws LinkRefused when no reason is given
     */
    @Transactional
    public void answer(Actor by, String accountKey, PageFinding finding, String reason) {
        String why = why(reason, "why it belongs to this patient");
        rows.add(accountKey, Optional.empty(), finding, answer(by, finding, why));
        audit.record(event(by, finding).ofPatient(accountKey).because(said(finding)));
    }

    /**
     * Says why pages go out with an appeal's packet though its payer may not need them.
     *
     * @param each a finding for each page
     * @throws LinkRefused when no reason is given
     */
    @Transactional
    public void keep(
            Actor by, String accountKey, String appeal, List<PageFinding> each, String reason) {
        String why = why(reason, "why the payer needs it");
        each.forEach(one -> rows.add(accountKey, Optional.of(appeal), one, answer(by, one, why)));
        PageFinding.together(each).stream()
                .map(one ->
                        event(by, one)
                                .ofPatient(accountKey)
                                .because(
                                        "Document, %s, kept in the packet of %s, though %s"
                                                .formatted(
                                                        one.pagesInWords(), appeal, one.because())))
                .forEach(audit::record);
    }

    private static String why(String reason, String what) {
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw new LinkRefused("Say in up to 500 characters " + what + ".");
        }
        return why;
    }

    private PageAnswer answer(Actor by, PageFinding finding, String why) {
        return new PageAnswer(
                finding.kind().about(),
                finding.documentId(),
                finding.ranges(),
                why,
                by.name(),
                clock.instant());
    }

    private static AuditEvent event(Actor by, PageFinding finding) {
        AuditEvent event = AuditEvent.of(by, AuditAction.CHANGE);
        return finding.documentId()
                .map(id -> event.on("document", Long.toString(id)))
                .orElse(event);
    }

    /** Without the words that were found: they are a patient's. */
    private static String said(PageFinding finding) {
        String what =
                finding.documentId().isPresent()
                        ? "Document, " + finding.pagesInWords() + ","
                        : "Letter";
        return what + " said to be of its account's patient, though " + finding.because();
    }
}
