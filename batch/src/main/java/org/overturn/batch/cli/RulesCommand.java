package org.overturn.batch.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code overturn rules}: the filing rules. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "WHAT",
        description = {
            "Lists, checks, changes the rules that deadlines are counted by.",
            "",
            "The table is ours, or settings/appeal-rules.csv once you imported one. What holds for a"
                    + " payer or a contract is written into settings/appeal-rules.yml and goes"
                    + " before the table."
        },
        subcommands = {
            RulesListCommand.class,
            RulesCheckCommand.class,
            RulesExportCommand.class,
            RulesImportCommand.class,
            RulesDiffCommand.class
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  overturn rules list --line MEDICARE_FFS",
            "  overturn rules check",
            "  overturn rules export rules.csv",
            "  overturn rules diff rules.csv     which open deadlines it would move",
            "  overturn rules import rules.csv"
        })
final class RulesCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Say what: list, check, export, import or diff.");
    }
}
