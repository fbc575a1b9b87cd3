package org.overturn.core.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.overturn.core.code.Codes;
import org.overturn.core.code.DenialCategory;

/** The templates that we bring along. */
class LetterTemplatesTest {

    @Test
    void oursAreAllInOrderAndEachHasACaseOfItsOwn() {
        LetterTemplates ours = LetterTemplates.ours();

        assertThat(ours.check()).isEmpty();
        assertThat(ours.list())
                .filteredOn(entry -> entry.header().kind() != TemplateKind.PART)
                .extracting(TemplateEntry::name)
                .containsExactlyInAnyOrderElementsOf(LetterCases.templates());
    }

    @Test
    void anUnknownNameIsRefused() {
        Letters letters = new Letters(Codes.standard());
        LetterRequest request = AnAppeal.of(DenialCategory.OTHER, "CO", "A1").request();

        assertThatThrownBy(() -> letters.write(request, "no-such"))
                .isInstanceOf(NoSuchTemplate.class)
                .hasMessageContaining("no-such");
    }

    @Test
    void theSpanishLetterWritesDatesInSpanish() {
        Letter letter =
                new Letters(Codes.standard())
                        .write(
                                LetterCases.complete("patient-consent-es").request(),
                                "patient-consent-es");

        assertThat(letter.makeup().language()).isEqualTo("es");
        assertThat(letter.bodyHtml())
                .contains("5 de marzo de 2026")
                .contains("su atención del 12 de enero de 2026")
                .contains("a más tardar el 25 de marzo de 2026")
                .doesNotContain("March");
    }

    @Test
    void eachFieldThatATemplateRequiresIsInItOrInItsParts() {
        List<TemplateEntry> entries = LetterTemplates.ours().list();
        TemplateSet set = LetterTemplates.ours().current().set();

        assertThat(entries)
                .allSatisfy(entry ->
                        assertThat(entry.header().facts())
                                .as(entry.name())
                                .allMatch(fact -> prints(set, entry.name(), fact)));
    }

    private static boolean prints(TemplateSet set, String template, String path) {
        return set.templates().stream()
                .filter(file -> set.leadsTo(template, file.name()))
                .flatMap(file -> TemplateTags.of(file.body()).stream())
                .anyMatch(tag -> tag.name().equals(path));
    }
}
