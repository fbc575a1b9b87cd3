package org.overturn.batch.explain;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What one call of the command gave. */
record Explaining(int exit, String out, String err) {

    static Explaining run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit =
                new CommandLine(new ExplainCommand())
                        .setColorScheme(
                                CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                        .setOut(new PrintWriter(out))
                        .setErr(new PrintWriter(err))
                        .execute(arguments);
        return new Explaining(exit, out.toString().replace("\r\n", "\n"), err.toString());
    }

    static Explaining json(Path... files) {
        List<String> arguments = new ArrayList<>(List.of("--json"));
        Arrays.stream(files).map(Path::toString).forEach(arguments::add);
        return run(arguments.toArray(String[]::new));
    }

    JsonNode document() {
        return JsonMapper.shared().readTree(out);
    }
}
