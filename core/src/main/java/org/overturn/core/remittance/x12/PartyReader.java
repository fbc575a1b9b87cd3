package org.overturn.core.remittance.x12;

import java.util.ArrayList;
import java.util.List;
import org.overturn.core.remittance.Reference;
import org.overturn.core.remittance.Remittance;
import org.overturn.core.x12.Segment;

/** Reads an N1 loop: name and identifier, address, references, contacts. */
final class PartyReader {

    private final String name;
    private final String qualifier;
    private final String identifier;
    private final List<String> addressLines = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();
    private final List<Remittance.Contact> contacts = new ArrayList<>();
    private String city = "";
    private String state = "";
    private String postalCode = "";

    PartyReader(Segment n1) {
        name = n1.text(2);
        qualifier = n1.text(3);
        identifier = n1.text(4);
    }

    void accept(Segment segment) {
        switch (segment.id()) {
            case "N3" -> {
                addLine(segment.text(1));
                addLine(segment.text(2));
            }
            case "N4" -> {
                city = segment.text(1);
                state = segment.text(2);
                postalCode = segment.text(3);
            }
            case "REF" -> references.add(new Reference(segment.text(1), segment.text(2)));
            case "PER" -> contacts.add(contact(segment));
            default -> {
                // N2, RDM: nothing that is asked for
            }
        }
    }

    Remittance.Party party() {
        return new Remittance.Party(
                name,
                qualifier,
                identifier,
                addressLines,
                city,
                state,
                postalCode,
                references,
                contacts);
    }

    static Remittance.Contact contact(Segment per) {
        List<Remittance.Contact.Number> numbers = new ArrayList<>(3);
        for (int element = 3; element <= per.last(); element += 2) {
            if (per.has(element) || per.has(element + 1)) {
                numbers.add(
                        new Remittance.Contact.Number(per.text(element), per.text(element + 1)));
            }
        }
        return new Remittance.Contact(per.text(1), per.text(2), numbers);
    }

    private void addLine(String line) {
        if (!line.isEmpty()) {
            addressLines.add(line);
        }
    }
}
