package org.overturn.core.remittance.x12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.overturn.core.issue.Issue;
import org.overturn.core.remittance.Adjudication;

/** Whatever the bytes, the reader ends, throws nothing, and reads each claim again alike. */
class MutationTest {

    private static final int FILES = 2_000;
    private static final String MARKS = "*~:^|>\n\r\0 ISAGSTE0-.\u001D\u001E\u001F\u00EF\u00FF";

    private final Random random = new Random(835);

    @Test
    @Timeout(60)
    void readsAnyMutatedFileToItsEnd() {
        String two = Era.file(Era.transaction("1", Era.CLAIM, Era.CLAIM, "PLB*1*2*WO:3*4~"));
        List<String> originals =
                List.of(
                        two,
                        two.replace("~", "\n"),
                        Era.wrapped(two),
                        two + "\n" + two,
                        two.substring(107));
        for (int i = 0; i < FILES; i++) {
            byte[] file = mutated(originals.get(i % originals.size()));
            String what = "mutation " + i;
            assertThatCode(() -> readTwice(file)).as(what).doesNotThrowAnyException();
        }
    }

    private static void readTwice(byte[] file) throws Exception {
        Reading reading = Reading.of(file);
        List<Issue> issues = new ArrayList<>();
        assertThat(FiguresTest.scan(file, issues))
                .isEqualTo(reading.transactions().stream().map(t -> t.end()).toList());
        assertThat(issues).isEqualTo(reading.issues());
        long reached = 0;
        for (Reading.Transaction transaction : reading.transactions()) {
            assertThat(transaction.ends()).hasSize(1);
            assertThat(transaction.end().offset()).isGreaterThanOrEqualTo(reached);
            reached = transaction.end().offset() + transaction.end().length();
            assertThat(reached).isLessThanOrEqualTo(file.length);
            for (Adjudication claim : transaction.claims()) {
                int offset = (int) claim.offset();
                assertThat(
                                X12RemittanceReader.readAdjudication(
                                        new ByteArrayInputStream(file, offset, claim.length()),
                                        transaction.header().envelope().delimiters(),
                                        claim.ordinal(),
                                        offset))
                        .isEqualTo(claim);
            }
        }
    }

    private byte[] mutated(String original) {
        byte[] bytes = original.getBytes(StandardCharsets.ISO_8859_1);
        int changes = 1 + random.nextInt(8);
        for (int i = 0; i < changes; i++) {
            bytes = changed(bytes);
        }
        return bytes;
    }

    private byte[] changed(byte[] bytes) {
        if (bytes.length < 10) {
            return bytes;
        }
        int at = random.nextInt(bytes.length);
        int other = Math.min(bytes.length, at + random.nextInt(60));
        return switch (random.nextInt(5)) {
            case 0 -> replaced(bytes, at, (byte) random.nextInt(256));
            case 1 -> replaced(bytes, at, (byte) MARKS.charAt(random.nextInt(MARKS.length())));
            case 2 ->
                    joined(
                            Arrays.copyOf(bytes, at),
                            Arrays.copyOfRange(bytes, other, bytes.length));
            case 3 ->
                    joined(
                            Arrays.copyOf(bytes, other),
                            Arrays.copyOfRange(bytes, at, bytes.length));
            default -> random.nextInt(10) == 0 ? Arrays.copyOf(bytes, at) : bytes;
        };
    }

    private static byte[] replaced(byte[] bytes, int at, byte value) {
        byte[] copy = bytes.clone();
        copy[at] = value;
        return copy;
    }

    private static byte[] joined(byte[] head, byte[] tail) {
        byte[] joined = Arrays.copyOf(head, head.length + tail.length);
        System.arraycopy(tail, 0, joined, head.length, tail.length);
        return joined;
    }
}
