package org.overturn.api.payer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.overturn.core.payer.Funding;
import org.overturn.core.payer.LineOfBusiness;
import org.overturn.core.payer.Payer;

/**
 * A payer as the page and REST send it.
 *
 * @param key cannot be changed later
 * @param identifiers one a line
 * @param lineOfBusiness name of a {@link LineOfBusiness}; empty: what each claim says (CLP06)
 * @param appealAddress lines, separated by line ends
 * @param contracted yes, no, or empty when not known
 * @param state two letters, or empty
 * @param funding FULLY_INSURED, SELF_FUNDED, or empty when not known
 */
record PayerForm(
        @NotBlank(message = "Give a short name.")
                @Size(max = 60, message = "At most 60 characters.")
                @Pattern(
                        regexp = "[^/\\\\;%?#\\p{Cntrl}]*",
                        message = "Use letters, digits, dashes and blanks.")
                String key,
        @NotBlank(message = "Give the name as it stands on letters.")
                @Size(max = 120, message = "At most 120 characters.")
                String name,
        @Size(max = 800, message = "At most 800 characters.") String identifiers,
        @KnownLine String lineOfBusiness,
        @Size(max = 120, message = "At most 120 characters.") String appealUnit,
        @Size(max = 400, message = "At most 400 characters.") String appealAddress,
        @Pattern(
                        regexp = "|[0-9+(][0-9 ().x+-]{5,39}",
                        message = "Write a number such as 614-555-0122.")
                String fax,
        @Size(max = 255, message = "At most 255 characters.") String portal,
        @Size(max = 120, message = "At most 120 characters.") String delivery,
        @Pattern(regexp = "|yes|no", message = "Use yes, no or nothing.") String contracted,
        @Pattern(regexp = "|[A-Z]{2}", message = "Write two letters, such as CA.") String state,
        @Pattern(
                        regexp = "|FULLY_INSURED|SELF_FUNDED",
                        message = "Use FULLY_INSURED, SELF_FUNDED or nothing.")
                String funding) {

    PayerForm(
            @Nullable String key,
            @Nullable String name,
            @Nullable String identifiers,
            @Nullable String lineOfBusiness,
            @Nullable String appealUnit,
            @Nullable String appealAddress,
            @Nullable String fax,
            @Nullable String portal,
            @Nullable String delivery,
            @Nullable String contracted,
            @Nullable String state,
            @Nullable String funding) {
        this.key = text(key);
        this.name = text(name);
        this.identifiers = text(identifiers);
        this.lineOfBusiness = text(lineOfBusiness);
        this.appealUnit = text(appealUnit);
        this.appealAddress = text(appealAddress);
        this.fax = text(fax);
        this.portal = text(portal);
        this.delivery = text(delivery);
        this.contracted = text(contracted);
        this.state = text(state);
        this.funding = text(funding);
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent.strip();
    }

    /** For a payer that remittances name and the office has not described. */
    static PayerForm begun(String identifier, String name) {
        return new PayerForm("", name, identifier, "", "", "", "", "", "", "", "", "");
    }

    static PayerForm of(Payer payer) {
        return new PayerForm(
                payer.key(),
                payer.name(),
                String.join("\n", payer.identifiers()),
                payer.lineOfBusiness().map(LineOfBusiness::name).orElse(""),
                payer.appealUnit().orElse(""),
                String.join("\n", payer.appealAddress()),
                payer.fax().orElse(""),
                payer.portal().orElse(""),
                payer.delivery().orElse(""),
                payer.contracted().map(contracted -> contracted ? "yes" : "no").orElse(""),
                payer.state().orElse(""),
                payer.funding().map(Funding::name).orElse(""));
    }

    Payer payer() {
        return new Payer(
                key,
                name,
                lines(identifiers),
                given(lineOfBusiness).map(LineOfBusiness::valueOf),
                given(appealUnit),
                lines(appealAddress),
                given(fax),
                given(portal),
                given(delivery),
                given(contracted).map("yes"::equals),
                given(state),
                given(funding).map(Funding::valueOf));
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(known -> !known.isEmpty());
    }
}
