package org.overturn.batch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** What the commands say of themselves. */
class HelpTest {

    static Stream<String> commands() {
        return below(new CommandLine(new org.overturn.batch.cli.CommandLine.Overturn()))
                .map(command -> command.getCommandSpec().qualifiedName());
    }

    private static Stream<CommandLine> below(CommandLine command) {
        return Stream.concat(
                Stream.of(command),
                command.getSubcommands().values().stream().flatMap(HelpTest::below));
    }

    /** The list of commands shows the first line of each description and nothing more. */
    @ParameterizedTest
    @MethodSource("commands")
    void theFirstLineOfADescriptionIsAWholeSentence(String name) {
        String[] description =
                below(new CommandLine(new org.overturn.batch.cli.CommandLine.Overturn()))
                        .filter(one -> one.getCommandSpec().qualifiedName().equals(name))
                        .findFirst()
                        .orElseThrow()
                        .getCommandSpec()
                        .usageMessage()
                        .description();

        assertThat(description).isNotEmpty();
        assertThat(description[0]).endsWith(".");
    }
}
