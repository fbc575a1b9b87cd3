package org.overturn.core.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.overturn.core.code.Codes;
import org.overturn.core.code.DenialCategory;
import org.overturn.core.issue.Issue;
import org.overturn.core.issue.IssueCode;

/** An office's own templates stand in for ours, and ours for those that are broken. */
class OfficeTemplatesTest extends TemplateFolder {

    @Test
    void aFileOfOursWithoutFrontMatterKeepsWhatOursSays() throws IOException {
        write("coding.html", "<section lang=\"en\"><h1>Our own words</h1>{{>close}}</section>\n");
        LetterTemplates templates = LetterTemplates.in(folder);

        Letter letter = write(templates, AnAppeal.of(DenialCategory.CODING, "CO", "11"));

        assertThat(letter.template()).isEqualTo("coding");
        assertThat(letter.bodyHtml()).contains("Our own words");
        assertThat(letter.makeup().version())
                .isNotEqualTo(
                        write(
                                        LetterTemplates.ours(),
                                        AnAppeal.of(DenialCategory.CODING, "CO", "11"))
                                .makeup()
                                .version());
        assertThat(templates.list())
                .filteredOn(TemplateEntry::ofOffice)
                .singleElement()
                .matches(TemplateEntry::replacesOurs);
    }

    /** Outcomes are credited to versions: a changed signature is another letter. */
    @Test
    void aChangedPartChangesTheVersionOfEachTemplateThatIncludesIt() throws IOException {
        write("inner.html", "---\nkind: PART\ntitle: Inner\n---\n<p>one</p>\n");
        write("outer.html", "---\nkind: PART\ntitle: Outer\n---\n{{>inner}}\n");
        write(
                "mine.html",
                FRONT + "<section lang=\"en\"><h1>x</h1>{{>outer}}{{>close}}</section>\n");
        String before = version("mine");
        String other = version("coding");

        write("inner.html", "---\nkind: PART\ntitle: Inner\n---\n<p>two</p>\n");

        assertThat(version("mine")).isNotEqualTo(before);
        assertThat(version("coding")).isEqualTo(other);
    }

    private String version(String template) {
        return LetterTemplates.in(folder).list().stream()
                .filter(entry -> entry.name().equals(template))
                .findFirst()
                .orElseThrow()
                .version();
    }

    @Test
    void aBrokenOneIsSaidAndOursIsUsed() throws IOException {
        write("coding.html", "<section lang=\"en\"><h1>{{no.such}}</h1>\n");
        LetterTemplates templates = LetterTemplates.in(folder);

        assertThat(write(templates, AnAppeal.of(DenialCategory.CODING, "CO", "11")).bodyHtml())
                .isEqualTo(
                        write(
                                        LetterTemplates.ours(),
                                        AnAppeal.of(DenialCategory.CODING, "CO", "11"))
                                .bodyHtml());
        assertThat(templates.issues())
                .singleElement()
                .satisfies(issue -> {
                    assertThat(issue.code()).isEqualTo(IssueCode.TEMPLATE_BROKEN);
                    assertThat(issue.file()).contains(folder.getFileName() + "/coding.html");
                    assertThat(issue.message())
                            .startsWith("Line 1: \"no.such\" is no field")
                            .endsWith(" (and 1 more).");
                });
    }

    @Test
    void oneThatBreaksOnlyWithCertainFactsGivesWayToOurs() throws IOException {
        write(
                "coding.html",
                "<section lang=\"en\"><h1>x</h1>{{#em.problems}}<p>{{/em.problems}}"
                        + "{{^coding.line}}</p>{{/coding.line}}{{>close}}</section>\n");
        LetterTemplates templates = LetterTemplates.in(folder);

        Letter letter =
                write(
                        templates,
                        AnAppeal.of(DenialCategory.CODING, "CO", "11")
                                .with(Map.of("coding.line", "72148", "em.problems", "one")));

        assertThat(templates.check()).isEmpty();
        assertThat(letter.bodyHtml()).contains("Why the code is right");
        assertThat(letter.makeup().issues())
                .extracting(Issue::code)
                .containsExactly(IssueCode.TEMPLATE_BROKEN);
    }

    @Test
    void aChangedFolderIsReadAgain() throws IOException {
        LetterTemplates templates = LetterTemplates.in(folder);
        write("mine.html", FRONT + "<p>x</p>\n{{>close}}\n");

        assertThat(templates.list()).anyMatch(entry -> entry.name().equals("mine"));
        Files.delete(folder.resolve("mine.html"));
        assertThat(templates.list()).noneMatch(entry -> entry.name().equals("mine"));
    }

    @Test
    void aMissingFolderIsNoneOfTheOffices() {
        assertThat(LetterTemplates.in(folder.resolve("templates")).list())
                .isEqualTo(LetterTemplates.ours().list());
    }

    @Test
    void theOfficesArgumentIsMadeWhereItsConditionsHold() throws IOException {
        Files.createDirectories(folder.resolve("blocks"));
        write(
                "blocks/ours-il.html",
                """
                ---
                title: Prompt payment in Illinois
                citation: 215 ILCS 5/368a
                states: [IL]
                funding: INSURED
                choose: ALWAYS
                ---
                <p>Illinois sets a day for payment.</p>
                """);
        LetterTemplates templates = LetterTemplates.in(folder);
        AnAppeal appeal =
                AnAppeal.of(DenialCategory.NON_COVERED, "CO", "96")
                        .with(Map.of("plan", Map.of("state", "IL", "funding", "insured")));

        Letter letter = write(templates, appeal);

        assertThat(letter.makeup().issues()).isEmpty();
        assertThat(templates.issues()).isEmpty();
        assertThat(letter.bodyHtml()).contains("Illinois sets a day");
        assertThat(letter.makeup().blocks()).extracting(UsedBlock::name).contains("ours-il");
        assertThat(write(templates, appeal.with(Map.of())).bodyHtml()).doesNotContain("Illinois");
    }

    private static Letter write(LetterTemplates templates, AnAppeal appeal) {
        return new Letters(Codes.standard(), templates).write(appeal.request());
    }
}
