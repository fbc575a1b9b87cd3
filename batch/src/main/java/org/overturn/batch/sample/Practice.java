package org.overturn.batch.sample;

import java.util.List;

/** The invented practice whose night this is. */
final class Practice {

    static final String NAME = "Wrenfield Multispecialty Associates";
    static final String STREET = "310 Linden Court, Suite 200";
    static final String CITY = "Wrenfield";
    static final String STATE = "OH";
    static final String ZIP = "43099";
    static final String PHONE = "614-555-0120";
    static final String FAX = "614-555-0121";
    static final String EMAIL = "billing@wrenfield.example";
    static final String TAX_ID = "007731045";
    static final String NPI = NationalProviderId.of(41870265);

    private Practice() {}

    static List<String> addressLines() {
        return List.of(STREET, CITY + ", " + STATE + " " + ZIP);
    }
}
