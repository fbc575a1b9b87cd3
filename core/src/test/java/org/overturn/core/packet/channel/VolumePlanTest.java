package org.overturn.core.packet.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VolumePlanTest {

    private static final long NO_BYTES = Long.MAX_VALUE;
    private static final int ANY_NUMBER = Integer.MAX_VALUE;

    @Test
    void whatFitsIsOneFileWithoutACover() {
        assertThat(plan(List.of(5), 10, new Limits(10, 1, NO_BYTES)))
                .containsExactly(new PageRange(1, 10));
    }

    @Test
    void cutsBetweenExhibits() {
        assertThat(plan(List.of(3, 6, 9), 12, new Limits(9, ANY_NUMBER, NO_BYTES)))
                .as("a cover of one page, so eight pages a volume")
                .containsExactly(new PageRange(1, 8), new PageRange(9, 12));
    }

    @Test
    void cutsWithinAnExhibitOnlyWhereItAloneIsTooLarge() {
        assertThat(plan(List.of(3, 5, 15), 17, new Limits(6, ANY_NUMBER, NO_BYTES)))
                .containsExactly(
                        new PageRange(1, 4),
                        new PageRange(5, 9),
                        new PageRange(10, 14),
                        new PageRange(15, 17));
    }

    @Test
    void refusesMoreFilesThanAreTaken() {
        assertThatThrownBy(() -> plan(List.of(3, 6, 9), 12, new Limits(5, 2, NO_BYTES)))
                .isInstanceOf(DoesNotFit.class)
                .hasMessageContaining("makes 4 files")
                .hasMessageContaining("takes 2");
    }

    @Test
    void saysWhereAFilesPagesAreTooFewForItsCover() {
        assertThatThrownBy(() -> plan(List.of(3), 12, new Limits(1, ANY_NUMBER, NO_BYTES)))
                .isInstanceOf(DoesNotFit.class)
                .hasMessageContaining("no more than 1 pages in a file")
                .hasMessageContaining("cover");
    }

    @Test
    void namesThePageThatAloneIsTooLarge() {
        assertThatThrownBy(() ->
                        VolumePlan.of(
                                List.of(2),
                                3,
                                new Limits(ANY_NUMBER, ANY_NUMBER, 100),
                                sizes(page -> page == 3 ? 200 : 10)))
                .isInstanceOf(DoesNotFit.class)
                .hasMessageContaining("Page 3 alone");
    }

    @ParameterizedTest(name = "packet {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void everyPageStandsInOneVolumeAndNoVolumeIsTooLarge(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int pages = random.nextInt(2, 400);
        List<Integer> starts =
                IntStream.rangeClosed(2, pages)
                        .filter(i -> random.nextInt(9) == 0)
                        .boxed()
                        .toList();
        long[] bytes = random.longs(pages + 1, 1, 1000).toArray();
        Limits limits =
                new Limits(random.nextInt(3, 60), ANY_NUMBER, random.nextLong(1100, 20_000));
        VolumePlan.Sizes sizes = sizes(page -> bytes[page]);
        List<PageRange> volumes = VolumePlan.of(starts, pages, limits, sizes);
        List<Integer> held = new ArrayList<>();
        for (PageRange volume : volumes) {
            IntStream.rangeClosed(volume.first(), volume.last()).forEach(held::add);
            int cover = volumes.size() == 1 ? 0 : 1;
            assertThat(volume.count() + cover).isLessThanOrEqualTo(limits.pages());
            assertThat(sizes.bytes(volume)).isLessThanOrEqualTo(limits.bytes());
        }
        assertThat(held).isEqualTo(IntStream.rangeClosed(1, pages).boxed().toList());
    }

    private static List<PageRange> plan(List<Integer> starts, int pages, Limits limits) {
        return VolumePlan.of(starts, pages, limits, sizes(page -> 1));
    }

    private interface PageSize {
        long of(int page);
    }

    private static VolumePlan.Sizes sizes(PageSize size) {
        return new VolumePlan.Sizes() {
            @Override
            public long bytes(PageRange pages) {
                return IntStream.rangeClosed(pages.first(), pages.last()).mapToLong(size::of).sum();
            }

            @Override
            public int coverPages() {
                return 1;
            }
        };
    }
}
