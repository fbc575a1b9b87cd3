package org.overturn.batch.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.overturn.core.remittance.Unfinished;

class RemittancePartitionsTest {

    private static final long MEGABYTE = 1 << 20;

    @Test
    void aLargeFileIsSplitBetweenItsRemittances() {
        assertThat(ranges(8, many(80, MEGABYTE))).hasSize(8).startsWith(List.of(1L, 10L));
    }

    @Test
    void smallFilesShareARange() {
        assertThat(ranges(8, many(100, 1000))).containsExactly(List.of(1L, 100L));
    }

    @Test
    void oneHugeRemittanceIsARangeOfItsOwn() {
        List<Unfinished> left = new ArrayList<>(many(3, MEGABYTE));
        left.add(new Unfinished(4, 200 * MEGABYTE));
        left.add(new Unfinished(5, 1));
        assertThat(ranges(8, left)).containsExactly(List.of(1L, 4L), List.of(5L, 5L));
    }

    @Test
    void nothingLeftGivesNoRange() {
        assertThat(ranges(8, List.of())).isEmpty();
    }

    @Test
    void everyRemittanceIsInExactlyOneRange() {
        List<Unfinished> left =
                LongStream.rangeClosed(1, 500)
                        .mapToObj(id -> new Unfinished(id * 3, id * 7919 % 300_000))
                        .toList();
        List<List<Long>> ranges = ranges(8, left);
        left.forEach(one ->
                assertThat(ranges)
                        .filteredOn(range ->
                                range.getFirst() <= one.remittanceId()
                                        && one.remittanceId() <= range.getLast())
                        .hasSize(1));
    }

    private static List<Unfinished> many(int count, long bytes) {
        return LongStream.rangeClosed(1, count).mapToObj(id -> new Unfinished(id, bytes)).toList();
    }

    private static List<List<Long>> ranges(int most, List<Unfinished> left) {
        return RemittancePartitions.partition(left, most).values().stream()
                .map(context ->
                        List.of(
                                context.getLong(RemittancePartitions.FIRST_ID),
                                context.getLong(RemittancePartitions.LAST_ID)))
                .toList();
    }
}
