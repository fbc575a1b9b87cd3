package org.overturn.core.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A template that can't be used is named with its line and what to mend. */
class TemplateFaultsTest extends TemplateFolder {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>{{patient.shoeSize}}</p> | 6 | \"patient.shoeSize\" is no field; use one of",
                "{{#patient.shoes}}<p>x</p>{{/patient.shoes}} | 6 | \"patient.shoes\" is no field",
                "<p>{{shoes}}</p> | 6 | \"shoes\" is no field; use one of abn.*",
                "<p>x</p>@{{#patient.dob}}<p>y</p> | 7 | {{#patient.dob}} is never closed",
                "{{^patient.dob}}<p>y</p> | 6 | {{^patient.dob}} is never closed; write {{/patient.dob}}",
                "<p>x</p>{{/patient.dob}} | 6 | {{/patient.dob}} closes nothing; remove it",
                "{{#patient.dob}}{{#patient.name}}{{/patient.dob}}{{/patient.name}} | 6 | {{#patient.name}} of line 6 ends first",
                "<p>x@<p>y</p> | 6 | not well-formed: <p> is never closed",
                "<p>A & B</p> | 6 | not well-formed",
                "<p>x</p>@<p>[[Birth date</p> | 7 | [[ is not closed",
                "<p>Birth date]]</p> | 6 | ]] closes nothing",
                "<p>{{patient.dob</p> | 6 | {{ is not closed",
                "<p>x</p>@@{{>opening}} | 8 | there is no template \"opening\" to include",
                "{{>blocks/eriza}} | 6 | there is no template \"blocks/eriza\"",
                "<p>{{{patient.name}}}</p> | 6 | would print markup from outside",
                "<p>{{&patient.name}}</p> | 6 | would print markup from outside",
                "<script>x</script> | 6 | <script> can't stand in a letter",
                "<p onclick=\"x\">y</p> | 6 | onclick=\"...\" can't stand in a letter",
                "<p><a href=\"https://x.example\">y</a></p> | 6 | a link leads within the packet only",
                "<p style=\"background: url(x.png)\">y</p> | 6 | a style can't load anything"
            })
    void aMistakeIsNamedWithItsLine(String body, int line, String message) throws IOException {
        write("mine.html", FRONT + body.replace('@', '\n') + "\n");

        LetterTemplates templates = LetterTemplates.in(folder);

        assertThat(templates.check())
                .anySatisfy(problem -> {
                    assertThat(problem.file()).isEqualTo(folder.getFileName() + "/mine.html");
                    assertThat(problem.line()).isEqualTo(line);
                    assertThat(problem.message()).contains(message);
                });
        assertThat(templates.list()).noneMatch(entry -> entry.name().equals("mine"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "kind: APPEAL@title: x@colour: red | 4 | \"colour\" is no setting; known are",
                "kind: LETTER@title: x | 2 | kind is \"LETTER\"; use one of APPEAL",
                "title: x | 2 | kind: say what it is for",
                "kind: APPEAL | 2 | \"title\" is missing",
                "kind: APPEAL@title: x@categories: [SHOES] | 4 | categories is \"SHOES\"; use one of",
                "kind: APPEAL@title: x@levels: [0] | 4 | levels: \"0\" is no level",
                "kind: APPEAL@title: x@levels: [1, 9] | 4 | levels: \"9\" is no level",
                "kind: APPEAL@title: x@carcs: [\"50\", \"9999\"] | 4 | \"9999\" is no claim adjustment reason code",
                "kind: APPEAL@title: x@requiredFacts: [patient.name] | 4 | \"patient.name\" is no fact",
                "kind: APPEAL@title: x@requiredEvidence: [x-ray] | 4 | \"x-ray\" is no kind of document",
                "kind: APPEAL@  title: x | 3 | not valid YAML"
            })
    void aMistakeAtTheTopIsNamedWithItsLine(String front, int line, String message)
            throws IOException {
        write("mine.html", "---\n" + front.replace('@', '\n') + "\n---\n<p>x</p>\n");

        assertThat(LetterTemplates.in(folder).check())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.line()).isEqualTo(line);
                    assertThat(problem.message()).contains(message);
                });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "<section><h1>x</h1>@</section> | 2",
                "<section><h1>x</h1>@<!-- {{>close}} -->@</section> | 2",
                "<section><h1>x</h1>@{{! {{>close}} }}@</section> | 3",
                "<section><h1>x</h1>@@{{#patient.dob}}@{{>close}}@{{/patient.dob}}</section> | 4",
                "<section><h1>x</h1>@{{^patient.dob}}{{>close}}{{/patient.dob}}</section> | 2",
                "<section><h1>x</h1>@<div style=\"display: none\"><p>{{>close}}</p></div></section> | 2",
                "<section><h1>x</h1>@{{>sign}}</section> | 2"
            })
    void aLetterThatNeverPrintsItsClosingSectionIsRefused(String body, int line)
            throws IOException {
        write("coding.html", body.replace('@', '\n') + "\n");

        assertThat(LetterTemplates.in(folder).check())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.file()).isEqualTo(folder.getFileName() + "/coding.html");
                    assertThat(problem.line()).isEqualTo(line);
                    assertThat(problem.message()).startsWith("the closing section is missing");
                });
    }

    @Test
    void theClosingSectionMayComeWithAPartAndALetterOfTheirOwnMayCloseInItsOwnWords()
            throws IOException {
        write("end.html", "---\nkind: PART\ntitle: End\n---\n<div>{{>close}}</div>\n");
        write("coding.html", "<section><h1>x</h1>{{>end}}</section>\n");
        write("mine.html", FRONT + "<section><h1>x</h1><p>Please pay.</p>{{>sign}}</section>\n");
        write("other.html", FRONT + "<section><h1>x</h1><p>Please pay.</p></section>\n");

        assertThat(LetterTemplates.in(folder).check())
                .extracting(TemplateProblem::toString)
                .singleElement()
                .asString()
                .startsWith(folder.getFileName() + "/other.html, line 6: the closing section");
    }

    @Test
    void anEmptyFileIsAMistake() throws IOException {
        write("coding.html", "");
        write("mine.html", FRONT);
        write("sign.html", " \n\n");

        assertThat(LetterTemplates.in(folder).check())
                .extracting(TemplateProblem::toString)
                .satisfiesExactly(
                        coding -> assertThat(coding).contains("coding.html, line 1: is empty"),
                        mine -> assertThat(mine).contains("mine.html, line 6: nothing stands"),
                        sign -> assertThat(sign).contains("sign.html, line 1: is empty"));
    }

    @Test
    void allMistakesOfAFileAreNamedAtOnce() throws IOException {
        write("mine.html", FRONT + "<p>{{a.b}}</p>\n<p>{{c.d}}</p>\n{{>nothing}}\n<p>\n");

        assertThat(LetterTemplates.in(folder).check())
                .extracting(TemplateProblem::line)
                .containsExactly(6, 7, 8, 9);
    }

    @Test
    void aFileWithoutFrontMatterSaysThatItNeedsOne() throws IOException {
        write("mine.html", "<p>x</p>\n");
        write("other.html", "---\nkind: APPEAL\n<p>x</p>\n");

        assertThat(LetterTemplates.in(folder).check())
                .extracting(TemplateProblem::message)
                .containsExactly(
                        "say at its top what it is for, between two lines ---",
                        "the front matter does not end; write a line --- below it");
    }

    @Test
    void templatesThatIncludeEachOtherAreRefused() throws IOException {
        write("one.html", "---\nkind: PART\ntitle: One\n---\n{{>two}}\n");
        write("two.html", "---\nkind: PART\ntitle: Two\n---\n{{>one}}\n");

        assertThat(LetterTemplates.in(folder).check())
                .extracting(TemplateProblem::message)
                .contains("{{>two}} leads back to this file; leave it out");
    }

    @Test
    void bytesThatAreNoUtf8AreAMistakeOfTheFile() throws IOException {
        Files.write(folder.resolve("mine.html"), new byte[] {'<', (byte) 0xE9, '>'});

        assertThat(LetterTemplates.in(folder).check())
                .extracting(TemplateProblem::message)
                .containsExactly("is no UTF-8; save it as UTF-8");
    }

    @Test
    void allThatIsWrongInAFileIsToldAtOnce() throws IOException {
        write(
                "mine.html",
                """
                ---
                kind: LETTER
                colour: red
                title: Mine
                categories: [SHOES, CODING, HATS]
                levels:
                  - 9
                ---
                <section>
                <p>{{patient.shoeSize}} & more</p>
                <div><p>x</div>
                {{#patient.dob}}{{#patient.name}}{{/patient.dob}}{{/patient.name}}
                <script>x</script>
                <p onclick="x" style="background: url(x)">y</p>
                {{>opening}}
                </h2>
                <p>[[Birth date</p>
                {{^claim.paid}}
                </section>
                """);

        assertThat(LetterTemplates.in(folder).check())
                .extracting(problem ->
                        problem.line() + " " + problem.message().replaceFirst("[;,(].*", ""))
                .containsExactly(
                        "2 kind is \"LETTER\"",
                        "3 \"colour\" is no setting",
                        "5 categories is \"SHOES\"",
                        "5 categories is \"HATS\"",
                        "7 levels: \"9\" is no level",
                        "10 \"patient.shoeSize\" is no field",
                        "10 not well-formed: write & as &amp",
                        "11 not well-formed: <p> is never closed",
                        "12 {{/patient.dob}} closes nothing",
                        "13 <script> can't stand in a letter",
                        "14 onclick=\"...\" can't stand in a letter",
                        "14 a style can't load anything",
                        "15 there is no template \"opening\" to include",
                        "16 not well-formed: </h2> closes nothing",
                        "17 [[ is not closed",
                        "18 {{^claim.paid}} is never closed");
    }
}
