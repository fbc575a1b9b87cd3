package org.overturn.core.payer;

import java.util.List;
import java.util.Optional;

/**
 * What the office has written down about a payer (settings/payers.yml).
 *
 * @param key short name in the office's own words, unique in the file
 * @param name as it stands on letters
 * @param identifiers what the payer is called in remittances: TRN03, N104, REF values
 * @param lineOfBusiness set where CLP06 doesn't tell; wins over CLP06
 * @param appealUnit the addressee, such as "Provider Appeals"
 * @param appealAddress lines of the postal address for appeals
 * @param delivery how appeals are sent, such as "certified mail"
 * @param contracted whether the office has a contract with this payer; empty when not said
 * @param state two letters of the state whose law the plan is under
 * @param funding empty when not said
 */
public record Payer(
        String key,
        String name,
        List<String> identifiers,
        Optional<LineOfBusiness> lineOfBusiness,
        Optional<String> appealUnit,
        List<String> appealAddress,
        Optional<String> fax,
        Optional<String> portal,
        Optional<String> delivery,
        Optional<Boolean> contracted,
        Optional<String> state,
        Optional<Funding> funding) {

    public Payer {
        identifiers = List.copyOf(identifiers);
        appealAddress = List.copyOf(appealAddress);
    }

    /** Of which neither the state nor the funding is said. */
    public Payer(
            String key,
            String name,
            List<String> identifiers,
            Optional<LineOfBusiness> lineOfBusiness,
            Optional<String> appealUnit,
            List<String> appealAddress,
            Optional<String> fax,
            Optional<String> portal,
            Optional<String> delivery,
            Optional<Boolean> contracted) {
        this(
                key,
                name,
                identifiers,
                lineOfBusiness,
                appealUnit,
                appealAddress,
                fax,
                portal,
                delivery,
                contracted,
                Optional.empty(),
                Optional.empty());
    }
}
