package org.overturn.core.letter.necessity;

import static org.overturn.core.letter.necessity.Plain.text;

/**
 * Whom the letter goes to.
 *
 * @param department such as "Utilization Management"
 * @param address lines of the postal address
 * @param delivery how it is sent, such as "fax"
 * @param reference the payer's number of the request or authorization
 */
public record Addressee(
        String name,
        String department,
        String address,
        String fax,
        String delivery,
        String reference) {

    static final Addressee BLANK = new Addressee("", "", "", "", "", "");

    public Addressee {
        name = text(name);
        department = text(department);
        address = text(address);
        fax = text(fax);
        delivery = text(delivery);
        reference = text(reference);
    }
}
