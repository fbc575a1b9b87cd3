package org.overturn.batch.night;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.overturn.batch.Folders;
import org.overturn.batch.night.OfficeSettings.Letterhead;
import org.overturn.batch.sending.SendingFolder;
import org.overturn.core.appeal.Appeal;
import org.overturn.core.appeal.AssembledPacket;
import org.overturn.core.evidence.checklist.CheckedItem;
import org.overturn.core.evidence.link.PageFinding;
import org.overturn.core.issue.Issue;
import org.overturn.core.issue.IssueCode;
import org.overturn.core.letter.EditedLetters;
import org.overturn.core.letter.ExhibitLetters;
import org.overturn.core.letter.ExhibitReference;
import org.overturn.core.letter.Letter;
import org.overturn.core.letter.LetterTemplates;
import org.overturn.core.letter.Office;
import org.overturn.core.letter.PrintedLetter;
import org.overturn.core.packet.Packet;
import org.overturn.core.packet.PacketRequest;
import org.overturn.core.packet.Packets;
import org.overturn.core.packet.PlacedExhibit;
import org.overturn.core.packet.form.PayerForms;
import org.overturn.core.packet.form.RequestForms;
import org.overturn.core.payer.Payer;
import org.overturn.core.remittance.AccountKey;
import org.overturn.core.settings.Current;
import org.springframework.stereotype.Component;

/**
 * Takes the letter of an appeal, edited or as the template gives it, and assembles its packet into
 * the outbox.
 */
@Component
class AppealPackets {

    private final LetterDrafts drafts;
    private final EditedLetters edited;
    private final ExhibitLetters exhibits;
    private final Packets packets;
    private final LetterTemplates templates;
    private final PayerForms forms;
    private final Current<Letterhead> letterhead;
    private final Folders folders;
    private final SendingFolder sending;
    private final PacketGuard guard;

    AppealPackets(
            LetterDrafts drafts,
            EditedLetters edited,
            ExhibitLetters exhibits,
            LetterTemplates templates,
            PayerForms forms,
            Packets packets,
            Current<Letterhead> letterhead,
            Folders folders,
            SendingFolder sending,
            PacketGuard guard) {
        this.drafts = drafts;
        this.edited = edited;
        this.exhibits = exhibits;
        this.templates = templates;
        this.forms = forms;
        this.letterhead = letterhead;
        this.packets = packets;
        this.folders = folders;
        this.sending = sending;
        this.guard = guard;
    }

    /** A packet that lies in the outbox, not recorded yet. */
    record Assembled(
            long appealId, String accountKey, AssembledPacket packet, List<Issue> issues) {}

    /** Assembles the packet of a case; the same case gives the same bytes. */
    Assembled assemble(AppealCase what) {
        Appeal appeal = what.appeal();
        Letter draft = drafts.write(what);
        Optional<PrintedLetter> printed = edited.findPrinted(appeal.id());
        Letter letter = printed.map(draft::printedAs).orElse(draft);
        Path target = folders.packets().resolve(appeal.number() + ".pdf");
        Packet packet =
                packets.assemble(
                        new PacketRequest(
                                appeal.number(),
                                appeal.openedOn(),
                                letter.title(),
                                letter.bodyHtml(),
                                what.claim().header(),
                                what.claim().adjudication(),
                                what.assessment(),
                                what.documents(),
                                what.keptLetters(),
                                letterhead.get().logo(),
                                LetterProofs.of(letter, printed),
                                forms(what),
                                what.segments(),
                                letterhead.get().office().flatMap(Office::name).orElse("")),
                        target);
        sending.clear(appeal.number()); // files of the packet that was
        List<String> needs = needs(what, letter, packet);
        List<PageFinding> pages = guard.listOpen(what, letter);
        needs.addAll(PageNeeds.of(pages, packet.exhibits()));
        List<Issue> issues = new ArrayList<>(PageNeeds.issues(what, pages));
        if (printed.isPresent()) {
            needs.addAll(needsOfExhibits(appeal.id(), draft, letter));
            exhibits.keep(appeal.id(), draft.draft().exhibits());
            issues.addAll(unlisted(what, draft, printed.get()));
        }
        issues.addAll(issues(what, letter, packet, needs));
        return new Assembled(
                appeal.id(),
                AccountKey.of(what.claim().adjudication().accountNumber()),
                new AssembledPacket(
                        packet.sha256(),
                        packet.pages(),
                        letter.template(),
                        letter.makeup(),
                        what.newestDocument(),
                        printed.map(one ->
                                new AssembledPacket.EditedLetter(one.sha256(), one.signatureId())),
                        needs,
                        packet.exhibits().stream().map(AppealPackets::exhibit).toList(),
                        packet.manifest()),
                issues);
    }

    private RequestForms forms(AppealCase what) {
        return forms.choose(
                what.payer().map(Payer::key),
                what.lineOfBusiness(),
                what.appeal().level(),
                drafts.values(what));
    }

    /** A signed text can't be lettered anew, so what it cites has to be there. */
    private List<String> needsOfExhibits(long appealId, Letter draft, Letter letter) {
        List<ExhibitReference> there = draft.draft().exhibits();
        return Stream.concat(
                        exhibits.listGone(appealId, letter.bodyHtml(), there).stream()
                                .map(gone ->
                                        gone
                                                + ", which the letter cites and the packet no"
                                                + " longer holds: put it back, or write the letter"
                                                + " without it"),
                        ExhibitLetters.listNoSuchPages(letter.bodyHtml(), there).stream())
                .toList();
    }

    /** What came after the signature: the letter that was signed doesn't name it. */
    private static List<Issue> unlisted(AppealCase what, Letter draft, PrintedLetter printed) {
        String number = what.appeal().number();
        return printed.signatureId().isEmpty()
                ? List.of()
                : ExhibitLetters.listUnlisted(printed.html(), draft.draft().exhibits()).stream()
                        .map(one ->
                                Issue.of(
                                                IssueCode.ENCLOSURE_UNLISTED,
                                                ("Exhibit %s of %s came after the letter was"
                                                                + " signed; its list of enclosures does not"
                                                                + " name it.")
                                                        .formatted(one.letter(), number))
                                        .about(number))
                        .toList();
    }

    /** With the templates that could not be used: the same for all, so kept once. */
    private List<Issue> issues(AppealCase what, Letter letter, Packet packet, List<String> needs) {
        List<Issue> issues = new ArrayList<>(templates.issues());
        issues.addAll(forms.issues());
        issues.addAll(CaseIssues.of(what, letter, packet, needs));
        return issues;
    }

    private static AssembledPacket.Exhibit exhibit(PlacedExhibit placed) {
        return new AssembledPacket.Exhibit(
                placed.letter(),
                placed.title(),
                placed.documentId(),
                placed.firstPage(),
                placed.pageCount());
    }

    /**
     * What a person must supply: gaps of the letter, lost exhibits, a missed deadline, evidence
     * that such a denial has to be answered with, a decision on what is or seems sensitive.
     */
    private static List<String> needs(AppealCase what, Letter letter, Packet packet) {
        List<String> needs = new ArrayList<>(letter.gaps());
        packet.issues().forEach(issue -> needs.add(issue.message()));
        LocalDate day = what.appeal().openedOn();
        if (what.deadline().hasPassedOn(day)) {
            needs.add("Good cause: the filing limit has passed");
        }
        what.missing().stream()
                .filter(item -> needs.stream().noneMatch(item::isAskedBy))
                .map(CheckedItem::need)
                .toList()
                .forEach(needs::add);
        if (what.undecided() > 0) {
            needs.add(
                    "Decision on sensitive documents ("
                            + what.undecided()
                            + "): release each on a consent, or leave it out");
        }
        if (what.proposed() > 0) {
            needs.add(
                    "Answer on documents that seem to be sensitive ("
                            + what.proposed()
                            + "): open each, and under Protection confirm or refuse what is"
                            + " proposed; none is in the packet before");
        }
        if (!what.strangers().isEmpty()) {
            needs.add(
                    "Answer on documents that seem to be another patient's ("
                            + what.strangers().size()
                            + "): open each and say why it belongs here, or unlink it; none is in"
                            + " the packet before");
        }
        return needs;
    }
}
