package org.overturn.core.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.overturn.core.letter.CheckedDraft.DRAFT;
import static org.overturn.core.letter.CheckedDraft.FACTS;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Where each fact of a letter comes from. */
class FactSourcesTest {

    @Test
    void everyFactOfTheDraftHasASourceAndStandsWithItsWords() {
        assertThat(LetterHtml.factKeys(DRAFT.html())).isNotEmpty().allMatch(FACTS::containsKey);
        assertThat(DRAFT.facts())
                .allSatisfy(fact -> assertThat(fact.source().words()).isNotBlank());
        assertThat(FACTS.get("claim.charge").source()).isInstanceOf(Source.Segment.class);
        assertThat(FACTS.get("claim.charge").source().words()).contains("CLP03");
        assertThat(FACTS.get("clinical.presentation").source())
                .isEqualTo(new Source.Fact("clinical.presentation"));
    }

    @Test
    void everyFieldThatTheProgramFillsHasARowInTheTableOfSources() {
        Vocabulary vocabulary = Vocabulary.standard();
        List<String> conditions =
                List.of(
                        "appeal.clinical",
                        "contact.known",
                        "clinical.known",
                        "appeal.later",
                        "late.overdue",
                        "consent.needed",
                        "waiver.needed");

        assertThat(vocabulary.single())
                .filteredOn(field -> field.source() != Vocabulary.Source.FACTS)
                .extracting(Vocabulary.Field::path)
                .filteredOn(path -> !conditions.contains(path) && !path.endsWith(".argued"))
                .allMatch(FactSources::knows);
        assertThat(vocabulary.lists().values().stream().flatMap(List::stream).toList())
                .filteredOn(field -> field.source() != Vocabulary.Source.FACTS)
                .extracting(field -> field.list() + "." + field.item())
                .allMatch(FactSources::knows);
    }
}
