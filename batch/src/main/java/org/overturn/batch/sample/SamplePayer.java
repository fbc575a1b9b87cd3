package org.overturn.batch.sample;

import java.util.List;
import java.util.Optional;
import org.overturn.core.payer.LineOfBusiness;

/**
 * An invented payer: how it is identified, how it sends its remittances, and how it pays.
 *
 * @param code one letter, by which the tables name it
 * @param share per cent of the night's claims
 * @param filingIndicator CLP06
 * @param taxId of the payer; with a leading 1 it is TRN03
 * @param identifierQualifier N103
 * @param identifier N104
 * @param allowedPerMille lowest and highest allowed part of a charge
 * @param remittancesInFile transactions (ST) in one file
 * @param method BPR04
 */
record SamplePayer(
        char code,
        int share,
        String key,
        String name,
        String filingIndicator,
        LineOfBusiness lineOfBusiness,
        Optional<Boolean> contracted,
        String taxId,
        String identifierQualifier,
        String identifier,
        Address address,
        Appeals appeals,
        Dialect dialect,
        String extension,
        int[] allowedPerMille,
        int remittancesInFile,
        String method) {

    /** Where it sits and whom to call. */
    record Address(String street, String city, String state, String zip, String phone) {}

    /** Where appeals go. */
    record Appeals(String unit, List<String> lines, String fax, String portal, String delivery) {}

    String originator() {
        return "1" + taxId;
    }

    boolean isMedicare() {
        return lineOfBusiness == LineOfBusiness.MEDICARE_FFS;
    }

    boolean isPharmacy() {
        return code == 'R';
    }

    String webAddress() {
        return "www." + key + ".example/providers";
    }
}
