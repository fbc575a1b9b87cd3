package org.overturn.batch.night;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.stereotype.Component;

/**
 * The appeals that wait for their packet, for whichever worker is free: one whose exhibits take
 * long keeps its own worker busy and no other.
 */
@Component
class PacketQueue implements ItemReader<Long> {

    private final Queue<Long> waiting = new ConcurrentLinkedQueue<>();

    /** Takes the place of what a run that failed left. */
    void fill(List<Long> appeals) {
        waiting.clear();
        waiting.addAll(appeals);
    }

    @Override
    public @Nullable Long read() {
        return waiting.poll();
    }
}
