package org.overturn.core.letter;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.overturn.core.letter.TemplateTags.Tag;

/** Whether the body of a template can be rendered, whatever the facts are. */
final class TemplateCheck {

    private static final Set<String> POSITIONS = Set.of("-first", "-last", "-index");

    private static final Pattern GAP =
            Pattern.compile("\\[\\[((?:(?!\\[\\[|]]).)+)]]", Pattern.DOTALL);
    private static final Pattern HALF_A_GAP = Pattern.compile("\\[\\[|]]");

    private final Vocabulary vocabulary;
    private final Set<String> includes;

    /**
     * A check.
     *
     * @param includes names that {@code {{>...}}} may hold
     */
    TemplateCheck(Vocabulary vocabulary, Set<String> includes) {
        this.vocabulary = vocabulary;
        this.includes = Set.copyOf(includes);
    }

    /** Everything that is wrong, in the order of the file. */
    List<TemplateProblem> of(TemplateFile<?> template) {
        List<Tag> tags = TemplateTags.of(template.body());
        List<TemplateProblem> problems = new ArrayList<>();
        tags.stream()
                .filter(tag -> !tag.closes())
                .forEach(tag -> addFaultOf(tag, template, problems));
        addUnclosed(tags, template, problems);
        String markup = TemplateTags.blanked(template.body());
        if (markup.contains("{{")) {
            int line = TemplateFiles.lineOf(markup, markup.indexOf("{{"));
            problems.add(problem(template, line, "{{ is not closed; write }} behind the name"));
        }
        TemplateMarkup.faults(markup)
                .forEach(fault -> problems.add(problem(template, fault.line(), fault.message())));
        addUnclosedGaps(template, problems);
        if (template.body().isBlank()) {
            problems.add(problem(template, 1, "nothing stands below its top; write the template"));
        }
        problems.sort(Comparator.comparing(TemplateProblem::line));
        return problems;
    }

    private void addFaultOf(Tag tag, TemplateFile<?> template, List<TemplateProblem> problems) {
        String name = tag.name();
        if (tag.isForbidden()) {
            problems.add(
                    problem(
                            template,
                            tag.line(),
                            "{{"
                                    + tag.sign()
                                    + name
                                    + "}} would print markup from outside; write"
                                    + " {{name}}"));
        } else if (tag.includes()) {
            if (!includes.contains(name)) {
                problems.add(
                        problem(
                                template,
                                tag.line(),
                                "there is no template \""
                                        + name
                                        + "\" to include; overturn"
                                        + " templates list names them"));
            }
        } else if (!isKnown(tag)) {
            problems.add(
                    problem(
                            template,
                            tag.line(),
                            "\""
                                    + name
                                    + "\" is no field; use one of "
                                    + String.join(", ", vocabulary.beside(name))));
        }
    }

    private boolean isKnown(Tag tag) {
        return tag.name().equals(".")
                || (tag.opens() && POSITIONS.contains(tag.name()))
                || vocabulary.has(tag.name());
    }

    private static void addUnclosed(
            List<Tag> tags, TemplateFile<?> template, List<TemplateProblem> problems) {
        Deque<Tag> open = new ArrayDeque<>();
        List<String> passedOver = new ArrayList<>();
        for (Tag tag : tags) {
            if (tag.opens()) {
                open.push(tag);
            } else if (tag.closes()) {
                if (!open.isEmpty() && open.peek().name().equals(tag.name())) {
                    open.pop();
                } else if (!passedOver.remove(tag.name())) {
                    problems.add(
                            problem(
                                    template,
                                    tag.line(),
                                    unexpected(tag, open, template.bodyLine() - 1)));
                    passOver(tag.name(), open, passedOver);
                }
            }
        }
        open.forEach(tag ->
                problems.add(
                        problem(
                                template,
                                tag.line(),
                                "{{"
                                        + tag.sign()
                                        + tag.name()
                                        + "}} is never closed; write {{/"
                                        + tag.name()
                                        + "}} where it ends")));
    }

    /** Goes on behind a section that ends too early as if those within it had ended, too. */
    private static void passOver(String name, Deque<Tag> open, List<String> passedOver) {
        if (open.stream().noneMatch(tag -> tag.name().equals(name))) {
            return;
        }
        for (Tag tag = open.pop(); !tag.name().equals(name); tag = open.pop()) {
            passedOver.add(tag.name());
        }
    }

    private static void addUnclosedGaps(TemplateFile<?> template, List<TemplateProblem> problems) {
        String rest =
                GAP.matcher(template.body())
                        .replaceAll(gap -> gap.group().replaceAll("[^\\n]", " "));
        Matcher half = HALF_A_GAP.matcher(rest);
        while (half.find()) {
            String message =
                    half.group().equals("[[")
                            ? "[[ is not closed; write ]] behind what is to be filled"
                            : "]] closes nothing; write [[ before what is to be filled";
            problems.add(problem(template, TemplateFiles.lineOf(rest, half.start()), message));
        }
    }

    private static String unexpected(Tag tag, Deque<Tag> open, int above) {
        return "{{/"
                + tag.name()
                + "}} closes nothing; "
                + (open.isEmpty()
                        ? "remove it or open {{#" + tag.name() + "}} before it"
                        : "{{"
                                + open.peek().sign()
                                + open.peek().name()
                                + "}} of line "
                                + (above + open.peek().line())
                                + " ends first");
    }

    private static TemplateProblem problem(TemplateFile<?> template, int line, String message) {
        return new TemplateProblem(template.file(), template.bodyLine() - 1 + line, message);
    }
}
