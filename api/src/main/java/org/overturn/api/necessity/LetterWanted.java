package org.overturn.api.necessity;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.overturn.api.web.UnusableEntry;
import org.overturn.core.letter.necessity.ContentText;
import org.overturn.core.letter.necessity.LetterContent;
import org.overturn.core.letter.necessity.NewLetter;
import org.overturn.core.letter.necessity.ServiceKind;

/**
 * A letter that is asked for.
 *
 * @param kind PROCEDURE, DRUG, EQUIPMENT, IMAGING, THERAPY, INPATIENT
 * @param provider id of the user who is to sign it, where that is known
 * @param denial its id, where the letter answers one; account, facility and payer are its
 * @param content fields by name, as far as they are known
 */
record LetterWanted(
        ServiceKind kind,
        @Nullable String provider,
        @Nullable String account,
        @Nullable String facility,
        @Nullable String payer,
        @Nullable String denial,
        @Nullable LocalDate dueOn,
        @Nullable String reason,
        @Nullable Map<String, Object> content) {

    NewLetter letter(LetterContent prefilled) {
        return new NewLetter(
                Objects.requireNonNullElse(kind, ServiceKind.PROCEDURE),
                LetterStepController.user("provider", text(provider)),
                text(account),
                text(facility),
                text(payer),
                Optional.of(answered()).filter(id -> !id.isEmpty()).map(Long::parseLong),
                Optional.ofNullable(dueOn),
                prefilled,
                text(reason));
    }

    /** The denial that the letter answers; empty where it answers none. */
    String answered() {
        return text(denial).matches("\\d{1,18}") ? text(denial) : "";
    }

    /** The fields that are known. */
    LetterContent known() {
        return content(Objects.requireNonNullElse(content, Map.of()));
    }

    /**
     * Fields by name.
     *
     * @throws UnusableEntry for what is no field
     */
    static LetterContent content(Map<String, Object> fields) {
        try {
            return ContentText.of(fields);
        } catch (IllegalArgumentException e) {
            throw new UnusableEntry(String.valueOf(e.getMessage()));
        }
    }

    private static String text(@Nullable String sent) {
        return LetterController.text(sent);
    }

    /** The kind only: the rest is patient data. */
    @Override
    public String toString() {
        return "LetterWanted[" + kind + "]";
    }
}
