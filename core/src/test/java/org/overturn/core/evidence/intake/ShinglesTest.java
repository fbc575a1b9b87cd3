package org.overturn.core.evidence.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShinglesTest {

    private static final String NOTE =
            "The patient reports pain in the left leg since January. Examination shows an absent"
                    + " reflex and weakness of the foot. Physical therapy of six weeks brought no"
                    + " relief. We plan an injection under imaging on the next visit.";

    @Test
    void theSameWordsAreWhollyAlikeHoweverTheyAreSet() {
        assertThat(likeness(NOTE, NOTE.toUpperCase().replace(' ', '\n').replace(".", " -- ")))
                .isEqualTo(1);
    }

    @Test
    void aChangedDateChangesLittleAndAnotherTextAll() {
        assertThat(likeness(NOTE, NOTE.replace("January", "March"))).isCloseTo(0.8, within(0.12));
        assertThat(likeness(NOTE, new StringBuilder(NOTE).reverse().toString())).isZero();
    }

    @Test
    void pagesAreOneText() {
        int middle = NOTE.indexOf("Physical");
        assertThat(
                        Shingles.of(List.of(NOTE.substring(0, middle), NOTE.substring(middle)))
                                .likeness(Shingles.of(List.of(NOTE))))
                .isEqualTo(1);
    }

    @Test
    void ofAFewWordsNothingIsSaid() {
        assertThat(likeness("Page is blank", "Page is blank")).isZero();
        assertThat(likeness("", "")).isZero();
    }

    private static double likeness(String one, String other) {
        return Shingles.of(List.of(one)).likeness(Shingles.of(List.of(other)));
    }
}
