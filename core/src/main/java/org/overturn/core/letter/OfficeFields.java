package org.overturn.core.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.overturn.core.payer.Payer;
import org.overturn.core.remittance.Reference;
import org.overturn.core.remittance.Remittance.Party;

/** Sender and addressee: the settings, else what the remittance says of payee and payer. */
final class OfficeFields {

    private final Office office;
    private final Party payee;

    OfficeFields(Optional<Office> office, Party payee) {
        this.office = office.orElse(Office.NONE);
        this.payee = payee;
    }

    void putInto(KnownFields fields) {
        fields.put("office.name", office.name().orElse(payee.name()));
        fields.put(
                "office.addressLines",
                office.addressLines().isEmpty() ? address() : office.addressLines());
        fields.put("office.phone", office.phone());
        fields.put("office.fax", office.fax());
        fields.put("office.email", office.email());
        fields.put("contact.known", office.contact().name().isPresent());
        fields.put("contact.name", office.contact().name());
        fields.put("contact.title", office.contact().title());
        fields.put("contact.phone", office.contact().phone().or(office::phone));
        fields.put("contact.email", office.contact().email());
        fields.put("signer.name", office.signer().name());
        fields.put("signer.title", office.signer().title());
        fields.put(
                "provider.name", payee.name().isEmpty() ? office.name().orElse("") : payee.name());
        fields.put("provider.npi", identifier("XX").or(office::npi));
        fields.put("provider.tin", identifier("FI").or(() -> reference("TJ")).or(office::tin));
    }

    /** The addressee. The payer's address on remittances is not where appeals go, so not used. */
    static void putPayer(KnownFields fields, Optional<Payer> payer, String nameOnRemittance) {
        fields.put("payer.name", payer.map(Payer::name).orElse(nameOnRemittance));
        fields.put("payer.hasDestination", payer.filter(OfficeFields::hasDestination).isPresent());
        payer.ifPresent(known -> {
            fields.put("payer.appealUnit", known.appealUnit());
            fields.put("payer.addressLines", known.appealAddress());
            fields.put("payer.fax", known.fax());
            fields.put("payer.portal", known.portal());
            fields.put("payer.delivery", known.delivery().filter(way -> !isSaid(way, known)));
        });
    }

    /** Fax and portal have lines of their own, with number and address. */
    private static boolean isSaid(String way, Payer payer) {
        String plain = way.toLowerCase(Locale.ROOT);
        return (payer.fax().isPresent() && plain.contains("fax"))
                || (payer.portal().isPresent() && plain.contains("portal"));
    }

    private static boolean hasDestination(Payer payer) {
        return !payer.appealAddress().isEmpty()
                || payer.fax().isPresent()
                || payer.portal().isPresent();
    }

    private List<String> address() {
        List<String> lines = new ArrayList<>(payee.addressLines());
        String place = (payee.state() + " " + postalCode(payee.postalCode())).strip();
        if (!payee.city().isEmpty()) {
            lines.add((payee.city() + ", " + place).strip());
        }
        return lines;
    }

    private static String postalCode(String code) {
        return code.matches("\\d{9}") ? code.substring(0, 5) + "-" + code.substring(5) : code;
    }

    private Optional<String> identifier(String qualifier) {
        return Optional.of(payee.identifier())
                .filter(id -> payee.identifierQualifier().equals(qualifier) && !id.isEmpty());
    }

    private Optional<String> reference(String qualifier) {
        return payee.references().stream()
                .filter(reference -> reference.qualifier().equals(qualifier))
                .map(Reference::value)
                .findFirst();
    }
}
