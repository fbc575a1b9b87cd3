package org.overturn.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A script that runs, and the files it writes to. */
record Started(Process process, Path output, Path errors) {

    Ran join() throws IOException, InterruptedException {
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("the script ends").isTrue();
        return new Ran(
                process.exitValue(),
                Files.readString(output).stripTrailing(),
                Files.readString(errors).stripTrailing());
    }
}
