package org.overturn.api.necessity;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.overturn.core.letter.necessity.LetterContent;
import org.overturn.core.letter.necessity.NewLetter;
import org.overturn.core.letter.necessity.ServiceKind;
import org.springframework.web.multipart.MultipartFile;

/**
 * What is asked of somebody who wants a letter.
 *
 * @param denial its number, where the letter answers one
 * @param facts as YAML, where they are known
 * @param file a letter that exists already
 */
record NewLetterForm(
        @Nullable ServiceKind kind,
        @Nullable Long provider,
        @Nullable String account,
        @Nullable String facility,
        @Nullable String payer,
        @Nullable String denial,
        @Nullable String dueOn,
        @Nullable String reason,
        @Nullable String facts,
        @Nullable MultipartFile file) {

    NewLetter wanted(LetterContent content) {
        return new NewLetter(
                kind == null ? ServiceKind.PROCEDURE : kind,
                Optional.ofNullable(provider),
                text(account),
                text(facility),
                text(payer),
                Optional.of(answered()).filter(id -> !id.isEmpty()).map(Long::parseLong),
                LetterAct.day(text(dueOn)),
                content,
                text(reason));
    }

    /** The denial that the letter answers; empty where it answers none. */
    String answered() {
        return text(denial).matches("\\d{1,18}") ? text(denial) : "";
    }

    String accountText() {
        return text(account).strip();
    }

    String factsText() {
        return text(facts).strip();
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }

    Optional<MultipartFile> content() {
        return Optional.ofNullable(file).filter(sent -> !sent.isEmpty());
    }

    /** The kind only: the rest is patient data. */
    @Override
    public String toString() {
        return "NewLetterForm[" + kind + "]";
    }
}
