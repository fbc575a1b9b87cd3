package org.overturn.core.evidence.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.overturn.core.evidence.DocumentDetail;
import org.overturn.core.evidence.link.NameTable.Entry;
import org.overturn.core.remittance.AccountKey;

/** What on one page is another patient's than the claim's, or contradicts it. */
final class PageTraces {

    private static final String NAMED = "it names a patient of another account";
    private static final String NUMBERED = "it bears a number of another patient";
    private static final String NEARLY = "a number on it is nearly the patient's, but not quite";
    private static final String MEMBER = "member number";
    private static final String SERVED = "it bears the claim's number and another day of service";

    private final ReadPage page;
    private final OwnSide own;
    private final KnownSide known;
    private final List<Trace> traces = new ArrayList<>();

    private PageTraces(ReadPage page, OwnSide own, KnownSide known) {
        this.page = page;
        this.own = own;
        this.known = known;
    }

    static List<Trace> of(ReadPage page, OwnSide own, KnownSide known) {
        PageTraces found = new PageTraces(page, own, known);
        found.names();
        page.numbers().forEach(found::number);
        found.contradictions();
        found.service();
        return found.traces;
    }

    /** A word of a name that may stand there belongs to no other: {@code Dana Quill May 3}. */
    private void names() {
        List<FoundName> rightly =
                page.names().stream().filter(one -> own.mayName(one.entry().name())).toList();
        Set<Entry> said = new HashSet<>();
        page.names().stream()
                .filter(one -> rightly.stream().noneMatch(one::overlaps))
                .filter(this::isTelling)
                .filter(one -> said.add(one.entry()))
                .forEach(one ->
                        traces.add(
                                new Trace(
                                        one.words(),
                                        NAMED,
                                        account(known.list(one.entry())),
                                        true)));
    }

    private boolean isTelling(FoundName name) {
        boolean weak = name.weak() || (name.related() && own.isOfFamily(name.entry().name()));
        return !weak || isBornHere(name.entry());
    }

    /** Whether the page bears the day on which somebody of that name was born, not the patient. */
    private boolean isBornHere(Entry entry) {
        Set<LocalDate> days = new HashSet<>(page.signals().births());
        days.removeAll(own.candidate().births());
        return !days.isEmpty()
                && known.list(entry).stream()
                        .anyMatch(claim -> !Collections.disjoint(days, known.births(claim)));
    }

    private static Optional<String> account(List<KnownClaim> claims) {
        return claims.stream().map(KnownClaim::accountNumber).findFirst();
    }

    private void number(FoundNumber number) {
        if (own.has(number)) {
            return;
        }
        Set<KnownClaim> claims = known.list(number);
        Optional<Entry> member = known.findMember(number);
        boolean isOwn = claims.stream().anyMatch(claim -> own.isOwn(claim, known.births(claim)));
        if (isOwn) {
            return;
        }
        if (!claims.isEmpty()) {
            List<KnownClaim> ordered =
                    claims.stream()
                            .sorted((a, b) -> a.accountNumber().compareTo(b.accountNumber()))
                            .toList();
            traces.add(new Trace(number.words(), NUMBERED, account(ordered), true));
        } else if (member.filter(entry -> !own.mayName(entry.name())).isPresent()) {
            traces.add(new Trace(number.words(), NUMBERED, Optional.empty(), true));
        } else if (own.isNearly(number) && page.numbers().stream().noneMatch(this::isSameOwn)) {
            traces.add(Trace.contradiction(number.words(), NEARLY));
        }
    }

    /** Where the right number stands beside it, the other is a relative's or a slip of the pen. */
    private boolean isSameOwn(FoundNumber number) {
        return number.label() != FoundNumber.Label.NONE && isMember(number);
    }

    private boolean isMember(FoundNumber number) {
        return !Collections.disjoint(own.candidate().members(), number.keys());
    }

    private void contradictions() {
        Signals signals = page.signals();
        List<String> found = new PatientFit(signals, own.candidate()).contradictions();
        boolean member = page.numbers().stream().anyMatch(this::isMember);
        for (String because : found) {
            if (because.contains(MEMBER) && member) {
                continue; // the patient's, and which of the family
            }
            traces.add(Trace.contradiction(words(because, signals), because));
        }
    }

    /** What of the page a contradiction is about. */
    private static String words(String because, Signals signals) {
        if (because.contains("birth")) {
            return signals.births().stream()
                    .map(LocalDate::toString)
                    .collect(Collectors.joining(", "));
        }
        return String.join(
                ", ",
                because.contains(MEMBER) ? signals.labelledMembers() : signals.labelledNames());
    }

    /** A payer's letter about this very claim can't be about another day. */
    private void service() {
        List<KnownClaim> meant =
                own.candidate().claims().stream()
                        .filter(claim -> bears(claim.claimNumber()))
                        .filter(claim -> claim.servedFrom().isPresent())
                        .toList();
        if (meant.isEmpty()) {
            return;
        }
        DocumentDetail said = ReadDetail.of(List.of(page.page().page().text()));
        if (said.servedFrom().isEmpty()) {
            return;
        }
        LocalDate from = said.servedFrom().get();
        LocalDate to = said.servedTo().orElse(from);
        boolean fits = meant.stream().anyMatch(claim -> overlaps(claim, from, to));
        if (!fits) {
            traces.add(Trace.contradiction(from.toString(), SERVED));
        }
    }

    private boolean bears(String claimNumber) {
        return page.numbers().stream()
                .anyMatch(number -> number.keys().contains(AccountKey.of(claimNumber)));
    }

    private static boolean overlaps(KnownClaim claim, LocalDate from, LocalDate to) {
        LocalDate first = claim.servedFrom().orElse(from);
        LocalDate last = claim.servedTo().orElse(first);
        return !to.isBefore(first) && !from.isAfter(last);
    }
}
