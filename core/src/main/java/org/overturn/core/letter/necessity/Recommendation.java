package org.overturn.core.letter.necessity;

import static org.overturn.core.letter.necessity.Plain.maybe;
import static org.overturn.core.letter.necessity.Plain.text;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The provider who recommends the service and signs.
 *
 * @param boards certifications
 * @param times best for a call of the payer's physician
 * @param statement the recommendation itself
 * @param attestation what the provider attests
 */
public record Recommendation(
        String name,
        String credentials,
        String specialty,
        String boards,
        Optional<LocalDate> treatingSinceOn,
        String npi,
        String licenseNumber,
        String licenseState,
        Optional<LocalDate> licenseExpiresOn,
        String address,
        String phone,
        String times,
        String statement,
        String attestation) {

    static final Recommendation BLANK =
            new Recommendation(
                    "",
                    "",
                    "",
                    "",
                    Optional.empty(),
                    "",
                    "",
                    "",
                    Optional.empty(),
                    "",
                    "",
                    "",
                    "",
                    "");

    public Recommendation {
        name = text(name);
        credentials = text(credentials);
        specialty = text(specialty);
        boards = text(boards);
        treatingSinceOn = maybe(treatingSinceOn);
        npi = text(npi);
        licenseNumber = text(licenseNumber);
        licenseState = text(licenseState);
        licenseExpiresOn = maybe(licenseExpiresOn);
        address = text(address);
        phone = text(phone);
        times = text(times);
        statement = text(statement);
        attestation = text(attestation);
    }

    /** The number as it is written behind the state, which many a number begins with already. */
    String numberInState() {
        String number = licenseNumber;
        boolean said =
                !licenseState.isEmpty()
                        && number.regionMatches(true, 0, licenseState, 0, licenseState.length())
                        && number.substring(licenseState.length()).matches("[ -].+");
        return said ? number.substring(licenseState.length() + 1).strip() : number;
    }

    /** State and number. */
    String license() {
        return (licenseState + " " + numberInState()).strip();
    }
}
