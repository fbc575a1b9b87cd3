package org.overturn.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.overturn.batch.Folders;

/** {@code ./overturn serve} as users start it, in a process of its own. */
final class WebServerProcess implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("Overturn is at (\\S+)");

    private final Process process;
    private final URI address;

    private WebServerProcess(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /**
     * @param database JDBC URL; empty: the embedded one
     */
    static WebServerProcess start(Folders folders, Optional<String> database) throws IOException {
        ProcessBuilder command =
                new ProcessBuilder(
                        List.of(
                                Path.of(System.getProperty("overturn.root"), "overturn").toString(),
                                "serve",
                                "--port=0",
                                "--inbox=" + folders.inbox(),
                                "--outbox=" + folders.outbox(),
                                "--data=" + folders.data(),
                                "--settings=" + folders.settings()));
        database.ifPresent(url -> command.environment().put("OVERTURN_DB_URL", url));
        // all of them sign in from one address, at once
        command.environment().put("OVERTURN_SECURITY_SIGNINS", "100000");
        command.redirectError(ProcessBuilder.Redirect.INHERIT);
        Process process = command.start();
        BufferedReader said = process.inputReader();
        URI address = address(said);
        Thread.ofVirtual().start(() -> said.lines().forEach(System.err::println));
        return new WebServerProcess(process, address);
    }

    private static URI address(BufferedReader said) throws IOException {
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            Matcher found = ADDRESS.matcher(line);
            if (found.find()) {
                return URI.create(found.group(1));
            }
        }
        throw new IllegalStateException("overturn serve ended before it listened");
    }

    URI address() {
        return address;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
