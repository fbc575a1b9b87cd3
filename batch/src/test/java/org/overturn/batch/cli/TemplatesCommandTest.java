package org.overturn.batch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code overturn templates} prints, and with which exit code it ends. */
class TemplatesCommandTest {

    @TempDir private Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void oursCanAllBeUsed() {
        assertThat(run("check")).isEqualTo(ExitCode.DONE);

        assertThat(out.toString())
                .matches(
                        "\\d+ templates \\(0 of your own\\) and \\d+ arguments \\(0 of your own\\) can be used\\R");
    }

    @Test
    void eachMistakeIsNamedWithFileAndLineAndTheExitCodeSaysSo() throws IOException {
        write("mine.html", "---\nkind: APPEAL\ntitle: Mine\n---\n<p>{{no.such}}</p>\n<p>\n");
        write(
                "good.html",
                "---\nkind: APPEAL\ntitle: Good\npayers: [x]\n---\n<p>x</p>\n{{>close}}\n");
        Files.createDirectories(folder.resolve("blocks"));
        write("blocks/law.html", "---\ntitle: Law\ncitation: x\nstate: IL\n---\n<p>x</p>\n");

        assertThat(run("check")).isEqualTo(ExitCode.SOME_INPUT_REFUSED);

        String name = String.valueOf(folder.getFileName());
        assertThat(out.toString())
                .contains(name + "/mine.html, line 5: \"no.such\" is no field; use one of")
                .contains(name + "/mine.html, line 6: not well-formed")
                .contains(name + "/blocks/law.html, line 4: \"state\" is no setting; known are")
                .contains("2 files can't be used")
                .contains("(1 of your own)");
    }

    @Test
    void theListSaysWhatEachIsForAndWhoseItIs() throws IOException {
        write("coding.html", "<section lang=\"en\"><h1>x</h1>{{>close}}</section>\n");

        assertThat(run("list")).isEqualTo(ExitCode.DONE);

        assertThat(out.toString())
                .contains("Letters", "Arguments", "Parts of letters")
                .containsPattern("coding +replaced +Coding: coding; CARC 10 11 146")
                .containsPattern("authorization +ours +Authorization, notification or referral:")
                .containsPattern("blocks/erisa +ours +Full and fair review under ERISA");
    }

    @Test
    void showPrintsTheFileAsTheBeginningOfOnesOwn() throws IOException {
        assertThat(run("show", "coding")).isEqualTo(ExitCode.DONE);
        write("coding.html", out.toString());
        out.getBuffer().setLength(0);

        assertThat(run("check")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("(1 of your own)");
    }

    @Test
    void anArgumentIsShownByItsFolder() {
        assertThat(run("show", "blocks/erisa")).isEqualTo(ExitCode.DONE);

        assertThat(out.toString()).startsWith("---\n").contains("29 CFR 2560.503-1");
    }

    @Test
    void anUnknownNameIsWrongUsage() {
        assertThat(run("show", "no-such")).isEqualTo(ExitCode.WRONG_USAGE);

        assertThat(err.toString())
                .contains("There is no template no-such; overturn templates list");
    }

    @Test
    void aFolderThatIsNamedMustBeThere() {
        folder = folder.resolve("nowhere");

        assertThat(run("check")).isEqualTo(ExitCode.FAILED);
        assertThat(err.toString()).contains("There is no folder");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private int run(String... arguments) {
        String[] all = new String[arguments.length + 2];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--templates";
        all[arguments.length + 1] = folder.toString();
        return new picocli.CommandLine(new TemplatesCommand())
                .setExecutionExceptionHandler(new Failures())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(all);
    }
}
