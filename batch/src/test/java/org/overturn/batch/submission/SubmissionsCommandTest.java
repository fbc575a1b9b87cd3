package org.overturn.batch.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.overturn.batch.cli.CommandLine;
import org.overturn.batch.cli.ExitCode;

/** A packet on its way, by the command line. */
class SubmissionsCommandTest {

    private static final String KEY = SignedAppeal.NUMBER + "-S1";

    @TempDir private Path folder;

    @Test
    void aPacketIsHandedOverSentAndConfirmed() throws IOException {
        try (SignedAppeal office = new SignedAppeal(folder)) {
            office.sign();
        }
        assertThat(say(ExitCode.DONE, "list")).isEqualTo("Nothing waits.");
        assertThat(say(ExitCode.DONE, "queue", SignedAppeal.NUMBER))
                .contains(
                        "PORTAL: to https://portal.example",
                        "FAX_MAIL: no, sending.yml has no faxMail",
                        "SECURE_MAIL: no, sending.yml has no e-mail address of this payer");
        assertThat(say(ExitCode.FAILED, "queue", SignedAppeal.NUMBER, "--by", "fax_mail"))
                .contains("It can't go by Fax by e-mail gateway: sending.yml has no faxMail.");
        assertThat(say(ExitCode.DONE, "queue", SignedAppeal.NUMBER, "--by", "portal"))
                .isEqualTo(KEY + " waits to be sent to https://portal.example.");
        assertThat(say(ExitCode.FAILED, "queue", SignedAppeal.NUMBER, "--by", "mail"))
                .contains("Say why it goes out once more.");
        assertThat(say(ExitCode.DONE, "list"))
                .isEqualTo(KEY + "  Waiting  Portal, to https://portal.example");
        assertThat(say(ExitCode.DONE, "send"))
                .isEqualTo("Sent: 1, to be tried again: 0, failed: 0, in doubt: 0");
        assertThat(say(ExitCode.FAILED, "withdraw", KEY, "--because", "late"))
                .contains("It left already and can't be taken back.");
        assertThat(say(ExitCode.FAILED, "confirm", KEY)).contains("Give the number");
        assertThat(say(ExitCode.DONE, "confirm", KEY.toLowerCase(Locale.ROOT), "--tracking", "C-1"))
                .isEqualTo(KEY + ": Confirmed");
        assertThat(say(ExitCode.DONE, "list")).isEqualTo("Nothing waits.");
        assertThat(say(ExitCode.DONE, "list", "--all")).contains("Confirmed");
        assertThat(say(ExitCode.FAILED, "retry", KEY + "9", "--because", "x"))
                .contains("There is no submission " + KEY + "9");
    }

    /** What it said, on whichever of the two. */
    private String say(int exit, String... words) {
        List<String> arguments = new ArrayList<>(List.of("submissions"));
        arguments.addAll(Arrays.asList(words));
        for (String name : List.of("inbox", "outbox", "data", "settings")) {
            arguments.add("--" + name);
            arguments.add(folder.resolve(name).toString());
        }
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream ear = new PrintStream(said, true, StandardCharsets.UTF_8);
        System.setOut(ear);
        System.setErr(ear);
        try {
            assertThat(CommandLine.run(arguments.toArray(String[]::new)))
                    .as(() -> said.toString(StandardCharsets.UTF_8))
                    .isEqualTo(exit);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        return said.toString(StandardCharsets.UTF_8).strip();
    }
}
