package org.overturn.batch.night;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.overturn.batch.cli.CommandLine;

/** What one call of the program gave. */
record Said(int exit, String out, String err) {

    static Said by(String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream saidOut = new ByteArrayOutputStream();
        ByteArrayOutputStream saidErr = new ByteArrayOutputStream();
        System.setOut(new PrintStream(saidOut, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(saidErr, true, StandardCharsets.UTF_8));
        try {
            int exit = CommandLine.run(arguments);
            return new Said(
                    exit,
                    saidOut.toString(StandardCharsets.UTF_8),
                    saidErr.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }
}
