package org.overturn.core.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.overturn.core.settings.Current;

class RulesTest {

    private final Rules rules = new Rules(Current.fixed(RuleBook.standard()));

    /** How sure it is says {@link Rule#confidence()}, in words of ours for nobody to guess at. */
    @Test
    void noNoteOrSourceHoldsTheWordsOfTheTableForConfidence() {
        assertThat(rules.list())
                .isNotEmpty()
                .noneMatch(
                        rule -> (rule.notes() + rule.citation() + rule.name()).contains("memory"));
    }

    @Test
    void whatTheLimitIsCountedFromIsWrittenAsPeopleWriteIt() {
        assertThat(rules.list())
                .extracting(Rule::countedFrom)
                .contains("ALJ decision notice", "IRE notice", "EOB or PRA date", "remittance date")
                .noneMatch(event -> event.contains("_"));
    }
}
