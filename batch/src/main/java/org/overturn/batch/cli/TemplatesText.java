package org.overturn.batch.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.overturn.core.letter.BlockEntry;
import org.overturn.core.letter.LetterTemplates;
import org.overturn.core.letter.TemplateEntry;
import org.overturn.core.letter.TemplateHeader;
import org.overturn.core.letter.TemplateKind;
import org.overturn.core.letter.TemplateProblem;

/** What {@code overturn templates} prints. */
final class TemplatesText {

    private static final String ROW = "  %-32s %-9s %s%n";

    private TemplatesText() {}

    /** Each problem, or how many templates are in order. */
    static String of(LetterTemplates templates, List<TemplateProblem> problems) {
        String found =
                problems.stream().map(problem -> problem + ".\n").collect(Collectors.joining());
        long files = problems.stream().map(TemplateProblem::file).distinct().count();
        long ofOffice = templates.list().stream().filter(TemplateEntry::ofOffice).count();
        long blocks = templates.listBlocks().stream().filter(BlockEntry::ofOffice).count();
        String usable =
                "%d templates (%d of your own) and %d arguments (%d of your own) can be used%n"
                        .formatted(
                                templates.list().size(),
                                ofOffice,
                                templates.listBlocks().size(),
                                blocks);
        return found
                + (files == 0
                        ? ""
                        : files == 1 ? "1 file can't be used\n" : files + " files can't be used\n")
                + usable;
    }

    static String list(LetterTemplates templates) {
        StringBuilder out = new StringBuilder();
        out.append("Letters\n");
        templates.list().stream()
                .filter(entry -> entry.header().kind() != TemplateKind.PART)
                .forEach(entry ->
                        out.append(
                                ROW.formatted(entry.name(), whose(entry), what(entry.header()))));
        out.append("\nArguments\n");
        templates
                .listBlocks()
                .forEach(entry ->
                        out.append(
                                ROW.formatted(
                                        "blocks/" + entry.name(),
                                        entry.ofOffice() ? "yours" : "ours",
                                        entry.title() + " (" + entry.citation() + ")")));
        out.append("\nParts of letters\n");
        templates.list().stream()
                .filter(entry -> entry.header().kind() == TemplateKind.PART)
                .forEach(entry ->
                        out.append(
                                ROW.formatted(entry.name(), whose(entry), entry.header().title())));
        return out.toString();
    }

    private static String whose(TemplateEntry entry) {
        return entry.replacesOurs() ? "replaced" : entry.ofOffice() ? "yours" : "ours";
    }

    private static String what(TemplateHeader header) {
        List<String> conditions = new ArrayList<>();
        if (!header.payers().isEmpty()) {
            conditions.add("payer " + sorted(header.payers()));
        }
        if (!header.categories().isEmpty()) {
            conditions.add(
                    header.categories().size() > 5
                            ? header.categories().size() + " kinds of denials"
                            : header.categories().stream()
                                    .sorted()
                                    .map(category -> category.label().toLowerCase(Locale.ROOT))
                                    .collect(Collectors.joining(", ")));
        }
        if (!header.carcs().isEmpty()) {
            conditions.add("CARC " + sorted(header.carcs()));
        }
        if (!header.levels().isEmpty()) {
            conditions.add("level " + sorted(header.levels()));
        }
        String kind =
                header.kind() == TemplateKind.APPEAL
                        ? ""
                        : " [" + header.kind().name().toLowerCase(Locale.ROOT) + "]";
        return header.title()
                + kind
                + (conditions.isEmpty() ? "" : ": " + String.join("; ", conditions));
    }

    private static String sorted(Set<?> values) {
        return values.stream().map(String::valueOf).sorted().collect(Collectors.joining(" "));
    }
}
