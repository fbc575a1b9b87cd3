package org.overturn.core.evidence.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.overturn.core.db.Digest;
import org.overturn.core.evidence.Document;
import org.overturn.core.evidence.MediaType;
import org.overturn.core.evidence.link.PageFinding.Kind;
import org.overturn.core.remittance.AccountKey;
import org.springframework.stereotype.Component;

/**
 * Holds every page that is to go into a packet against all patients on file: names and numbers of
 * others, and what contradicts the claim's own. Pages without text can't be searched, so a person
 * has to look. Nothing of it is stored but what people answer.
 */
@Component
public class PageGuard {

    private final PatientChecks checks;
    private final KnownClaimRepository known;
    private final KnownNameRepository sent;
    private final KnownNames names;
    private final Births births;
    private final NamedPeople people;
    private final PageAnswers answers;

    PageGuard(
            PatientChecks checks,
            KnownClaimRepository known,
            KnownNameRepository sent,
            KnownNames names,
            Births births,
            NamedPeople people,
            PageAnswers answers) {
        this.checks = checks;
        this.known = known;
        this.sent = sent;
        this.names = names;
        this.births = births;
        this.people = people;
        this.answers = answers;
    }

    /** What a person has to say of a packet's pages before it is ready. */
    public List<PageFinding> listOpen(GuardedPacket packet) {
        List<PageFinding> found = new ArrayList<>(others(packet));
        found.addAll(withoutText(packet));
        Set<String> answered =
                found.isEmpty()
                        ? Set.of()
                        : answers.listKeys(AccountKey.of(packet.claim().accountNumber()));
        return found.stream().filter(one -> !answered.contains(one.key())).toList();
    }

    private List<PageFinding> others(GuardedPacket packet) {
        Optional<Candidate> candidate =
                checks.candidate(packet.patient()).map(own -> withBirth(own, packet));
        if (candidate.isEmpty()) {
            return List.of();
        }
        NameTable table = names.current();
        List<ReadPage> pages =
                packet.pages().stream()
                        .filter(page -> !page.page().text().isBlank())
                        .map(page -> ReadPage.of(page, table))
                        .toList();
        OwnSide own = new OwnSide(packet, candidate.get(), people(packet, pages));
        KnownSide others = new KnownSide(known, births, table);
        others.ask(numbers(pages, own), sent);
        return findings(packet, pages, own, others);
    }

    /** Where no claim was sent that says it, the office's facts do. */
    private static Candidate withBirth(Candidate own, GuardedPacket packet) {
        return own.births().isEmpty() && packet.born().isPresent()
                ? own.bornOn(Set.of(packet.born().get()))
                : own;
    }

    private static Set<String> numbers(List<ReadPage> pages, OwnSide own) {
        return pages.stream()
                .flatMap(page -> page.numbers().stream())
                .filter(number -> !own.has(number))
                .flatMap(number -> number.keys().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Asked only where names stand there. */
    private Set<String> people(GuardedPacket packet, List<ReadPage> pages) {
        return pages.stream().allMatch(page -> page.names().isEmpty())
                ? Set.of()
                : people.list(packet.claim().accountNumber());
    }

    private List<PageFinding> findings(
            GuardedPacket packet, List<ReadPage> pages, OwnSide own, KnownSide others) {
        Map<Found, Set<Integer>> found = new LinkedHashMap<>();
        Map<Long, Optional<PatientAnswer>> said = new HashMap<>();
        for (ReadPage page : pages) {
            Optional<Document> document = page.page().document();
            List<Trace> traces = PageTraces.of(page, own, others);
            if (!traces.isEmpty()) {
                Optional<PatientAnswer> answer =
                        document.flatMap(
                                one -> said.computeIfAbsent(one.id(), _ -> checks.findAnswer(one)));
                traces =
                        traces.stream()
                                .filter(trace -> answer.filter(a -> covers(a, trace)).isEmpty())
                                .toList();
            }
            if (!traces.isEmpty()) {
                found.computeIfAbsent(Found.of(document, traces), _ -> new TreeSet<>())
                        .add(page.page().number());
            }
        }
        return found.entrySet().stream()
                .map(one -> finding(packet, one.getKey(), one.getValue()))
                .toList();
    }

    /** Whether somebody said of the whole document why it belongs here though it says that. */
    private static boolean covers(PatientAnswer answer, Trace trace) {
        return !trace.known()
                || trace.otherAccount()
                        .filter(account ->
                                AccountKey.of(account).equals(AccountKey.of(answer.otherAccount())))
                        .isPresent();
    }

    /** What pages of a document have in common. */
    private record Found(
            Optional<Document> document,
            Set<String> words,
            Set<String> reasons,
            Set<String> accounts) {

        static Found of(Optional<Document> document, List<Trace> traces) {
            return new Found(
                    document,
                    all(traces.stream().map(Trace::words)),
                    all(traces.stream().map(Trace::reason)),
                    all(traces.stream().flatMap(trace -> trace.otherAccount().stream())));
        }

        private static Set<String> all(Stream<String> values) {
            return values.filter(one -> !one.isEmpty())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
    }

    private static PageFinding finding(GuardedPacket packet, Found found, Set<Integer> pages) {
        return finding(packet, found, pages.stream().filter(p -> p > 0).toList(), Kind.ANOTHERS);
    }

    private static PageFinding finding(
            GuardedPacket packet, Found found, List<Integer> pages, Kind kind) {
        PatientName name = packet.patient().name();
        String key =
                Digest.of(
                        AccountKey.of(packet.claim().accountNumber()),
                        name.last(),
                        name.first(),
                        found.document().map(Document::sha256).orElse(packet.appeal()),
                        kind.name(),
                        pages.toString(),
                        String.join("\n", new TreeSet<>(found.words())),
                        String.join("\n", new TreeSet<>(found.reasons())));
        return new PageFinding(
                key,
                found.document().map(Document::id),
                pages,
                kind,
                List.copyOf(found.words()),
                List.copyOf(found.reasons()),
                List.copyOf(found.accounts()));
    }

    private static List<PageFinding> withoutText(GuardedPacket packet) {
        Map<Optional<Document>, List<Integer>> unread = new LinkedHashMap<>();
        packet.pages().stream()
                .filter(PageGuard::isUnread)
                .forEach(page ->
                        unread.computeIfAbsent(page.document(), _ -> new ArrayList<>())
                                .add(page.number()));
        return unread.entrySet().stream()
                .map(one ->
                        finding(
                                packet,
                                new Found(
                                        one.getKey(),
                                        Set.of(),
                                        Set.of("nothing on it could be read"),
                                        Set.of()),
                                one.getValue(),
                                Kind.NO_TEXT))
                .toList();
    }

    /** A text's empty page is no picture: form feeds part its pages. */
    private static boolean isUnread(GuardedPage page) {
        return switch (page.page().source()) {
            case NONE, UNREAD ->
                    page.document().filter(one -> one.mediaType() != MediaType.TEXT).isPresent();
            case DOCUMENT, OCR, BLANK -> false;
        };
    }
}
