package org.overturn.batch.mail;

import java.util.Locale;

/** A mail as plain text. */
final class LetterText {

    private LetterText() {}

    static String of(StaffLetter letter, String url) {
        StringBuilder text = new StringBuilder(letter.lead()).append("\n");
        for (StaffLetter.Section section : letter.sections()) {
            text.append('\n').append(section.title().toUpperCase(Locale.ROOT)).append('\n');
            for (StaffLetter.Line line : section.lines()) {
                text.append("  %s %s%n".formatted(line.figure(), line.words()).replace("\r", ""));
                line.path()
                        .ifPresent(
                                path -> text.append("    ").append(url).append(path).append('\n'));
            }
        }
        return text.append("\nWhat you get is set at ")
                .append(url)
                .append(MailChoices.PATH)
                .append("\n")
                .toString();
    }
}
