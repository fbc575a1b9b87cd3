package org.overturn.batch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.overturn.core.worklist.Reclassified;

/** What {@code overturn reclassify} says where nothing is to be changed. */
class ReclassifiedTextTest {

    @Test
    void whereNothingChangesNothingIsToBeApplied() {
        assertThat(ReclassifiedText.of(new Reclassified(), false))
                .isEqualTo("0 denials looked at: 0 would change.\n");
    }
}
