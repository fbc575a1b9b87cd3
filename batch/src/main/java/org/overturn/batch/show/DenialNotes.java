package org.overturn.batch.show;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.overturn.batch.show.DenialNote.Paragraph;
import org.overturn.core.cause.CauseWords;
import org.overturn.core.cause.PaidBefore;
import org.overturn.core.cause.Project;
import org.overturn.core.cause.Projects;
import org.overturn.core.code.Codes;
import org.overturn.core.remittance.Remark;
import org.overturn.core.worklist.Access;
import org.springframework.stereotype.Component;

/** Writes the notes on single denials, out of all that is stored. */
@Component
class DenialNotes {

    private final Codes codes;
    private final Projects projects;
    private final PaidBefore paidBefore;
    private final Clock clock;

    DenialNotes(Codes codes, Projects projects, PaidBefore paidBefore, Clock clock) {
        this.codes = codes;
        this.projects = projects;
        this.paidBefore = paidBefore;
        this.clock = clock;
    }

    /** The denial that is asked for, in the last adjudication that holds it. */
    private record Found(
            Decision decision,
            List<Fact> facts,
            Fact.Adjusted adjusted,
            Denied denied,
            Optional<Fact.Line> line) {}

    /** Empty where a whole claim or an appeal is asked for. */
    Optional<DenialNote> find(Story story, Question question) {
        return question.denial()
                .flatMap(wanted ->
                        story.chapters().stream()
                                .flatMap(chapter -> found(chapter, wanted))
                                .reduce((first, last) -> last))
                .map(found -> new DenialNote(question.asked(), paragraphs(found, story)));
    }

    private static Stream<Found> found(Story.Chapter chapter, Question.DenialName wanted) {
        return chapter.facts().stream()
                .filter(wanted::is)
                .map(Fact.Adjusted.class::cast)
                .flatMap(adjusted ->
                        adjusted.denial().stream()
                                .map(denied ->
                                        new Found(
                                                chapter.decision(),
                                                chapter.facts(),
                                                adjusted,
                                                denied,
                                                line(chapter, adjusted.line()))));
    }

    private static Optional<Fact.Line> line(Story.Chapter chapter, int number) {
        return chapter.facts().stream()
                .filter(Fact.Line.class::isInstance)
                .map(Fact.Line.class::cast)
                .filter(line -> line.line() == number)
                .findFirst();
    }

    private List<Paragraph> paragraphs(Found found, Story story) {
        List<Paragraph> all = new ArrayList<>();
        all.add(new Paragraph("Happened", happened(found)));
        all.add(new Paragraph("Money", money(found)));
        all.add(new Paragraph("Why", why(found)));
        projects.findOf(found.denied.id(), Access.ALL)
                .ifPresent(project -> all.add(new Paragraph("Pattern", pattern(project))));
        paidBefore
                .find(found.denied.id(), Access.ALL)
                .filter(history -> history.decided() > 0)
                .ifPresent(history -> all.add(new Paragraph("Before", before(history))));
        all.add(new Paragraph("To do", NoteAdvice.toDo(found.denied, story.appeals())));
        if (NoteAdvice.isOpen(found.denied)) {
            all.add(new Paragraph("Until", NoteAdvice.until(found.denied, LocalDate.now(clock))));
            found.denied
                    .expected()
                    .ifPresent(words ->
                            all.add(
                                    new Paragraph(
                                            "How sure",
                                            NoteAdvice.past(found.denied, LocalDate.now(clock))
                                                    + words
                                                    + ".")));
        }
        return all;
    }

    private static String happened(Found found) {
        Decision decision = found.decision;
        String what =
                found.line
                        .map(line ->
                                "line "
                                        + line.line()
                                        + ", "
                                        + line.service()
                                        + (line.units().isEmpty() || line.units().equals("0")
                                                ? ""
                                                : " x " + line.units()))
                        .orElse("the claim as a whole");
        return decision.remittance().payer()
                + decision.remittance()
                        .remittedOn()
                        .map(day -> " decided on " + day)
                        .orElse(" decided")
                + " the claim of "
                + decision.patient()
                + decision.servedFrom().map(day -> " for " + day).orElse("")
                + decision.receivedByPayerOn().map(day -> ", which it had on " + day).orElse("")
                + ", and refused "
                + what
                + kind(found.denied)
                + ".";
    }

    private static String kind(Denied denied) {
        return switch (denied.kind()) {
            case "TAKEBACK" -> "; it had paid this before and took it back";
            case "REPEAT" -> "; it had refused this before";
            default -> "";
        };
    }

    private static String money(Found found) {
        Denied denied = found.denied;
        String charged =
                found.line
                        .map(line ->
                                " of the "
                                        + line.charge().toDollars()
                                        + " charged on the line; paid on it: "
                                        + line.paid().toDollars())
                        .orElse(
                                " of the "
                                        + found.decision.charge().toDollars()
                                        + " charged; paid on the claim: "
                                        + found.decision.paid().toDollars());
        return denied.amount().toDollars()
                + " denied"
                + charged
                + ". "
                + (denied.recovered().isZero()
                        ? "Nothing has come back."
                        : denied.recovered().toDollars() + " came back.")
                + (denied.liability().equals("PATIENT")
                        ? " The payer says that the patient owes it."
                        : "");
    }

    private String why(Found found) {
        String remarks =
                found.facts.stream()
                        .filter(Fact.Remarked.class::isInstance)
                        .map(Fact.Remarked.class::cast)
                        .filter(one -> one.line() == found.adjusted.line() || one.line() == 0)
                        .map(this::words)
                        .distinct()
                        .collect(Collectors.joining("; "));
        return codes.carcLabel(found.adjusted.reason())
                + " ("
                + found.adjusted.group()
                + "-"
                + found.adjusted.reason()
                + ")"
                + (remarks.isEmpty()
                        ? ", with no remark code beside it."
                        : "; beside it: " + remarks + ".")
                + " To us: "
                + AppealText.words(found.denied.category())
                + ".";
    }

    private String words(Fact.Remarked one) {
        Remark remark = new Remark(one.qualifier(), one.code(), one.place().offset(), 0);
        return one.code() + " " + remark.label(codes);
    }

    private static String pattern(Project project) {
        return String.format(
                Locale.US,
                "One of %,d denials of one cause, %s in all. %s",
                project.denials(),
                project.amount().toDollars(),
                CauseWords.since(project.cause(), LocalDate::toString));
    }

    private static String before(PaidBefore.History history) {
        return String.format(
                Locale.US,
                "In the year before, it paid %,d of %,d other lines with %s%s.",
                history.paid(),
                history.decided(),
                history.procedure(),
                history.paid() == 0 ? "" : ", median " + history.median().toDollars());
    }
}
