package org.overturn.core.evidence.link;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.overturn.core.remittance.AccountKey;
import org.overturn.core.remittance.Person;

/**
 * What of a packet's claim may rightly stand in it: its patient's names and numbers, and others'.
 */
final class OwnSide {

    private static final int SHORTEST_NEARLY = 6;

    private final Candidate candidate;
    private final List<PatientName> people;
    private final List<String> texts;
    private final Set<String> numbers = new HashSet<>();

    OwnSide(GuardedPacket packet, Candidate candidate, Set<String> morePeople) {
        this.candidate = candidate;
        List<Person> named = packet.claim().people();
        this.people =
                Stream.concat(
                                candidate.names().stream(),
                                named.stream()
                                        .map(one ->
                                                PatientName.of(one.lastName(), one.firstName())))
                        .filter(PatientName::tells)
                        .toList();
        this.texts =
                Stream.concat(packet.people().stream(), morePeople.stream())
                        .map(name -> " " + String.join(" ", PatientName.words(name)) + " ")
                        .toList();
        named.forEach(one -> add(one.identifier()));
        packet.claim().references().forEach(one -> add(one.value()));
        candidate.claims().forEach(this::add);
        add(packet.claim().payerClaimNumber());
    }

    private void add(KnownClaim claim) {
        add(claim.accountNumber());
        add(claim.claimNumber());
        add(claim.memberId());
    }

    private void add(String number) {
        if (!number.isBlank()) {
            numbers.add(number.strip().toUpperCase(Locale.ROOT));
            numbers.add(AccountKey.of(number));
            numbers.add(AccountKey.of(number.replaceAll("[-_./ ]", "")));
        }
    }

    Candidate candidate() {
        return candidate;
    }

    boolean has(FoundNumber number) {
        return !Collections.disjoint(numbers, number.keys());
    }

    /** Whether somebody of this name may rightly be named. */
    boolean mayName(PatientName name) {
        return people.stream().anyMatch(name::mayBe)
                || texts.stream().anyMatch(text -> name.inText().matcher(text).find());
    }

    boolean isOfFamily(PatientName name) {
        return candidate.names().stream().anyMatch(own -> own.last().equals(name.last()));
    }

    /** Whether a claim is proved to be the same patient's: name, and account, member or birth. */
    boolean isOwn(KnownClaim claim, Set<LocalDate> births) {
        boolean named = candidate.names().stream().anyMatch(claim.patient()::mayBe);
        boolean account = candidate.key().equals(claim.accountKey());
        boolean member = candidate.members().contains(AccountKey.of(claim.memberId()));
        boolean born = !Collections.disjoint(candidate.births(), births);
        return named && (account || member || born);
    }

    /**
     * Whether a number that a page gives the patient is nearly the patient's: one character is
     * another, or two have changed places.
     */
    boolean isNearly(FoundNumber number) {
        Set<String> own =
                switch (number.label()) {
                    case MEMBER -> candidate.members();
                    case ACCOUNT -> Set.of(candidate.key());
                    case CLAIM ->
                            candidate.claims().stream()
                                    .map(one -> AccountKey.of(one.claimNumber()))
                                    .collect(Collectors.toSet());
                    case OTHER, NONE -> Set.of();
                };
        return own.stream().anyMatch(one -> number.keys().stream().anyMatch(k -> nearly(one, k)));
    }

    private static boolean nearly(String one, String other) {
        if (one.length() != other.length() || one.length() < SHORTEST_NEARLY) {
            return false;
        }
        int differ = 0;
        StringBuilder mine = new StringBuilder();
        StringBuilder theirs = new StringBuilder();
        for (int i = 0; i < one.length(); i++) {
            if (one.charAt(i) != other.charAt(i)) {
                differ++;
                mine.append(one.charAt(i));
                theirs.append(other.charAt(i));
            }
        }
        return differ == 1 || (differ == 2 && mine.reverse().compareTo(theirs) == 0);
    }
}
