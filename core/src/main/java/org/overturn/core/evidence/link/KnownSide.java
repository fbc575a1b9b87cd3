package org.overturn.core.evidence.link;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.overturn.core.evidence.link.NameTable.Entry;
import org.overturn.core.evidence.link.NameTable.Order;
import org.overturn.core.remittance.AccountKey;

/** Whose the numbers and names of a packet's pages are, asked once for all of its pages. */
final class KnownSide {

    private static final int MOST_ACCOUNTS = 1_000;

    /** Of so many of one name the claims that were sent are read for births. */
    private static final int MOST_OF_A_NAME = 12;

    private final KnownClaimRepository known;
    private final Births births;
    private final NameTable table;
    private final Map<String, Set<KnownClaim>> byNumber = new HashMap<>();
    private final Map<Entry, List<KnownClaim>> byName = new HashMap<>();
    private final Map<String, Set<LocalDate>> bornOn = new HashMap<>();

    KnownSide(KnownClaimRepository known, Births births, NameTable table) {
        this.known = known;
        this.births = births;
        this.table = table;
    }

    /** Looks up all numbers at once. */
    void ask(Collection<String> numbers, KnownNameRepository sent) {
        Set<String> accounts = known.listAccountsBy(numbers, MOST_ACCOUNTS);
        accounts.remove("");
        Stream.concat(known.listByAccounts(accounts).stream(), sent.listSent(numbers).stream())
                .forEach(claim ->
                        Stream.of(
                                        claim.accountKey(),
                                        claim.claimNumber(),
                                        AccountKey.of(claim.claimNumber()),
                                        claim.memberId(),
                                        AccountKey.of(claim.memberId()))
                                .filter(number -> !number.isBlank())
                                .forEach(number ->
                                        byNumber.computeIfAbsent(number, _ -> new HashSet<>())
                                                .add(claim)));
    }

    /** Claims that bear the number. */
    Set<KnownClaim> list(FoundNumber number) {
        return number.keys().stream()
                .flatMap(key -> byNumber.getOrDefault(key, Set.of()).stream())
                .collect(Collectors.toSet());
    }

    /** Whose member number it is, by the claims that were sent. */
    Optional<Entry> findMember(FoundNumber number) {
        return number.keys().stream()
                .flatMap(key ->
                        table.find(NameTable.key(Order.MEMBER, key)).stream()
                                .filter(entry -> entry.member().equals(key)))
                .findFirst();
    }

    /** Claims of the remittances whose patient has the name. */
    List<KnownClaim> list(Entry entry) {
        return byName.computeIfAbsent(
                entry,
                _ ->
                        known
                                .listByAccounts(
                                        known.listAccounts(
                                                new KnownClaimRepository.Written(
                                                        entry.last(), entry.first()),
                                                MOST_OF_A_NAME))
                                .stream()
                                .filter(claim -> claim.patient().equals(entry.name()))
                                .toList());
    }

    Set<LocalDate> births(KnownClaim claim) {
        return bornOn.computeIfAbsent(claim.accountNumber(), births::list);
    }
}
