package org.overturn.core.letter;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.overturn.core.approval.Approval;
import org.overturn.core.approval.ApprovalState;
import org.overturn.core.approval.Approvals;
import org.overturn.core.approval.DifferenceRow;
import org.overturn.core.approval.NewText;
import org.overturn.core.approval.Revision;
import org.overturn.core.approval.Seen;
import org.overturn.core.approval.Signature;
import org.overturn.core.approval.Subject;
import org.overturn.core.approval.SubjectKind;
import org.overturn.core.approval.TextVersion;
import org.overturn.core.approval.Who;
import org.overturn.core.db.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Appeal letters that people edit: texts of {@link Approvals}, written from the template's draft,
 * with the merged facts kept as fields. An appeal nobody edited has none; its packet takes the
 * draft.
 */
@Component
public class EditedLetters {

    private final Approvals approvals;
    private final LetterEntryRepository entries;
    private final ExhibitLetters exhibits;
    private final Ids ids;
    private final Clock clock;
    private final FilledDrafts drafts;

    EditedLetters(
            Approvals approvals,
            LetterEntryRepository entries,
            ExhibitLetters exhibits,
            Ids ids,
            Clock clock) {
        this.approvals = approvals;
        this.entries = entries;
        this.exhibits = exhibits;
        this.ids = ids;
        this.clock = clock;
        drafts = new FilledDrafts(entries);
    }

    private static Subject subject(long appealId) {
        return new Subject(SubjectKind.APPEAL_LETTER, appealId);
    }

    /** The edited letter of an appeal, where somebody began one. */
    public Optional<Approval> find(long appealId) {
        return approvals.find(subject(appealId));
    }

    /** Begins to edit: the draft becomes the first version, and the program is its author. */
    @Transactional
    public Approval open(Who who, long appealId, Letter.Draft draft) {
        Who template =
                new Who(who.actor(), Optional.empty()); // nobody wrote it, so all may approve
        exhibits.keep(appealId, draft.exhibits());
        return approvals.open(
                template,
                new NewText(
                        subject(appealId),
                        draft.clinical(),
                        drafts.content(appealId, draft),
                        "From the template"));
    }

    /**
     * Keeps what somebody typed: markup that a letter has no use for is left out, facts have their
     * own words.
     *
     * @param finished whether it is a version of its own from now on
     */
    @Transactional
    public Approval write(Who who, Seen seen, Written written) {
        Approval current = approvals.get(seen.id());
        String html =
                LetterHtml.clean(
                        written.html(), drafts.facts(current.subject().id(), written.draft()));
        return approvals.revise(who, seen, new Revision(html, "", !written.finished()));
    }

    /** What somebody typed into a letter of which this is the draft. */
    public record Written(String html, Letter.Draft draft, boolean finished) {

        @Override
        public String toString() {
            return "Written[finished=" + finished + "]";
        }
    }

    /**
     * Whether its exhibits may get other letters when it is written again: not once somebody
     * approved it, for what was signed may lie with the payer.
     */
    public boolean mayLetterAnew(Approval letter) {
        return approvals.listSteps(letter).stream().noneMatch(step -> step.to().isApproved());
    }

    /**
     * Writes it again from the facts as they are now; the old text stays as a version.
     *
     * @param draft with exhibits that are lettered anew where that {@link #mayLetterAnew may be}
     */
    @Transactional
    public Approval regenerate(Who who, Seen seen, Letter.Draft draft) {
        Approval current = approvals.get(seen.id());
        if (mayLetterAnew(current)) {
            exhibits.replace(current.subject().id(), draft.exhibits());
        } else {
            exhibits.keep(current.subject().id(), draft.exhibits());
        }
        return approvals.revise(
                who,
                seen,
                new Revision(
                        drafts.content(current.subject().id(), draft),
                        "Written again from the facts",
                        false));
    }

    /**
     * Brings its list of enclosures up to date; everything else stays as it is. An approval and a
     * signature lose their force: the letter is approved and signed again.
     */
    @Transactional
    public Approval listEnclosures(Who who, Seen seen, Letter.Draft draft) {
        Approval current = approvals.get(seen.id());
        long appealId = current.subject().id();
        exhibits.keep(appealId, draft.exhibits());
        Map<String, MergedFact> facts = drafts.facts(appealId, draft);
        String html = Enclosures.taken(approvals.getNewest(current).content(), draft.html(), facts);
        return approvals.revise(
                who,
                seen,
                new Revision(
                        LetterHtml.clean(html, facts),
                        "The list of enclosures was brought up to date",
                        false));
    }

    /**
     * Fills a gap wherever the letter asks for it.
     *
     * @throws UnusableEntry when nothing is said, or too much
     */
    @Transactional
    public Approval fill(Who who, Seen seen, Filled filled) {
        LetterEntry entry =
                LetterEntry.of(
                        ids.next(),
                        filled.gap(),
                        filled.content(),
                        who.name(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS));
        Approval current = approvals.get(seen.id());
        String html =
                LetterHtml.fill(approvals.getNewest(current).content(), filled.gap(), entry.fact());
        entries.add(current.subject().id(), entry, who.id().orElseThrow());
        return approvals.revise(who, seen, new Revision(html, "Filled: " + filled.gap(), false));
    }

    /** What somebody says to a gap. */
    public record Filled(String gap, String content) {

        @Override
        public String toString() {
            return "Filled[]";
        }
    }

    /** The letter of an appeal that nobody edits yet, as the template gives it. */
    public LetterReview preview(Letter.Draft draft) {
        Map<String, MergedFact> facts = FilledDrafts.factsOf(draft);
        return review(LetterHtml.clean(draft.html(), facts), draft, facts, Set.of());
    }

    /** The letter with the facts that stand in it, and what is in the way of its approval. */
    public LetterReview review(Approval letter, Letter.Draft draft) {
        long appealId = letter.subject().id();
        String html = approvals.getNewest(letter).content();
        Set<String> filled = LetterEntry.gapsFilledIn(html, entries.list(appealId));
        return review(html, draft, drafts.facts(appealId, draft), filled);
    }

    private static LetterReview review(
            String html, Letter.Draft draft, Map<String, MergedFact> facts, Set<String> filled) {
        List<MergedFact> used =
                LetterHtml.factKeys(html).stream()
                        .map(facts::get)
                        .filter(Objects::nonNull)
                        .toList();
        return new LetterReview(
                html,
                LetterHtml.page(html, used),
                used,
                LetterHtml.gaps(html),
                LetterCheck.of(html, draft, facts, filled));
    }

    /** What became of its paragraphs from one version to another. */
    public List<DifferenceRow> compare(Approval letter, int from, int to) {
        return LetterDifference.of(approvals.listVersions(letter), from, to);
    }

    /** The edited letter of an appeal, as its packet prints it. */
    public Optional<PrintedLetter> findPrinted(long appealId) {
        return find(appealId).map(this::printed);
    }

    private PrintedLetter printed(Approval letter) {
        TextVersion text = approvals.getNewest(letter);
        Optional<Signature> signature =
                approvals.listSignatures(letter).stream().filter(Signature::isInForce).findFirst();
        String html = LetterHtml.withoutFacts(text.content());
        return new PrintedLetter(
                signature
                        .map(one -> SignatureBlock.in(html, one, approvals.findImage(one), clock))
                        .orElse(html),
                LetterHtml.gaps(text.content()),
                text.sha256(),
                new LetterApproval(approved(letter), signature));
    }

    /** Any other text would have taken the approval back. */
    private Optional<LetterApproval.Approved> approved(Approval letter) {
        return approvals.listSteps(letter).stream()
                .filter(step -> letter.state().isApproved() && step.to() == ApprovalState.APPROVED)
                .reduce((_, last) -> last)
                .map(step -> new LetterApproval.Approved(step.by(), step.at()));
    }
}
