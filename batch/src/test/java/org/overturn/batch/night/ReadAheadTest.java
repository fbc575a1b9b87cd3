package org.overturn.batch.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ReadAheadTest {

    @Test
    void givesThePiecesInTheirOrder() throws Exception {
        AtomicInteger next = new AtomicInteger();
        try (ReadAhead<Integer> ahead = new ReadAhead<>(next::incrementAndGet)) {
            assertThat(ahead.take()).isEqualTo(1);
            assertThat(ahead.take()).isEqualTo(2);
            assertThat(ahead.take()).isEqualTo(3);
        }
    }

    @Test
    void makesTheNextPieceWhileTheLastIsInUse() throws Exception {
        CountDownLatch second = new CountDownLatch(2);
        try (ReadAhead<Long> ahead =
                new ReadAhead<>(() -> {
                    second.countDown();
                    return second.getCount();
                })) {
            ahead.take();
            assertThat(second.await(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    @Test
    void handsOverWhatTheMakingThrew() throws Exception {
        try (ReadAhead<Integer> ahead =
                new ReadAhead<>(() -> {
                    throw new IOException("disk");
                })) {
            assertThatThrownBy(ahead::take).isInstanceOf(IOException.class).hasMessage("disk");
        }
    }
}
