package org.overturn.core.letter;

import java.util.List;
import java.util.Optional;

/** The office that writes: letterhead, contact and signer (settings/office.yml). */
public record Office(
        Optional<String> name,
        List<String> addressLines,
        Optional<String> phone,
        Optional<String> fax,
        Optional<String> email,
        Optional<String> npi,
        Optional<String> tin,
        Member contact,
        Member signer) {

    /** Nothing is known. */
    public static final Office NONE =
            new Office(
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Member.NONE,
                    Member.NONE);

    public Office {
        addressLines = List.copyOf(addressLines);
    }

    /** Someone who works there. */
    public record Member(
            Optional<String> name,
            Optional<String> title,
            Optional<String> phone,
            Optional<String> email) {

        public static final Member NONE =
                new Member(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
