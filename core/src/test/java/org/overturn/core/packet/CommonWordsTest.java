package org.overturn.core.packet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.overturn.core.packet.contents.PlainWords;

class CommonWordsTest {

    private static final String PAGE =
            "Jane Doe. Physical therapy for six weeks, from May 3, without relief.";

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "She had physical therapy for six weeks | physical therapy for six weeks",
                "it was six weeks from May 3 and no more | six weeks from May 3",
                "for six weeks | ''", // too little
                "Nothing of it stands there | ''",
                "Physical therapy | ''"
            })
    void theLongestWordsThatStandOnThePageAreFound(String sentence, String found) {
        assertThat(CommonWords.longest(sentence, PlainWords.of(PAGE))).isEqualTo(found);
    }
}
