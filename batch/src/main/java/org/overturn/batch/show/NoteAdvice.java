package org.overturn.batch.show;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.overturn.core.denial.DenialStatus;
import org.overturn.core.denial.Route;

/** What a note on a denial advises: what to do, and until when. */
final class NoteAdvice {

    private NoteAdvice() {}

    static boolean isOpen(Denied denied) {
        return DenialStatus.valueOf(denied.status()).isWorkable();
    }

    static String toDo(Denied denied, List<AppealFacts> appeals) {
        if (!isOpen(denied)) {
            return "Nothing more: it is " + AppealText.words(denied.status()) + ".";
        }
        String appeal =
                denied.appealNumber()
                        .flatMap(number ->
                                appeals.stream()
                                        .filter(one -> one.number().equals(number))
                                        .findFirst())
                        .map(NoteAdvice::appeal)
                        .orElse("");
        return Route.valueOf(denied.route()).label()
                + ". "
                + sentence(denied.routeReason())
                + appeal;
    }

    private static String appeal(AppealFacts appeal) {
        return " "
                + appeal.number()
                + " is open ("
                + appeal.level()
                + ", "
                + AppealText.words(appeal.status())
                + ")"
                + (appeal.needs().isEmpty()
                        ? "."
                        : "; its packet still lacks: " + String.join("; ", appeal.needs()) + ".");
    }

    static String until(Denied denied, LocalDate today) {
        return denied.dueOn()
                .map(due ->
                        due
                                + ", "
                                + left(ChronoUnit.DAYS.between(today, due))
                                + ". "
                                + sentence(capital(denied.dueExplanation()))
                                + " ("
                                + AppealText.sourced(denied.dueConfidence(), denied.dueCitation())
                                + ")")
                .orElse("No limit is known: look it up in the contract or the payer's manual.");
    }

    /** What limits a chance: that the limit has passed; empty where it hasn't. */
    static String past(Denied denied, LocalDate today) {
        return denied.dueOn().filter(due -> due.isBefore(today)).isPresent()
                ? "Only if the payer accepts good cause for being late: "
                : "";
    }

    private static String left(long days) {
        if (days == 0) {
            return "today";
        }
        String count = Math.abs(days) + (Math.abs(days) == 1 ? " day" : " days");
        return days > 0 ? count + " left" : count + " past: ask for good cause, or write it off";
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static String sentence(String text) {
        return text.isEmpty() || text.endsWith(".") ? text : text + ".";
    }
}
