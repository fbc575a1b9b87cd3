package org.overturn.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A copy of the scripts in a project of one source file, with a PATH that holds only the shell's
 * own tools and what a test puts there, and JDK folders of which each "java" prints its arguments.
 */
final class LauncherSandbox {

    private static final List<String> SHELL_TOOLS =
            List.of(
                    "sh",
                    "awk",
                    "cat",
                    "dirname",
                    "find",
                    "head",
                    "ln",
                    "mkdir",
                    "mv",
                    "readlink",
                    "rm",
                    "sed",
                    "sleep",
                    "touch",
                    "uname");

    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();

    private LauncherSandbox(Path folder) {
        this.folder = folder;
        environment.put("PATH", folder.resolve("bin").toString());
        environment.put("HOME", folder.resolve("home").toString());
        environment.put("OVERTURN_JDK_FOLDERS", folder.resolve("jdks") + "/*");
    }

    static LauncherSandbox in(Path folder) throws IOException {
        LauncherSandbox sandbox = new LauncherSandbox(folder);
        for (String name : List.of("bin", "jdks", "overturn/.mvn", "overturn/core/src/main/java")) {
            Files.createDirectories(folder.resolve(name));
        }
        for (String script : List.of("overturn", "mvnw", ".mvn/find-jdk.sh", ".mvn/jvm.config")) {
            Files.copy(repository().resolve(script), sandbox.root().resolve(script));
        }
        for (String source : List.of("pom.xml", "core/pom.xml", "core/src/main/java/A.java")) {
            Files.createFile(sandbox.root().resolve(source));
        }
        for (String tool : SHELL_TOOLS) {
            sandbox.tool(tool, "exec '%s' \"$@\"".formatted(locate(tool)));
        }
        return sandbox;
    }

    Path root() {
        return folder.resolve("overturn");
    }

    String jar() throws IOException {
        return root().toRealPath().resolve("api/target/overturn.jar").toString();
    }

    LauncherSandbox with(String variable, Object value) {
        environment.put(variable, value.toString());
        return this;
    }

    /** A JDK whose java answers -version, and else prints where it runs and its arguments. */
    Path jdk(String name, String version) throws IOException {
        Path home = folder.resolve("jdks").resolve(name);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(
                home.resolve("release"),
                "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"%s\"\n".formatted(version));
        script(
                home.resolve("bin/java"),
                """
                if [ "$1" = -version ]; then echo 'openjdk version "%s" 2025-10-21' >&2; exit; fi
                echo "in $(pwd -P)"
                printf '%%s|' "$@"
                """
                        .formatted(version));
        script(home.resolve("bin/javac"), "exit 0");
        return home;
    }

    /** A JDK whose java "unpacks" a jar, and else prints its arguments. */
    void jdkThatUnpacks(String name) throws IOException {
        script(
                jdk(name, "25.0.1").resolve("bin/java"),
                """
                if [ "$1" = -Djarmode=tools ]; then
                    mkdir -p "$6"
                    cat "$3" >"$6/overturn.jar"
                    echo unpacked >>../unpacked
                else
                    printf '%s|' "$@"
                fi
                """);
    }

    void linkOnPath(String name, Path target) throws IOException {
        Files.createSymbolicLink(folder.resolve("bin").resolve(name), target);
    }

    void tool(String name, String body) throws IOException {
        script(folder.resolve("bin").resolve(name), body);
    }

    void maven(String version, String body) throws IOException {
        tool(
                "mvn",
                "if [ \"$1\" = -v ]; then echo 'Apache Maven %s'; exit; fi\n%s"
                        .formatted(version, body));
    }

    /** A Maven that takes its time, notes that it ran and leaves a jar. */
    void mavenThatBuilds() throws IOException {
        maven(
                "3.9.11",
                """
                echo built >> ../builds
                sleep 1
                mkdir -p api/target
                echo jar > api/target/overturn.jar
                """);
    }

    long builds() throws IOException {
        return lines("builds");
    }

    long unpacked() throws IOException {
        return lines("unpacked");
    }

    private long lines(String name) throws IOException {
        Path file = folder.resolve(name);
        return Files.exists(file) ? Files.readAllLines(file).size() : 0;
    }

    List<String> leftovers() throws IOException {
        try (Stream<Path> files = Files.list(root().resolve("target"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    void everySourceIsFrom(FileTime time) throws IOException {
        try (Stream<Path> files = Files.walk(root())) {
            files.forEach(file -> setTime(file, time));
        }
    }

    void jarIsFrom(FileTime time) throws IOException {
        Path jar = root().resolve("api/target/overturn.jar");
        Files.createDirectories(jar.getParent());
        Files.createFile(jar);
        setTime(jar, time);
    }

    /** Takes the sources away and puts a jar beside the script; gives the jar. */
    Path becomeDistribution() throws IOException {
        Files.delete(root().resolve("pom.xml"));
        return Files.createFile(root().toRealPath().resolve("overturn.jar"));
    }

    /** The id of a process that has ended. */
    long deadProcess() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(locate("sh").toString(), "-c", "exit 0").start();
        process.waitFor();
        return process.pid();
    }

    /** The folder that find-jdk.sh chooses. */
    Ran findJdk(String tool) throws IOException, InterruptedException {
        return start(
                        List.of(
                                "sh",
                                "-c",
                                "set -eu; . .mvn/find-jdk.sh; find_jdk %s; echo \"$JAVA_HOME\""
                                        .formatted(tool)),
                        root())
                .join();
    }

    Ran run(Path workingFolder, String script, String... arguments)
            throws IOException, InterruptedException {
        return start(workingFolder, script, arguments).join();
    }

    Started start(Path workingFolder, String script, String... arguments) throws IOException {
        return start(command(root().resolve(script).toString(), arguments), workingFolder);
    }

    Ran runOnPath(String name, String... arguments) throws IOException, InterruptedException {
        return start(command(folder.resolve("bin").resolve(name).toString(), arguments), folder)
                .join();
    }

    private Started start(List<String> command, Path workingFolder) throws IOException {
        Path output = Files.createTempFile(folder, "output", ".txt");
        Path errors = Files.createTempFile(folder, "errors", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(workingFolder.toFile())
                        .redirectOutput(output.toFile())
                        .redirectError(errors.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return new Started(builder.start(), output, errors);
    }

    private static List<String> command(String script, String... arguments) {
        List<String> command = new ArrayList<>(List.of(script));
        command.addAll(List.of(arguments));
        return command;
    }

    private static void script(Path file, String body) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void setTime(Path file, FileTime time) {
        try {
            Files.setLastModifiedTime(file, time);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path locate(String tool) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + tool + " on the PATH"));
    }

    private static Path repository() {
        return Path.of(System.getProperty("overturn.root", "..")).toAbsolutePath().normalize();
    }
}
