package org.overturn.core.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

/** What is kept of what a person writes. */
class LetterHtmlTest {

    private static final MergedFact CHARGE =
            new MergedFact("claim.charge", "$1,250.00", new Source.Segment("CLP03", 9));
    private static final Map<String, MergedFact> FACTS = Map.of("claim.charge", CHARGE);

    private static String clean(String html) {
        return LetterHtml.clean(html, FACTS);
    }

    private static String section(String html) {
        return "<section lang=\"en\">" + html + "</section>";
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "<p onclick=\"x()\">a</p>                       | <p>a</p>",
                "<p>a<script>alert(1)</script></p>              | <p>a</p>",
                "<p>a<img src=x onerror=alert(1)></p>           | <p>a</p>",
                "<p><a href=\"javascript:x\">a</a></p>          | <p>a</p>",
                "<p style=\"position:fixed\" class=\"bar\">a</p>| <p>a</p>",
                "<p class=\"small\">a</p>                       | <p class=\"small\">a</p>",
                "<p>a<br>b &nbsp;&copy;</p>                     | <p>a<br />b &#xa0;©</p>",
                "<form><input name=\"_csrf\"><p>a</p></form>    | <p>a</p>",
                "<p>a <span class=\"gap\">[[b]]</span></p>      | <p>a <span class=\"gap\">[[b]]</span></p>",
                "<p>a [[b]] c</p>                               | <p>a <span class=\"gap\">[[b]]</span> c</p>",
                "<p>a <span class=\"gap\">no gap</span></p>     | <p>a no gap</p>",
                "<p>[<b>[b]</b>]</p>                            | <p>[<b>[b]</b>]</p>"
            })
    void onlyWhatALetterNeedsIsKept(String typed, String kept) {
        assertThat(clean(section(typed))).isEqualTo(section(kept));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<span class=\"fact\" data-fact=\"claim.charge\" contenteditable=\"false\" tabindex=\"0\" data-source=\"x\" aria-describedby=\"source-1\">$1,250.00</span>",
                "<span data-fact=\"claim.charge\">$9,999,999.00</span>",
                "<span data-fact=\"claim.charge\">$1,250.00<b>0</b></span>"
            })
    void aFactKeepsItsWordsWhateverIsTypedIntoIt(String typed) {
        assertThat(clean(section("<p>" + typed + "</p>")))
                .isEqualTo(
                        section(
                                "<p><span class=\"fact\" data-fact=\"claim.charge\">$1,250.00"
                                        + "</span></p>"));
    }

    @Test
    void aFactThatWasEmptiedIsGone() {
        assertThat(clean(section("<p>a<span data-fact=\"claim.charge\"></span></p>")))
                .isEqualTo(section("<p>a</p>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain text",
                "<p>a</p><p>b</p>",
                "<section><p>a</p></section><section><p>b</p></section>",
                "<p>a & b < c",
                "<table><tr><td>a",
                "</section></body><p>a",
                ""
            })
    void whateverComesIsOneSectionOfXml(String typed) throws Exception {
        String kept = clean(typed);

        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(kept)));
        assertThat(kept).startsWith("<section").endsWith("</section>");
        assertThat(clean(kept)).as("cleaning twice").isEqualTo(kept);
        assertThat(kept.split("<section", -1)).hasSize(2);
    }

    @Test
    void aGapIsFilledWhereverItIsAskedForAndPrintsWithoutMarks() {
        MergedFact entry = new MergedFact("entry-7", "Rowan & <b>", CHARGE.source());

        String filled =
                LetterHtml.fill(clean("<p>[[Name]], [[Other]]</p><p>[[Name]]</p>"), "Name", entry);

        assertThat(LetterHtml.gaps(filled)).containsExactly("Other");
        assertThat(LetterHtml.factKeys(filled)).containsExactly("entry-7");
        assertThat(LetterHtml.withoutFacts(filled))
                .isEqualTo(
                        section(
                                "<p>Rowan &amp; &lt;b&gt;, <span class=\"gap\">[[Other]]</span></p>"
                                        + "<p>Rowan &amp; &lt;b&gt;</p>"));
    }

    @Test
    void paragraphsAreWhatAReaderSees() {
        assertThat(
                        LetterHtml.paragraphs(
                                "<section><h1>A</h1><p>b  <span data-fact=\"x\">c</span><br/>d</p>"
                                        + "<table><tr><th>e</th><td>f</td></tr></table><p> </p></section>"))
                .containsExactly("A", "b c d", "e f");
    }
}
