package org.overturn.core.evidence.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.overturn.core.remittance.AccountKey;
import org.springframework.stereotype.Component;

/** Finds the accounts that a document may belong to. */
@Component
class Identification {

    /** Beyond it a number or a name tells too little, and nothing is sure. */
    private static final int MOST_ACCOUNTS = 200;

    private static final int MOST_NAMES = 2_000;

    /** Of so many the claims that were sent are read for their days of birth. */
    private static final int MOST_READ = 12;

    private final KnownClaimRepository known;
    private final Births births;

    Identification(KnownClaimRepository known, Births births) {
        this.known = known;
        this.births = births;
    }

    /** Accounts that fit, the likeliest first. */
    List<Proposal> propose(Signals signals) {
        Set<String> accounts = new LinkedHashSet<>();
        accounts.addAll(known.listAccountsBy(numbers(signals), MOST_ACCOUNTS));
        namesIn(signals).forEach(n -> accounts.addAll(known.listAccounts(n, MOST_ACCOUNTS)));
        accounts.remove("");
        List<Candidate> candidates = candidates(known.listByAccounts(accounts));
        return Matching.propose(
                signals, withBirths(signals, candidates), accounts.size() < MOST_ACCOUNTS);
    }

    /** Of the patients' names those that stand in the text as a name. */
    private List<KnownClaimRepository.Written> namesIn(Signals signals) {
        return known.listNames(signals.nameWords(), MOST_NAMES).stream()
                .filter(one -> {
                    PatientName name = PatientName.of(one.last(), one.first());
                    return name.tells() && name.inText().matcher(signals.plainText()).find();
                })
                .toList();
    }

    private static Collection<String> numbers(Signals signals) {
        Set<String> numbers = new LinkedHashSet<>(signals.identifiers().keySet());
        numbers.add(AccountKey.of(signals.told().accountNumber()));
        numbers.add(signals.told().claimNumber());
        numbers.add(signals.told().memberId());
        numbers.remove("");
        return numbers;
    }

    private static List<Candidate> candidates(List<KnownClaim> found) {
        Map<String, List<KnownClaim>> byAccount =
                found.stream()
                        .collect(
                                Collectors.groupingBy(
                                        KnownClaim::accountKey,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        return byAccount.values().stream().map(all -> new Candidate(all, Set.of())).toList();
    }

    /** With the days of birth of those that most speaks for; the others can't win. */
    private List<Candidate> withBirths(Signals signals, List<Candidate> candidates) {
        List<Candidate> ordered = new ArrayList<>(candidates);
        ordered.sort(
                Comparator.comparingInt((Candidate one) -> Weighing.of(signals, one).score())
                        .reversed()
                        .thenComparing(Candidate::key));
        for (int i = 0; i < Math.min(MOST_READ, ordered.size()); i++) {
            Candidate one = ordered.get(i);
            ordered.set(i, one.bornOn(births(one)));
        }
        return ordered;
    }

    private Set<LocalDate> births(Candidate candidate) {
        return candidate.claims().stream()
                .map(KnownClaim::accountNumber)
                .distinct()
                .flatMap(number -> births.list(number).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
