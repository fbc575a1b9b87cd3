package org.overturn.api.office;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.overturn.core.letter.Office;

/**
 * The office as the page and REST send it; what is empty becomes a gap in the letters.
 *
 * @param address lines, separated by line ends
 */
record OfficeForm(
        @NotBlank(message = "Give the name as it stands on letters.")
                @Size(max = 120, message = "At most 120 characters.")
                String name,
        @Size(max = 400, message = "At most 400 characters.") String address,
        @Pattern(regexp = PHONE, message = NO_PHONE) String phone,
        @Pattern(regexp = PHONE, message = NO_PHONE) String fax,
        @Email(message = "This is no e-mail address.")
                @Size(max = 255, message = "At most 255 characters.")
                String email,
        @NationalProviderNumber String npi,
        @Pattern(
                        regexp = "|\\d{2}-?\\d{7}|\\d{3}-\\d{2}-\\d{4}",
                        message = "A tax ID has nine digits, such as 12-3456789.")
                String tin,
        @Size(max = 120, message = "At most 120 characters.") String contactName,
        @Size(max = 120, message = "At most 120 characters.") String contactTitle,
        @Pattern(regexp = PHONE, message = NO_PHONE) String contactPhone,
        @Email(message = "This is no e-mail address.")
                @Size(max = 255, message = "At most 255 characters.")
                String contactEmail,
        @Size(max = 120, message = "At most 120 characters.") String signerName,
        @Size(max = 120, message = "At most 120 characters.") String signerTitle) {

    private static final String PHONE = "|[0-9+(][0-9 ().x+-]{5,39}";
    private static final String NO_PHONE = "Write a number such as 614-555-0122.";

    OfficeForm(
            @Nullable String name,
            @Nullable String address,
            @Nullable String phone,
            @Nullable String fax,
            @Nullable String email,
            @Nullable String npi,
            @Nullable String tin,
            @Nullable String contactName,
            @Nullable String contactTitle,
            @Nullable String contactPhone,
            @Nullable String contactEmail,
            @Nullable String signerName,
            @Nullable String signerTitle) {
        this.name = text(name);
        this.address = text(address);
        this.phone = text(phone);
        this.fax = text(fax);
        this.email = text(email);
        this.npi = text(npi);
        this.tin = text(tin);
        this.contactName = text(contactName);
        this.contactTitle = text(contactTitle);
        this.contactPhone = text(contactPhone);
        this.contactEmail = text(contactEmail);
        this.signerName = text(signerName);
        this.signerTitle = text(signerTitle);
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent.strip();
    }

    static OfficeForm of(Office office) {
        Office.Member contact = office.contact();
        Office.Member signer = office.signer();
        return new OfficeForm(
                office.name().orElse(""),
                String.join("\n", office.addressLines()),
                office.phone().orElse(""),
                office.fax().orElse(""),
                office.email().orElse(""),
                office.npi().orElse(""),
                office.tin().orElse(""),
                contact.name().orElse(""),
                contact.title().orElse(""),
                contact.phone().orElse(""),
                contact.email().orElse(""),
                signer.name().orElse(""),
                signer.title().orElse(""));
    }

    /** What the form does not show stays as it was: the signer's telephone and e-mail. */
    Office over(Office before) {
        return new Office(
                given(name),
                addressLines(),
                given(phone),
                given(fax),
                given(email),
                given(npi),
                given(tin),
                new Office.Member(
                        given(contactName),
                        given(contactTitle),
                        given(contactPhone),
                        given(contactEmail)),
                new Office.Member(
                        given(signerName),
                        given(signerTitle),
                        before.signer().phone(),
                        before.signer().email()));
    }

    List<String> addressLines() {
        return address.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(known -> !known.isEmpty());
    }
}
