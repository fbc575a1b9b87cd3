package org.overturn.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs a command on one core, if taskset is there, and asks the shell what it cost. */
final class WholeProcess {

    private static final Pattern TIMES =
            Pattern.compile("(\\d+)m([\\d.]+)s (\\d+)m([\\d.]+)s\\s*$");

    private WholeProcess() {}

    static Measure run(List<String> command) throws IOException, InterruptedException {
        List<String> shell =
                new ArrayList<>(
                        List.of(
                                "sh",
                                "-c",
                                "if command -v taskset >/dev/null; then taskset -c 0 \"$@\""
                                        + " >/dev/null; else \"$@\" >/dev/null; fi"
                                        + " || exit 1; times",
                                "sh"));
        shell.addAll(command);
        long started = System.nanoTime();
        Process process =
                new ProcessBuilder(shell).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("failed: " + String.join(" ", command));
        }
        return new Measure((System.nanoTime() - started) / 1e9, processorTime(said));
    }

    /** User and system time of the children, the second line of what times prints. */
    private static double processorTime(String said) {
        Matcher matcher = TIMES.matcher(said);
        if (!matcher.find()) {
            throw new IllegalStateException("the shell gave no times: " + said);
        }
        return Integer.parseInt(matcher.group(1)) * 60
                + Double.parseDouble(matcher.group(2))
                + Integer.parseInt(matcher.group(3)) * 60
                + Double.parseDouble(matcher.group(4));
    }
}
