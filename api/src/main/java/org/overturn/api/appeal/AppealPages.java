package org.overturn.api.appeal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.overturn.api.document.FiledDocument;
import org.overturn.api.document.FiledDocuments;
import org.overturn.api.document.PatientDoubts;
import org.overturn.api.security.AccessRules;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.batch.sending.PacketFiles;
import org.overturn.core.appeal.AppealFile;
import org.overturn.core.appeal.AppealFile.PacketOnFile;
import org.overturn.core.appeal.Appeals;
import org.overturn.core.appeal.DueAppeal;
import org.overturn.core.appeal.DueAppeals;
import org.overturn.core.appeal.NewPayerDecision;
import org.overturn.core.appeal.NextLevels;
import org.overturn.core.appeal.PayerDecisions;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.code.Codes;
import org.overturn.core.letter.EditedLetters;
import org.overturn.core.letter.ExhibitLetters;
import org.overturn.core.letter.ExhibitReference;
import org.overturn.core.user.Sensitivity;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Appeals by their limits, and the page of one with its packet. */
@Controller
@RequestMapping("/appeals")
class AppealPages {

    private static final int ROWS = 50;

    private final DueAppeals due;
    private final AppealDesk desk;
    private final Appeals appeals;
    private final PacketFiles packets;
    private final PacketRebuilds rebuilds;
    private final FiledDocuments filed;
    private final PatientDoubts doubts;
    private final EditedLetters letters;
    private final Codes codes;
    private final PageQuestions questions;
    private final AccessRules rules;
    private final PayerDecisions decisions;
    private final NextLevels nextLevels;

    AppealPages(
            DueAppeals due,
            AppealDesk desk,
            Appeals appeals,
            PacketFiles packets,
            PacketRebuilds rebuilds,
            FiledDocuments filed,
            PatientDoubts doubts,
            EditedLetters letters,
            Codes codes,
            PageQuestions questions,
            AccessRules rules,
            PayerDecisions decisions,
            NextLevels nextLevels) {
        this.due = due;
        this.desk = desk;
        this.appeals = appeals;
        this.packets = packets;
        this.rebuilds = rebuilds;
        this.filed = filed;
        this.doubts = doubts;
        this.letters = letters;
        this.codes = codes;
        this.questions = questions;
        this.rules = rules;
        this.decisions = decisions;
        this.nextLevels = nextLevels;
    }

    @GetMapping
    @Audited(value = AuditAction.VIEW, object = "appeals")
    String list(@RequestParam(defaultValue = "0") long after, CurrentUser me, Model model) {
        List<DueAppeal> found =
                due.listOpen(
                        Optional.of(after).filter(id -> id != 0),
                        ROWS + 1,
                        me.facilities(),
                        me.payers());
        boolean more = found.size() > ROWS;
        List<DueAppeal> shown = more ? found.subList(0, ROWS) : found;
        model.addAttribute("appeals", shown);
        model.addAttribute("first", after == 0);
        model.addAttribute("next", more ? shown.getLast().id() : 0);
        return "appeal/list";
    }

    @GetMapping("/{id}")
    @Audited(value = AuditAction.VIEW, object = "appeal")
    String show(@PathVariable String id, CurrentUser me, AuditNote note, Model model) {
        AppealFile one = desk.get(id, me, note);
        model.addAttribute("one", one);
        model.addAttribute("codes", codes);
        model.addAttribute("changes", appeals.listChanges(one.id()));
        addDecisions(one, me, model);
        model.addAttribute("outdated", isOutdated(one));
        model.addAttribute("letterOld", desk.isLetterOld(one));
        model.addAttribute("rebuild", rebuilds.state(one.id()));
        model.addAttribute("mayChange", mayChange(one, me));
        model.addAttribute("questions", questions.list(one, me));
        model.addAttribute("pageAnswers", questions.listAnswers(one, me));
        addPacket(one, me, model);
        addDocuments(one, me, model);
        return "appeal/show";
    }

    /** What was typed and refused is in the model already. */
    private void addDecisions(AppealFile one, CurrentUser me, Model model) {
        model.addAttribute("decisions", decisions.list(one.id()));
        model.addAttribute("nextLevel", nextLevels.find(one.id()).orElse(null));
        model.addAttribute("outcomes", NewPayerDecision.OUTCOMES);
        model.addAttribute(
                "mayDecide", rules.admit(HttpMethod.POST, "/appeals/1/packet", me.roles()));
        if (!model.containsAttribute("given")) {
            model.addAttribute("given", PayerDecisionRequest.NOTHING);
        }
    }

    private boolean isOutdated(AppealFile one) {
        return one.appeal().status().isChangeable() && appeals.isPacketOutdated(one.id());
    }

    private boolean mayChange(AppealFile one, CurrentUser me) {
        return one.appeal().status().isChangeable()
                && rules.admit(HttpMethod.POST, "/appeals/1/packet", me.roles());
    }

    private void addPacket(AppealFile one, CurrentUser me, Model model) {
        model.addAttribute("there", packets.isThere(one));
        one.packet()
                .ifPresent(packet -> {
                    model.addAttribute("packet", packet);
                    model.addAttribute("parts", desk.listParts(packet, me));
                    model.addAttribute("open", desk.isOpen(packet, me));
                    model.addAttribute("unlisted", listUnlisted(one, packet));
                });
    }

    /** Exhibits that came after the signature: the signed list of enclosures lacks them. */
    private List<ExhibitReference> listUnlisted(AppealFile one, PacketOnFile packet) {
        List<ExhibitReference> there =
                packet.exhibits().stream()
                        .map(part -> new ExhibitReference(part.letter(), part.title(), "", 0))
                        .toList();
        return letters.findPrinted(one.id())
                .filter(printed -> printed.signatureId().isPresent())
                .map(printed -> ExhibitLetters.listUnlisted(printed.html(), there))
                .orElse(List.of());
    }

    private void addDocuments(AppealFile one, CurrentUser me, Model model) {
        List<FiledDocument> onFile = desk.listDocuments(one, me);
        List<FiledDocument> leftOut = desk.listLeftOut(one, onFile);
        model.addAttribute("checklist", desk.check(one, onFile));
        Set<Long> strangers = doubts.list(one.claim().accountNumber(), onFile);
        model.addAttribute(
                "strangers", onFile.stream().filter(d -> strangers.contains(d.id())).toList());
        List<FiledDocument> withheld = desk.listWithheld(one, onFile);
        model.addAttribute("leftOut", leftOut);
        model.addAttribute("withheld", withheld);
        model.addAttribute(
                "undecided", leftOut.stream().filter(doc -> !withheld.contains(doc)).toList());
        model.addAttribute("consents", desk.listConsents(leftOut));
        model.addAttribute(
                "releasable",
                leftOut.stream().filter(doc -> filed.isCleared(doc.label(), me)).toList());
        model.addAttribute("released", desk.listReleased(one, onFile));
        model.addAttribute("kinds", FiledDocuments.kinds());
        model.addAttribute("labels", Sensitivity.values());
        model.addAttribute("own", filed.isOwn(one.claim().accountNumber(), me));
    }
}
