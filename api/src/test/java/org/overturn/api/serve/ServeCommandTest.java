package org.overturn.api.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.overturn.api.Overturn;
import org.overturn.batch.Application;
import org.overturn.batch.Folders;
import org.springframework.context.ConfigurableApplicationContext;

/** {@code overturn serve} as a process of its own. */
class ServeCommandTest {

    private static final Pattern LINK =
            Pattern.compile("http://127\\.0\\.0\\.1:\\d+/set-up\\?token=\\S+");
    private static final int GLANCE_MILLIS = 50;

    @TempDir private Path folder;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void endAll() throws InterruptedException {
        for (Process process : started) {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void printsTheSetUpLinkWhichOpens() throws Exception {
        Process process = start("serve", "--port", "0");

        URI link = awaitLink(process);

        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> page =
                    client.send(
                            HttpRequest.newBuilder(link).build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(page.body()).contains("Set up Overturn");
        }
        assertThat(said(process, "err")).isEmpty();
        process.destroy(); // as Ctrl+C does
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void theNightRunIsToldWhoHasTheDatabase() throws Exception {
        awaitLink(start("serve", "--port", "0"));
        Files.createDirectories(folder.resolve("inbox"));

        Process night = start("nightly");

        assertThat(night.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(night.exitValue()).isEqualTo(1);
        assertThat(said(night, "err"))
                .contains("in use by another run of overturn", "overturn serve")
                .doesNotContain("Exception");
    }

    @Test
    void aPortInUseIsAPlainErrorAtOnce() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Process process = start("serve", "--port", String.valueOf(taken.getLocalPort()));

            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).isEqualTo(1);
            assertThat(said(process, "err"))
                    .contains("Can't listen on port " + taken.getLocalPort(), "--port")
                    .doesNotContain("Exception");
        }
    }

    @Test
    void otherCommandsLoadNothingOfTheWebServer() {
        Folders folders =
                new Folders(
                        folder.resolve("inbox"),
                        folder.resolve("outbox"),
                        folder.resolve("data"),
                        folder.resolve("settings"));
        try (ConfigurableApplicationContext program = Application.startEmbedded(folders)) {
            assertThat(List.of(program.getBeanDefinitionNames()))
                    .extracting(name -> program.getType(name).getName())
                    .isNotEmpty()
                    .noneMatch(type ->
                            type.startsWith("org.overturn.api")
                                    || type.startsWith("org.springframework.security.")
                                    || type.startsWith("org.springframework.web.")
                                    || type.startsWith("org.thymeleaf.")
                                    || type.startsWith("io.micrometer."));
        }
    }

    private Process start(String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Overturn.class.getName()));
        command.addAll(List.of(arguments));
        int number = started.size();
        Process process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectOutput(folder.resolve(number + ".out").toFile())
                        .redirectError(folder.resolve(number + ".err").toFile())
                        .start();
        started.add(process);
        return process;
    }

    private String said(Process process, String stream) throws IOException {
        return Files.readString(folder.resolve(started.indexOf(process) + "." + stream));
    }

    private URI awaitLink(Process process) throws Exception {
        while (true) {
            Matcher found = LINK.matcher(said(process, "out"));
            if (found.find()) {
                return URI.create(found.group());
            }
            if (process.waitFor(GLANCE_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("it ended: " + said(process, "err"));
            }
        }
    }
}
