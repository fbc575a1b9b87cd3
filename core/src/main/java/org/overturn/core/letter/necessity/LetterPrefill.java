package org.overturn.core.letter.necessity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.overturn.core.approval.PersonName;
import org.overturn.core.claim.ClaimKey;
import org.overturn.core.claim.ClaimParty;
import org.overturn.core.claim.Claims;
import org.overturn.core.claim.Coverage;
import org.overturn.core.claim.Submission;
import org.overturn.core.claim.SubmittedClaim;
import org.overturn.core.letter.necessity.NecessityLetter.Account;
import org.springframework.stereotype.Component;

/**
 * Fills the blank fields of a new letter with what the account's claims and remittances say of
 * patient and provider, where they all say the same.
 */
@Component
class LetterPrefill {

    private final Claims claims;
    private final KnownPatientRepository patients;

    LetterPrefill(Claims claims, KnownPatientRepository patients) {
        this.claims = claims;
        this.patients = patients;
    }

    /**
     * The same with more fields filled.
     *
     * @param provider the name of the one who is to sign; empty where nobody was chosen
     */
    LetterContent fill(Account account, LetterContent content, Optional<String> provider) {
        List<Submission> sent = claims.listSubmissions(ClaimKey.ofAccount(account.number()));
        Map<String, String> known = new LinkedHashMap<>();
        putPatient(known, patients.list(account, sent), content.patient().fullName());
        List<SubmittedClaim> billed = sent.stream().map(Submission::claim).toList();
        onlyOne(
                        billed.stream()
                                .flatMap(claim -> claim.coverage().stream())
                                .map(Coverage::groupNumber)
                                .toList())
                .ifPresent(group -> known.put("patient.groupNumber", group));
        putProvider(
                known,
                billed,
                Optional.of(content.provider().name())
                        .filter(name -> !name.isEmpty())
                        .or(() -> provider));
        return filled(content, known);
    }

    private static void putPatient(
            Map<String, String> known, List<KnownPatient> patients, String said) {
        List<KnownPatient> named = patients.stream().filter(KnownPatient::isNamed).toList();
        if (named.isEmpty()
                || !named.stream().allMatch(one -> one.mayBeCalled(named.getFirst().name()))
                || !(said.isEmpty() || named.getFirst().mayBeCalled(said))) {
            return; // nobody, or several people: somebody has to say who is meant
        }
        known.put("patient.fullName", named.getLast().name()); // the claim's, where there is one
        onlyOne(patients.stream().map(KnownPatient::memberId).toList())
                .ifPresent(number -> known.put("patient.memberId", number));
        onlyOne(
                        patients.stream()
                                .flatMap(one -> one.bornOn().stream())
                                .map(Object::toString)
                                .toList())
                .ifPresent(day -> known.put("patient.bornOn", day));
    }

    /** A provider who was chosen is named so; the claim's number is theirs only if the name is. */
    private static void putProvider(
            Map<String, String> known, List<SubmittedClaim> billed, Optional<String> chosen) {
        List<ClaimParty> rendering =
                billed.stream()
                        .flatMap(claim -> claim.party("82", "71").stream())
                        .filter(party -> !party.person().firstName().isBlank())
                        .filter(party -> chosen.map(name -> isCalled(party, name)).orElse(true))
                        .toList();
        onlyOne(rendering.stream().map(ClaimParty::npi).toList())
                .ifPresent(npi -> {
                    known.put("provider.npi", npi);
                    known.put("provider.name", rendering.getLast().person().fullName());
                });
        chosen.filter(name -> !name.isBlank()).ifPresent(name -> known.put("provider.name", name));
    }

    private static boolean isCalled(ClaimParty party, String name) {
        return PersonName.of(party.person().fullName()).mayBe(PersonName.of(name));
    }

    private static Optional<String> onlyOne(List<String> values) {
        List<String> distinct =
                values.stream().filter(value -> !value.isBlank()).distinct().toList();
        return distinct.size() == 1 ? Optional.of(distinct.getFirst()) : Optional.empty();
    }

    private static LetterContent filled(LetterContent content, Map<String, String> known) {
        LetterContent filled = content;
        for (Map.Entry<String, String> field : known.entrySet()) {
            if (ContentEdit.value(filled, field.getKey()).isEmpty()) {
                filled = ContentEdit.with(filled, field.getKey(), field.getValue());
            }
        }
        return filled;
    }
}
