package org.overturn.core.cause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class RandIndexTest {

    @Test
    void theSameGroupsUnderOtherNamesAreTheSame() {
        assertThat(RandIndex.adjusted(List.of("a", "a", "b"), List.of("x", "x", "y"))).isEqualTo(1);
    }

    /** Worked by hand: pairs together in both 2, in the first 6, in the second 4, of 15. */
    @Test
    void asWorkedByHand() {
        double index =
                RandIndex.adjusted(
                        List.of("a", "a", "a", "b", "b", "b"),
                        List.of("x", "x", "y", "y", "z", "z"));
        assertThat(index).isCloseTo((2 - 6 * 3 / 15.0) / (4.5 - 6 * 3 / 15.0), within(1e-9));
    }
}
