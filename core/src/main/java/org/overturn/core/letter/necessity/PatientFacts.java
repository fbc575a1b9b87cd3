package org.overturn.core.letter.necessity;

import static org.overturn.core.letter.necessity.Plain.maybe;
import static org.overturn.core.letter.necessity.Plain.text;

import java.time.LocalDate;
import java.util.Optional;

/** The patient: who, how to be reached, and how insured. */
public record PatientFacts(
        String fullName,
        Optional<LocalDate> bornOn,
        String ageAndSex,
        String address,
        String phone,
        String email,
        String memberId,
        String groupNumber) {

    static final PatientFacts BLANK =
            new PatientFacts("", Optional.empty(), "", "", "", "", "", "");

    public PatientFacts {
        fullName = text(fullName);
        bornOn = maybe(bornOn);
        ageAndSex = text(ageAndSex);
        address = text(address);
        phone = text(phone);
        email = text(email);
        memberId = text(memberId);
        groupNumber = text(groupNumber);
    }

    @Override
    public String toString() {
        return "PatientFacts[]";
    }
}
