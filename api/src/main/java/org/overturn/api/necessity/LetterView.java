package org.overturn.api.necessity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.overturn.api.security.AccessRules;
import org.overturn.api.security.CurrentUser;
import org.overturn.core.approval.Approval;
import org.overturn.core.approval.Approvals;
import org.overturn.core.approval.Comments;
import org.overturn.core.letter.necessity.Answer;
import org.overturn.core.letter.necessity.CheckedFinding;
import org.overturn.core.letter.necessity.ContentEdit;
import org.overturn.core.letter.necessity.LetterChannel;
import org.overturn.core.letter.necessity.LetterContent;
import org.overturn.core.letter.necessity.LetterOutcome;
import org.overturn.core.letter.necessity.LetterPapers;
import org.overturn.core.letter.necessity.LetterRecords;
import org.overturn.core.letter.necessity.LetterStage;
import org.overturn.core.letter.necessity.NecessityLetter;
import org.overturn.core.letter.necessity.NecessityLetters;
import org.overturn.core.letter.necessity.PatientReview;
import org.overturn.core.letter.necessity.PatientReviews;
import org.overturn.core.letter.necessity.ServiceKind;
import org.overturn.core.user.Role;
import org.overturn.core.worklist.Access;
import org.overturn.core.worklist.Choice;
import org.overturn.core.worklist.Worklist;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts together what the page of a letter shows. */
@Component
class LetterView {

    private static final String ATTESTATION =
            "I attest that these statements reflect my own examination of the patient and the"
                    + " record.";

    private final LetterDesk desk;
    private final NecessityLetters letters;
    private final LetterRecords records;
    private final LetterHistory history;
    private final LetterPapers papers;
    private final LetterPrints prints;
    private final PatientReviews patients;
    private final AnsweredDenial denial;
    private final Approvals approvals;
    private final Comments comments;
    private final Worklist worklist;
    private final AccessRules rules;
    private final Clock clock;

    LetterView(
            LetterDesk desk,
            NecessityLetters letters,
            LetterRecords records,
            LetterHistory history,
            LetterPapers papers,
            LetterPrints prints,
            PatientReviews patients,
            AnsweredDenial denial,
            Approvals approvals,
            Comments comments,
            Worklist worklist,
            AccessRules rules,
            Clock clock) {
        this.desk = desk;
        this.letters = letters;
        this.records = records;
        this.history = history;
        this.papers = papers;
        this.prints = prints;
        this.patients = patients;
        this.denial = denial;
        this.approvals = approvals;
        this.comments = comments;
        this.worklist = worklist;
        this.rules = rules;
        this.clock = clock;
    }

    boolean mayAsk(CurrentUser me) {
        return rules.admit(HttpMethod.POST, "/letters", me.roles());
    }

    List<Choice> facilities(CurrentUser me) {
        return worklist.listFacilities(new Access(me.facilities(), me.payers()));
    }

    List<Choice> payers(CurrentUser me) {
        return worklist.listPayers(new Access(me.facilities(), me.payers()));
    }

    /** With the usual words to attest, where none are given, and what a denied claim says. */
    LetterContent prefilled(LetterContent content, String answered, CurrentUser me) {
        LetterContent attested =
                content.provider().attestation().isEmpty()
                        ? ContentEdit.with(content, "provider.attestation", ATTESTATION)
                        : content;
        return denial.prefilled(attested, answered, me);
    }

    void add(Model model, NecessityLetter letter, LetterForm form, CurrentUser me) {
        Approval text = letters.text(letter);
        List<CheckedFinding> findings = letters.check(letter, form.content());
        model.addAttribute("letter", letter);
        model.addAttribute("form", form);
        model.addAttribute("sections", LetterSection.of(letter.kind()));
        model.addAttribute("findings", findings);
        model.addAttribute("notes", notes(findings));
        model.addAttribute("blocking", findings.stream().filter(CheckedFinding::blocks).count());
        model.addAttribute("preview", papers.write(letter, form.content(), desk.office()));
        model.addAttribute("stages", LetterStage.values());
        model.addAttribute("history", history.list(letter));
        model.addAttribute("provider", desk.provider(letter).orElse(null));
        model.addAttribute("providers", desk.providers());
        model.addAttribute("kinds", ServiceKind.values());
        model.addAttribute("proposals", desk.propose(letter, form.content(), me));
        model.addAttribute("comments", comments.list(text));
        model.addAttribute("versionCount", approvals.listVersions(text).size());
        addPatient(model, letter);
        denial.addTo(model, letter, me);
        addWay(model, letter, me);
    }

    private void addPatient(Model model, NecessityLetter letter) {
        model.addAttribute("asked", patients.list(letter).stream().anyMatch(PatientReview::isOpen));
        model.addAttribute("verdicts", PatientReview.Verdict.values());
    }

    private void addWay(Model model, NecessityLetter letter, CurrentUser me) {
        boolean changes = rules.admit(HttpMethod.POST, "/letters/1/stage", me.roles());
        boolean documents = desk.seesDocuments(letter, me);
        model.addAttribute("documents", documents);
        List<LetterRecords.Item> checklist = documents ? records.list(letter) : List.of();
        model.addAttribute("records", checklist);
        model.addAttribute("there", checklist.stream().filter(LetterRecords.Item::isThere).count());
        model.addAttribute("channels", LetterChannel.values());
        model.addAttribute("answers", Answer.values());
        model.addAttribute("outcomes", LetterOutcome.values());
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("mayChange", changes);
        model.addAttribute("mayWork", changes && mayWork(me));
        model.addAttribute("editable", changes && letter.stage().isEditable());
        model.addAttribute("picture", desk.signature(me).isPresent());
        model.addAttribute(
                "isProvider", letter.providerId().filter(id -> id == me.id()).isPresent());
    }

    /** Whether this user does the office's part; a provider who is nothing else does not. */
    private static boolean mayWork(CurrentUser me) {
        return !me.roles().equals(Set.of(Role.PROVIDER));
    }

    /** What is found about each field, by its path. */
    private static Map<String, CheckedFinding> notes(List<CheckedFinding> findings) {
        Map<String, CheckedFinding> notes = new LinkedHashMap<>();
        findings.forEach(one -> notes.putIfAbsent(one.finding().path(), one));
        return notes;
    }

    void addVersions(Model model, NecessityLetter letter, int from, int to) {
        LetterPrints.Compared compared = prints.compare(letter, from, to);
        model.addAttribute("letter", letter);
        model.addAttribute("versions", compared.versions().reversed());
        model.addAttribute("from", compared.from());
        model.addAttribute("to", compared.to());
        model.addAttribute("differences", compared.differences());
    }
}
