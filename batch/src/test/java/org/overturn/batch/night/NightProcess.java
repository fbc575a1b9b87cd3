package org.overturn.batch.night;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** A night run as a process of its own, which can be killed, stopped and refused disk space. */
final class NightProcess implements AutoCloseable {

    private static final int GLANCE_MILLIS = 10;

    private final NightFolders office;
    private final Process process;
    private final long saidBefore;

    private NightProcess(NightFolders office, Process process, long saidBefore) {
        this.office = office;
        this.process = process;
        this.saidBefore = saidBefore;
    }

    static NightProcess start(NightFolders office) throws IOException {
        return start(office, command(office));
    }

    private static NightProcess start(NightFolders office, List<String> command)
            throws IOException {
        Files.createDirectories(office.inbox());
        Path log = logFile(office);
        long saidBefore = Files.exists(log) ? Files.size(log) : 0;
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment(office));
        return new NightProcess(office, builder.start(), saidBefore);
    }

    /** The same with little memory, such as {@code 256m}. */
    static NightProcess start(NightFolders office, String memory) throws IOException {
        List<String> command = command(office);
        command.add(1, "-Xmx" + memory);
        return start(office, command);
    }

    /** Runs a whole night and gives its exit code. */
    static int run(NightFolders office) throws IOException, InterruptedException {
        try (NightProcess process = start(office)) {
            return process.exitCode();
        }
    }

    /** With small transactions, so that a night has many moments to be hit at. */
    static Map<String, String> environment(NightFolders office) {
        Map<String, String> environment = new TreeMap<>(office.environment());
        environment.put("OVERTURN_NIGHT_CHUNK", "20");
        environment.put("OVERTURN_EVIDENCE_OCR", "off"); // the same with and without a Tesseract
        environment.put("SPRING_DATASOURCE_HIKARI_CONNECTION_TIMEOUT", patience(office));
        return environment;
    }

    /** Milliseconds; little with a server that may be gone. */
    private static String patience(NightFolders office) {
        return office.environment().isEmpty() ? "30000" : "5000";
    }

    static List<String> command(NightFolders office) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-XX:TieredStopAtLevel=1", // starts sooner
                        "-XX:+UseSerialGC",
                        "-Duser.timezone=" + System.getProperty("user.timezone"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Program.class.getName()));
        command.addAll(office.nightly());
        return command;
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(10, TimeUnit.MINUTES)) {
            throw new IllegalStateException("the night hangs: process " + process.pid());
        }
        return process.exitValue();
    }

    /** Waits until it says this, or has ended. */
    void awaitSaid(String words) throws IOException, InterruptedException {
        while (!said().contains(words) && !process.waitFor(GLANCE_MILLIS, TimeUnit.MILLISECONDS)) {
            Thread.onSpinWait();
        }
    }

    /** Waits so long, then kills it as the system does; false when it had ended before. */
    boolean killAfter(long millis) throws InterruptedException {
        if (process.waitFor(millis, TimeUnit.MILLISECONDS)) {
            return false;
        }
        process.destroyForcibly().waitFor();
        return true;
    }

    /** Sends a signal, such as STOP or CONT. */
    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start().waitFor();
    }

    /** What it has said so far. */
    String said() throws IOException {
        byte[] log = Files.readAllBytes(logFile(office));
        return new String(
                log, (int) saidBefore, (int) (log.length - saidBefore), StandardCharsets.UTF_8);
    }

    /** Ends it, also where it stands still. */
    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private static Path logFile(NightFolders office) {
        return office.root().resolve("night.log");
    }

    /** What all runs over these folders have said. */
    static String log(NightFolders office) throws IOException {
        return Files.exists(logFile(office)) ? Files.readString(logFile(office)) : "no log";
    }
}
