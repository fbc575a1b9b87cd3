package org.overturn.core.letter.necessity;

import java.time.LocalDate;
import java.util.Optional;
import org.overturn.core.approval.PersonName;

/**
 * The patient of an account, as a claim or a remittance has them.
 *
 * @param name as it is written there; may be empty
 * @param memberId may be empty
 */
public record KnownPatient(String name, String memberId, Optional<LocalDate> bornOn) {

    boolean isNamed() {
        return !PersonName.of(name).isBlank();
    }

    boolean mayBeCalled(String other) {
        return PersonName.of(name).mayBe(PersonName.of(other));
    }

    @Override
    public String toString() {
        return "KnownPatient[]";
    }
}
