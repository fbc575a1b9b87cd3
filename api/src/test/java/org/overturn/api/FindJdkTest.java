package org.overturn.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of the JDKs of a machine the scripts take. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "they are scripts of a POSIX shell")
class FindJdkTest {

    private LauncherSandbox sandbox;

    @BeforeEach
    void setUp(@TempDir Path folder) throws IOException {
        sandbox = LauncherSandbox.in(folder.resolve("a folder with blanks"));
    }

    @Test
    void javaHomeIsTakenWhereItServes() throws Exception {
        Path home = sandbox.jdk("chosen", "25.0.1");
        sandbox.jdk("newer", "27");

        assertThat(sandbox.with("JAVA_HOME", home).findJdk("javac").output())
                .isEqualTo(home.toString());
    }

    @Test
    void anOldJavaHomeGivesWayToTheJavaOnThePath() throws Exception {
        Path old = sandbox.jdk("old", "17.0.15");
        Path onPath = sandbox.jdk("path", "25.0.1");
        sandbox.jdk("newer", "27");
        sandbox.linkOnPath("java", onPath.resolve("bin/java"));

        assertThat(sandbox.with("JAVA_HOME", old).findJdk("javac").output())
                .isEqualTo(onPath.toRealPath().toString());
    }

    @Test
    void aShimOnThePathIsAskedWhereItsJavaLies() throws Exception {
        Path behind = sandbox.jdk("behind", "26");
        sandbox.tool(
                "java",
                "[ \"$1\" = -XshowSettings:properties ] && echo '    java.home = " + behind + "'");

        assertThat(sandbox.findJdk("javac").output()).isEqualTo(behind.toString());
    }

    @Test
    void theNewestOfTheUsualFoldersIsTakenWhereThePathHasAnOldJava() throws Exception {
        sandbox.linkOnPath("java", sandbox.jdk("old", "17.0.15").resolve("bin/java"));
        sandbox.jdk("a", "25.0.9");
        Path newest = sandbox.jdk("b", "25.0.10");
        sandbox.jdk("c", "1.8.0_392");
        sandbox.jdk("d", "9.0.4");

        assertThat(sandbox.findJdk("javac").output()).isEqualTo(newest.toString());
    }

    @ParameterizedTest(name = "Java {0} serves: {1}")
    @CsvSource({
        "25, true",
        "25.0.1, true",
        "25-ea, true",
        "26, true",
        "100.0.1, true",
        "24.0.2, false",
        "17.0.15, false",
        "1.8.0_392, false",
        "3, false"
    })
    void javaServesFrom25On(String version, boolean serves) throws Exception {
        sandbox.jdk("only", version);

        assertThat(sandbox.findJdk("javac").exitCode() == 0).isEqualTo(serves);
    }

    @Test
    void aJavaWithoutReleaseFileIsAskedForItsVersion() throws Exception {
        Path home = sandbox.jdk("plain", "25.0.1");
        Files.delete(home.resolve("release"));

        assertThat(sandbox.findJdk("javac").output()).isEqualTo(home.toString());
    }

    @Test
    void aRuntimeWithoutCompilerRunsButDoesNotBuild() throws Exception {
        Path home = sandbox.jdk("runtime", "25.0.1");
        Files.delete(home.resolve("bin/javac"));

        assertThat(sandbox.findJdk("java").output()).isEqualTo(home.toString());
        assertThat(sandbox.findJdk("javac").exitCode()).isEqualTo(1);
    }
}
