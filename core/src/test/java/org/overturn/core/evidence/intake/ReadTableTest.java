package org.overturn.core.evidence.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ReadTableTest {

    private static final String HEADING =
            "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n";

    @Test
    void linesAndParagraphsStandAsOnThePage() {
        Reading read =
                ReadTable.read(
                        HEADING
                                + row(1, "-1", "")
                                + row(2, "-1", "")
                                + row(3, "-1", "")
                                + row(4, "-1", "")
                                + row(5, "96.6", "Patient:")
                                + row(5, "93.3", "Tamsin")
                                + row(4, "-1", "")
                                + row(5, "90.5", "Villanueva")
                                + row(3, "-1", "")
                                + row(4, "-1", "")
                                + row(5, "95", "Born:"));

        assertThat(read.text()).isEqualTo("Patient: Tamsin\nVillanueva\n\nBorn:");
        assertThat(read.letters()).isEqualTo(7 + 6 + 10 + 4);
    }

    @Test
    void aLongWordCountsForMoreThanAShortOneAndDashesForNothing() {
        Reading read =
                ReadTable.read(row(5, "90", "Quill") + row(5, "30", "I") + row(5, "0", "—|"));

        assertThat(read.confidence()).isCloseTo(80, Offset.offset(0.001));
        assertThat(read.text()).isEqualTo("Quill I —|");
    }

    @Test
    void nothingIsSureOfAPageWithoutWords() {
        assertThat(ReadTable.read(HEADING + row(1, "-1", "") + row(5, "95", " ")))
                .isEqualTo(new Reading("", 0, 0));
        assertThat(ReadTable.read("")).isEqualTo(new Reading("", 0, 0));
    }

    private static String row(int level, String confidence, String word) {
        return level + "\t1\t1\t1\t1\t1\t708\t1472\t414\t23\t" + confidence + "\t" + word + "\n";
    }
}
