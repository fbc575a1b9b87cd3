package org.overturn.api.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CitedWordsTest {

    private static final String LETTER =
            "She had an MRI (Exhibit B). Therapy lasted six weeks (Ex. C, p. 14). Pain stayed (Ex."
                    + " C, p. 1) and grew (Ex. C, p. 14).";

    @Test
    void whatStandsBeforeAReferenceGoesBackToTheOneBeforeIt() {
        assertThat(CitedWords.sentences(LETTER, "C", 14))
                .containsExactly("). Therapy lasted six weeks ", ") and grew ");
        assertThat(CitedWords.sentences(LETTER, "C", 1)).containsExactly("). Pain stayed ");
        assertThat(CitedWords.sentences(LETTER, "B", 1)).isEmpty();
    }
}
