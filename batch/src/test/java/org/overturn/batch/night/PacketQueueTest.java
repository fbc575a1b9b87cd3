package org.overturn.batch.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PacketQueueTest {

    private final PacketQueue queue = new PacketQueue();

    /** Whoever has a slow one takes no second, so the others are not kept. */
    @Test
    void eachAppealGoesOnceToWhoeverAsksNext() {
        queue.fill(List.of(1L, 2L, 3L));

        assertThat(queue.read()).isEqualTo(1L);
        assertThat(queue.read()).isEqualTo(2L);
        assertThat(queue.read()).isEqualTo(3L);
        assertThat(queue.read()).isNull();
    }

    @Test
    void whatARunThatFailedLeftIsNotHandedOutAgain() {
        queue.fill(List.of(1L, 2L));
        queue.read();
        queue.fill(List.of(2L));

        assertThat(queue.read()).isEqualTo(2L);
        assertThat(queue.read()).isNull();
    }
}
