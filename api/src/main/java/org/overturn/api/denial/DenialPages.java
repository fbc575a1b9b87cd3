package org.overturn.api.denial;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.overturn.api.denial.DenialCases.DenialCase;
import org.overturn.api.document.ClaimEvidence;
import org.overturn.api.document.FiledDocument;
import org.overturn.api.security.AccessRules;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.web.Formats;
import org.overturn.batch.show.AppealFacts;
import org.overturn.batch.show.ClaimStories;
import org.overturn.batch.show.RawSegment;
import org.overturn.batch.show.Story;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.cause.Projects;
import org.overturn.core.code.Carc;
import org.overturn.core.code.Codes;
import org.overturn.core.code.CoreScenario;
import org.overturn.core.denial.Route;
import org.overturn.core.remittance.AccountKey;
import org.overturn.core.user.Users;
import org.overturn.core.worklist.Appraisals;
import org.overturn.core.worklist.WriteOffs;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of one denial, and the segments behind its figures. */
@Controller
@RequestMapping("/denials")
class DenialPages {

    private final DenialCases cases;
    private final ClaimStories stories;
    private final Appraisals appraisals;
    private final Codes codes;
    private final ClaimEvidence evidence;
    private final AnsweringLetters letters;
    private final Users users;
    private final WriteOffs writeOffs;
    private final Projects projects;
    private final ShownLimits limits;
    private final AccessRules rules;
    private final Clock clock;

    DenialPages(
            DenialCases cases,
            ClaimStories stories,
            Appraisals appraisals,
            Codes codes,
            ClaimEvidence evidence,
            AnsweringLetters letters,
            Users users,
            WriteOffs writeOffs,
            Projects projects,
            ShownLimits limits,
            AccessRules rules,
            Clock clock) {
        this.cases = cases;
        this.stories = stories;
        this.appraisals = appraisals;
        this.codes = codes;
        this.evidence = evidence;
        this.letters = letters;
        this.users = users;
        this.writeOffs = writeOffs;
        this.projects = projects;
        this.limits = limits;
        this.rules = rules;
        this.clock = clock;
    }

    @GetMapping("/{id}")
    @Audited(value = AuditAction.VIEW, object = "denial")
    String show(@PathVariable String id, CurrentUser me, AuditNote note, Model model) {
        DenialCase one = cases.get(id, me);
        note.ofPatient(AccountKey.of(one.item().claim().accountNumber()));
        model.addAttribute("one", one.item());
        model.addAttribute("fact", one.fact());
        model.addAttribute("decision", one.chapter().decision());
        model.addAttribute("why", appraisals.why(one.item(), LocalDate.now(clock)));
        model.addAttribute("reason", codes.carcLabel(one.item().reason().code()));
        model.addAttribute(
                "remedy", codes.findCarc(one.item().reason().code()).map(Carc::remedy).orElse(""));
        model.addAttribute(
                "scenario",
                CoreScenario.of(one.item().category()).map(CoreScenario::label).orElse(""));
        model.addAttribute(
                "project", projects.findOf(one.item().id(), DenialCases.access(me)).orElse(null));
        model.addAttribute("next", NextStep.of(one.item(), one.story().appeals()));
        model.addAttribute("ledger", LedgerView.of(one.chapter(), one.item().id(), codes));
        model.addAttribute(
                "timeline", new Timeline(codes, clock.getZone()).of(one.story(), one.history()));
        model.addAttribute("life", one.story().history().orElse(null));
        addEvidence(one, model);
        letters.addTo(model, one.item(), me);
        limits.addTo(model, one.item());
        model.addAttribute("mayChange", mayChange(one, me));
        model.addAttribute(
                "mayMatch", rules.admit(HttpMethod.POST, "/denials/1/reversals", me.roles()));
        model.addAttribute("routes", Route.values());
        model.addAttribute(
                "writeOff",
                writeOffs.findWaiting(one.item().id(), DenialCases.access(me)).orElse(null));
        model.addAttribute(
                "owners",
                users.list().stream().filter(user -> !user.profile().disabled()).toList());
        return "denial/show";
    }

    private boolean mayChange(DenialCase one, CurrentUser me) {
        return one.item().status().isWorkable()
                && rules.admit(HttpMethod.POST, "/worklist/assign", me.roles());
    }

    private void addEvidence(DenialCase one, Model model) {
        model.addAttribute(
                "evidence",
                EvidenceItem.of(
                        evidence.check(
                                one.item().claim().adjudicationId(),
                                one.item().category(),
                                one.documents(),
                                Set.of()),
                        one.documents().stream().map(FiledDocument::document).toList()));
        model.addAttribute(
                "needs",
                one.story().appeals().stream()
                        .filter(appeal ->
                                one.item().appealId().filter(id -> id == appeal.id()).isPresent())
                        .map(AppealFacts::needs)
                        .flatMap(List::stream)
                        .toList());
    }

    /** The claim's segments, that at a byte of the file pointed out. */
    @GetMapping("/{id}/segment")
    @Audited(value = AuditAction.VIEW, object = "raw segment")
    String segment(
            @PathVariable String id,
            @RequestParam long adjudication,
            @RequestParam long at,
            CurrentUser me,
            AuditNote note,
            Model model) {
        DenialCase one = cases.get(id, me);
        note.ofPatient(AccountKey.of(one.item().claim().accountNumber()));
        Story.Chapter chapter = DenialCases.chapter(one.story(), adjudication);
        List<RawSegment> segments = stories.listSegments(chapter.decision(), chapter.facts());
        model.addAttribute("segments", segments);
        model.addAttribute(
                "unseen",
                segments.stream()
                        .map(RawSegment::text)
                        .anyMatch(text -> !Formats.visible(text).equals(text)));
        model.addAttribute("at", at);
        model.addAttribute("decision", chapter.decision());
        return "denial/segment";
    }
}
