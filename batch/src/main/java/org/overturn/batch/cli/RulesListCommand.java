package org.overturn.batch.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.overturn.batch.explain.Page;
import org.overturn.core.deadline.Confidence;
import org.overturn.core.deadline.Rule;
import org.overturn.core.deadline.RuleSource;
import org.overturn.core.deadline.Rules;
import org.overturn.core.payer.LineOfBusiness;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code overturn rules list}. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Lists the rules with their source, what the office has set first.")
final class RulesListCommand implements Callable<Integer> {

    @Option(names = "--line", paramLabel = "LINE", description = "Of one line of business.")
    private Optional<LineOfBusiness> line = Optional.empty();

    @Option(names = "--payer", paramLabel = "TEXT", description = "Whose payer has this in it.")
    private Optional<String> payer = Optional.empty();

    @Option(
            names = "--confidence",
            paramLabel = "HOW",
            description = "One of ${COMPLETION-CANDIDATES}.")
    private Optional<Confidence> confidence = Optional.empty();

    @Option(names = "--office", description = "Only what the office has set.")
    private boolean office;

    @Mixin private final OfficeFolders folders = new OfficeFolders();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<Rule> wanted =
                Rules.list(RuleFiles.book(folders.all())).stream().filter(this::isWanted).toList();
        Page page =
                new Page(
                        spec.commandLine().getOut(),
                        spec.commandLine().getColorScheme().ansi().enabled());
        if (wanted.isEmpty()) {
            page.words(0, "There is no such rule.");
        }
        wanted.forEach(rule -> print(rule, page));
        page.flush();
        return ExitCode.DONE;
    }

    private boolean isWanted(Rule rule) {
        return line.map(one -> rule.lineOfBusiness().equals(one.name())).orElse(true)
                && payer.map(text -> lower(rule.payer()).contains(lower(text))).orElse(true)
                && confidence.map(one -> rule.confidence() == one).orElse(true)
                && (!office || rule.source().compareTo(RuleSource.PAYER_OVERRIDE) <= 0);
    }

    private static void print(Rule rule, Page page) {
        page.strong(() ->
                page.row(
                        0,
                        rule.lineOfBusiness()
                                + (rule.payer().equals("*") ? "" : ", " + rule.payer())
                                + (rule.level() == 0 ? "" : ", level " + rule.level())
                                + ": "
                                + rule.name(),
                        List.of(rule.limit().isEmpty() ? "no limit" : rule.limit())));
        page.words(2, counted(rule));
        page.words(2, source(rule));
    }

    private static String counted(Rule rule) {
        return "from "
                + rule.countedFrom()
                + (rule.presumedReceiptDays() == 0
                        ? ""
                        : " and " + rule.presumedReceiptDays() + " days")
                + "; "
                + rule.filed().words()
                + rule.inForce().from().map(day -> "; from " + day).orElse("")
                + rule.inForce().to().map(day -> "; until " + day).orElse("");
    }

    private static String source(Rule rule) {
        return rule.source().label()
                + (rule.contract().isEmpty() ? "" : " " + rule.contract())
                + "; "
                + lower(rule.confidence().name())
                + rule.verifiedBy().map(by -> " by " + by).orElse("")
                + rule.verifiedOn().map(on -> " on " + on).orElse("")
                + (rule.citation().isEmpty() ? "" : "; " + rule.citation());
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
