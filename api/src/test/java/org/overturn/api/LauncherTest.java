package org.overturn.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code overturn} and {@code mvnw}, run on a project, a Maven and JDKs that are made up. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "they are scripts of a POSIX shell")
class LauncherTest {

    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
    private static final FileTime LATELY = FileTime.from(Instant.parse("2025-01-01T00:00:00Z"));

    private LauncherSandbox sandbox;

    @BeforeEach
    void setUp(@TempDir Path folder) throws IOException {
        sandbox = LauncherSandbox.in(folder.resolve("a folder with blanks"));
    }

    @Test
    void whatToInstallIsSaidWhereNoJavaServes() throws Exception {
        sandbox.linkOnPath("java", sandbox.jdk("old", "17.0.15").resolve("bin/java"));

        Ran ran = sandbox.run(sandbox.root(), "overturn");

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.errors())
                .contains("needs Java 25", "java on the PATH is 17.0.15")
                .contains("apt install", "brew install", "sdk install");
    }

    @Test
    void mavenRunsOnTheJdkThatWasFound() throws Exception {
        Path home = sandbox.jdk("chosen", "25.0.1");
        sandbox.maven("3.8.7", "echo \"$JAVA_HOME: $*\"");

        assertThat(sandbox.run(sandbox.root(), "mvnw", "-B", "verify").output())
                .isEqualTo(home + ": -B verify");
    }

    @ParameterizedTest
    @CsvSource({"3.8.6", "3.6.3", "2.2.1"})
    void anOldMavenIsRefused(String version) throws Exception {
        sandbox.jdk("chosen", "25.0.1");
        sandbox.maven(version, "echo it ran");

        Ran ran = sandbox.run(sandbox.root(), "mvnw", "verify");

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.output()).isEmpty();
        assertThat(ran.errors()).contains("Maven 3.8.7 or newer", "is " + version);
    }

    @Test
    void aMissingMavenIsNamed() throws Exception {
        sandbox.jdk("chosen", "25.0.1");

        Ran ran = sandbox.run(sandbox.root(), "mvnw", "verify");

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.errors()).contains("mvn is not on the PATH", "apt install maven");
    }

    @Test
    void theJarIsBuiltOnceAndGetsTheArgumentsAsTheyWere() throws Exception {
        sandbox.jdk("chosen", "25.0.1");
        sandbox.mavenThatBuilds();
        Path elsewhere = Files.createDirectory(sandbox.root().resolveSibling("elsewhere"));

        Ran first = sandbox.run(elsewhere, "overturn", "explain", "my file.835", "*", "");
        Ran second = sandbox.run(elsewhere, "overturn", "explain");

        assertThat(first.errors()).contains("building overturn (first time");
        assertThat(first.output())
                .contains("in " + elsewhere.toRealPath())
                .endsWith("-jar|" + sandbox.jar() + "|explain|my file.835|*||");
        assertThat(second.errors()).isEmpty();
        assertThat(sandbox.builds()).isEqualTo(1);
    }

    @Test
    void theJarIsUnpackedAfterEachBuildIntoAFolderOfItsOwn() throws Exception {
        sandbox.jdkThatUnpacks("chosen");
        sandbox.mavenThatBuilds();

        String first = sandbox.run(sandbox.root(), "overturn", "a b").output();
        String again = sandbox.run(sandbox.root(), "overturn", "a b").output();
        Files.setLastModifiedTime(
                Path.of(sandbox.jar()), FileTime.from(Instant.now().plusSeconds(60)));
        String rebuilt = sandbox.run(sandbox.root(), "overturn", "a b").output();

        assertThat(first).matches(".*-jar\\|.*/api/target/unpacked-\\d+/overturn.jar\\|a b\\|");
        assertThat(again).isEqualTo(first);
        assertThat(rebuilt).isNotEqualTo(first);
        assertThat(sandbox.unpacked()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "pom.xml",
        "core/pom.xml",
        "core/src/main/java/A.java",
        "core/src/main",
        ".mvn/jvm.config"
    })
    void theJarIsBuiltAgainWhenASourceIsNewer(String source) throws Exception {
        sandbox.jdk("chosen", "25.0.1");
        sandbox.mavenThatBuilds();
        sandbox.everySourceIsFrom(LONG_AGO);
        sandbox.jarIsFrom(LATELY);

        sandbox.run(sandbox.root(), "overturn");
        assertThat(sandbox.builds()).isZero();

        Files.setLastModifiedTime(
                sandbox.root().resolve(source), FileTime.from(LATELY.toInstant().plusSeconds(1)));
        Ran ran = sandbox.run(sandbox.root(), "overturn");

        assertThat(sandbox.builds()).isEqualTo(1);
        assertThat(ran.errors()).contains("its sources changed");
    }

    @Test
    void theLogIsShownWhenTheBuildFails() throws Exception {
        sandbox.jdk("chosen", "25.0.1");
        sandbox.maven("3.8.7", "echo 'cannot find symbol'; exit 1");

        Ran ran = sandbox.run(sandbox.root(), "overturn", "nightly");

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.output()).isEmpty();
        assertThat(ran.errors()).contains("cannot find symbol", "could not be built");
        assertThat(sandbox.leftovers()).containsExactly("overturn-build.log");
    }

    @Test
    void twoStartsAtOnceBuildOnce() throws Exception {
        sandbox.jdk("chosen", "25.0.1");
        sandbox.mavenThatBuilds();

        Started one = sandbox.start(sandbox.root(), "overturn", "one");
        Started two = sandbox.start(sandbox.root(), "overturn", "two");

        assertThat(one.join().output()).endsWith("|one|");
        assertThat(two.join().output()).endsWith("|two|");
        assertThat(sandbox.builds()).isEqualTo(1);
        assertThat(sandbox.leftovers()).containsExactly("overturn-build.log");
    }

    @Test
    void aLockLeftByAKilledBuildIsTakenOver() throws Exception {
        sandbox.jdk("chosen", "25.0.1");
        sandbox.mavenThatBuilds();
        Files.createDirectories(sandbox.root().resolve("target"));
        Files.writeString(
                sandbox.root().resolve("target/overturn-build.lock"), sandbox.deadProcess() + "\n");

        assertThat(sandbox.run(sandbox.root(), "overturn", "x").exitCode()).isZero();
        assertThat(sandbox.builds()).isEqualTo(1);
        assertThat(sandbox.leftovers()).containsExactly("overturn-build.log");
    }

    @Test
    void aSymbolicLinkToTheScriptFindsTheProject() throws Exception {
        sandbox.jdk("chosen", "25.0.1");
        sandbox.mavenThatBuilds();
        sandbox.linkOnPath("overturn", sandbox.root().resolve("overturn"));

        assertThat(sandbox.runOnPath("overturn", "x").output())
                .endsWith("-jar|" + sandbox.jar() + "|x|");
    }

    @Test
    void aDistributionWithoutSourcesRunsItsJarOnARuntime() throws Exception {
        Files.delete(sandbox.jdk("runtime", "25.0.1").resolve("bin/javac"));
        Path jar = sandbox.becomeDistribution();

        Ran ran = sandbox.run(sandbox.root(), "overturn", "explain");

        assertThat(ran.output()).endsWith("-jar|" + jar + "|explain|");
        assertThat(ran.errors()).isEmpty();
    }

    @Test
    void optionsForTheJvmPassThrough() throws Exception {
        sandbox.jdk("chosen", "25.0.1");
        sandbox.mavenThatBuilds();

        assertThat(
                        sandbox.with("OVERTURN_JAVA_OPTS", "-Xmx4g -Da=b")
                                .run(sandbox.root(), "overturn")
                                .output())
                .contains("|-Xmx4g|-Da=b|-jar|");
    }
}
