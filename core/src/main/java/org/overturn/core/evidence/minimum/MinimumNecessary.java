package org.overturn.core.evidence.minimum;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.overturn.core.db.Digest;
import org.overturn.core.evidence.Document;
import org.overturn.core.evidence.DocumentKind;
import org.overturn.core.evidence.DocumentLabels;
import org.overturn.core.evidence.LabelProposals;
import org.overturn.core.evidence.link.GuardedPacket;
import org.overturn.core.evidence.link.GuardedPage;
import org.overturn.core.evidence.link.PageAnswers;
import org.overturn.core.evidence.link.PageFinding;
import org.overturn.core.evidence.link.PageFinding.Kind;
import org.overturn.core.evidence.protect.LabelRecognition;
import org.overturn.core.evidence.protect.ProposedLabel;
import org.overturn.core.remittance.AccountKey;
import org.overturn.core.user.Sensitivity;
import org.springframework.stereotype.Component;

/**
 * Points out pages of a packet that its payer may not need (45 CFR 164.502(b)): those that tell of
 * days far from the dates of service, and those whose words suggest a record under more protection
 * than their document has. Nothing of it is stored but what people answer, for the one appeal.
 */
@Component
public class MinimumNecessary {

    /** Kinds whose pages tell of visits; letters, proofs and plans have days of their own. */
    private static final Set<DocumentKind> OF_VISITS =
            EnumSet.of(
                    DocumentKind.ORDER,
                    DocumentKind.HISTORY_AND_PHYSICAL,
                    DocumentKind.PROGRESS_NOTE,
                    DocumentKind.OPERATIVE_NOTE,
                    DocumentKind.PATHOLOGY,
                    DocumentKind.IMAGING_REPORT,
                    DocumentKind.LAB_RESULT,
                    DocumentKind.OTHER);

    private final DocumentLabels labels;
    private final LabelProposals proposals;
    private final PageAnswers answers;
    private final MinimumProperties months;

    MinimumNecessary(
            DocumentLabels labels,
            LabelProposals proposals,
            PageAnswers answers,
            MinimumProperties months) {
        this.labels = labels;
        this.proposals = proposals;
        this.answers = answers;
        this.months = months;
    }

    /** What nobody has answered of a packet's pages: a finding for each page and reason. */
    public List<PageFinding> listOpen(GuardedPacket packet) {
        List<PageFinding> found = new ArrayList<>(outside(packet));
        found.addAll(sensitive(packet));
        Set<String> answered =
                found.isEmpty()
                        ? Set.of()
                        : answers.listKeys(AccountKey.of(packet.claim().accountNumber()));
        return found.stream().filter(one -> !answered.contains(one.key())).toList();
    }

    private List<PageFinding> outside(GuardedPacket packet) {
        Optional<ServiceWindow> window = ServiceWindow.of(packet.claim(), months);
        List<PageFinding> found = new ArrayList<>();
        for (GuardedPage page : packet.pages()) {
            Optional<Document> document =
                    page.document().filter(one -> OF_VISITS.contains(one.kind()));
            if (document.isPresent() && window.isPresent()) {
                PageDays days = PageDays.of(page.page().text());
                if (days.isOutside(window.get())) {
                    found.add(finding(packet, page, Kind.OUTSIDE_DATES, days.visits(), around()));
                }
            }
        }
        return found;
    }

    private String around() {
        return "no day on it lies between %d months before and %d months after the dates of service"
                .formatted(months.monthsBefore(), months.monthsAfter());
    }

    /** A page with what it seems to be. */
    private record Seeming(GuardedPage page, ProposedLabel label) {}

    private List<PageFinding> sensitive(GuardedPacket packet) {
        Map<Document, Map<Sensitivity, List<Seeming>>> found = new LinkedHashMap<>();
        for (GuardedPage page : packet.pages()) {
            page.document()
                    .filter(one -> one.kind().tellsOfCare())
                    .ifPresent(one ->
                            LabelRecognition.ofPage(page.page().text(), one.receivedOn())
                                    .forEach(label ->
                                            found.computeIfAbsent(one, _ -> new LinkedHashMap<>())
                                                    .computeIfAbsent(
                                                            label.label(), _ -> new ArrayList<>())
                                                    .add(new Seeming(page, label))));
        }
        List<PageFinding> findings = new ArrayList<>();
        found.forEach((document, byLabel) ->
                byLabel.forEach((label, pages) -> {
                    if (!isSettled(document, label, pages.size())) {
                        pages.forEach(one -> findings.add(finding(packet, one)));
                    }
                }));
        return findings;
    }

    /**
     * Whether somebody answered for the document what the pages would be asked: it has that label,
     * so a release lets it in; or it has not, and all its pages are such ones.
     */
    private boolean isSettled(Document document, Sensitivity label, int pages) {
        return labels.get(document) == label
                || (pages >= document.pages()
                        && proposals.list(document).stream()
                                .filter(one -> one.label() == label)
                                .anyMatch(one -> one.confirmed().filter(yes -> !yes).isPresent()));
    }

    private static PageFinding finding(GuardedPacket packet, Seeming one) {
        return finding(
                packet,
                one.page(),
                Kind.SENSITIVE,
                List.of(one.label().reason().split("; ")),
                "its words suggest a record under more protection: " + one.label().label().label());
    }

    private static PageFinding finding(
            GuardedPacket packet, GuardedPage page, Kind kind, List<String> words, String reason) {
        Document document = page.document().orElseThrow();
        String key =
                Digest.of(
                        packet.appeal(),
                        document.sha256(),
                        Integer.toString(page.number()),
                        kind.name(),
                        reason,
                        kind == Kind.OUTSIDE_DATES ? days(packet) : "");
        return new PageFinding(
                key,
                Optional.of(document.id()),
                List.of(page.number()),
                kind,
                words,
                List.of(reason),
                List.of());
    }

    /** An answer holds for the dates of service that it was given for. */
    private static String days(GuardedPacket packet) {
        return packet.claim().serviceFrom() + " " + packet.claim().serviceTo();
    }
}
