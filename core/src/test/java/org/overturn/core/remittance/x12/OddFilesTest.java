package org.overturn.core.remittance.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.overturn.core.issue.Issue;
import org.overturn.core.issue.IssueCode;
import org.overturn.core.remittance.RemittanceEvent;

/** Files of odd sizes and encodings; the large ones are streams that nobody holds in memory. */
class OddFilesTest {

    /** {@code -Dodd.megabytes=1000} for the large form. */
    private static final int MEGABYTES = Integer.getInteger("odd.megabytes", 24);

    /** Claims, and what the reader said. */
    private record Read(int claims, boolean complete, List<IssueCode> issues) {}

    @ParameterizedTest(name = "{0}, byte order mark: {1}")
    @CsvSource({
        "UTF-16LE, true", "UTF-16LE, false", "UTF-16BE, true", "UTF-16BE, false",
        "UTF-32LE, true", "UTF-32LE, false", "UTF-32BE, true", "UTF-32BE, false"
    })
    void aFileInWideTextReadsAsItsUtf8FormAndSaysSo(Charset charset, boolean marked) {
        String text = (marked ? "\uFEFF" : "") + Era.file().replace("MARSH", "MÜŁŁER");

        Reading wide = Reading.of(text.getBytes(charset));
        boolean markIsRead = marked && charset.name().startsWith("UTF-16"); // it counts 3 bytes
        Reading narrow =
                Reading.of(
                        (markIsRead ? text : text.replace("\uFEFF", ""))
                                .getBytes(StandardCharsets.UTF_8));

        assertThat(wide.transactions()).isEqualTo(narrow.transactions());
        assertThat(wide.claim().person("QC").lastName()).isEqualTo("MÜŁŁER");
        assertThat(wide.codes()).containsExactly(IssueCode.FILE_TRANSCODED);
        assertThat(wide.issues().getFirst().message())
                .contains("is " + charset.name().substring(0, 6) + ";");
    }

    @Test
    void fiftyThousandClaimsInOneTransactionAreReadOneByOne() throws IOException {
        Read read = read(transaction(50_000, Era.CLAIM));

        assertThat(read.claims()).isEqualTo(50_000);
        assertThat(read.complete()).isTrue();
    }

    @Test
    void aTransactionOfManyMegabytesIsReadInOneWindow() throws IOException {
        int claims = MEGABYTES * (1 << 20) / Era.CLAIM.length();

        Read read = read(transaction(claims, Era.CLAIM));

        assertThat(read.claims()).isEqualTo(claims);
        assertThat(read.complete()).isTrue();
    }

    @Test
    void oneSegmentOfTenMegabytesSetsItsRemittanceAside() throws IOException {
        String endless = "NTE*ADD*" + "X".repeat(10 << 20) + "~";

        Read read = read(transaction(3, Era.CLAIM + endless));

        assertThat(read.complete()).isFalse();
        assertThat(read.issues()).contains(IssueCode.TRANSACTION_SET_ASIDE);
    }

    @Test
    void oneLineOfTenMegabytesIsAFileLikeOthers() throws IOException {
        int claims = (10 << 20) / Era.CLAIM.length();
        String line = Era.ISA + Era.GS + "ST*835*1~" + Era.HEADER + Era.CLAIM.repeat(claims);

        Read read = read(stream(line + "SE*1*1~GE*1*7~IEA*1*000000101~\n"));

        assertThat(read.claims()).isEqualTo(claims);
        assertThat(read.complete()).isTrue();
    }

    @Test
    void zerosHoldNoRemittance() throws IOException {
        Read read = read(new Zeros((long) MEGABYTES << 20));

        assertThat(read.claims()).isZero();
        assertThat(read.issues()).containsAnyOf(IssueCode.EMPTY_FILE, IssueCode.NOT_AN_835);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "'', The file is empty: it has no bytes.",
                "` \n`, `The file holds only blanks, 2 of them.`",
                "00, `The file holds only zero bytes, 2 of them.`",
                "0 0, `The file holds only zero bytes and blanks, 3 of them.`"
            })
    void aFileWithNothingInItIsCalledWhatItIs(String zeros, String told) {
        String text = zeros.equals("''") ? "" : zeros.replace('0', '\0');

        Reading read = Reading.of(text);

        assertThat(read.codes()).containsExactly(IssueCode.EMPTY_FILE);
        assertThat(read.issues().getFirst().message()).isEqualTo(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Job 17 ended.", "CLP*LOST*1*5*5~CAS*CO*45", "\u009F\u0080"})
    void whatStandsBetweenTwoInterchangesIsToldOnceWithItsPlace(String text) {
        String file = Era.file();
        Reading read = Reading.of(file + "\r\n" + text + "\r\n" + file);

        assertThat(read.transactions()).hasSize(2);
        assertThat(read.codes()).containsExactly(IssueCode.TEXT_PASSED_OVER);
        Issue issue = read.issues().getFirst();
        assertThat(read.text(issue.offset().orElseThrow(), text.length())).isEqualTo(text);
        assertThat(issue.message())
                .contains(" " + text.length() + " bytes ")
                .contains("to byte " + (file.length() + 2 + text.length()) + ")");
    }

    @Test
    void whatStandsBehindTheLastInterchangeIsToldToo() {
        assertThat(Reading.of(Era.file() + "\nend of job\n").codes())
                .containsExactly(IssueCode.TEXT_PASSED_OVER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n\r\n", "\0\0\0", "~\n", "\u001A", "\u00EF\u00BB\u00BF", " \t"})
    void fillerBetweenTwoInterchangesIsNoIssue(String filler) {
        assertThat(Reading.of(Era.file() + filler + Era.file() + filler).issues()).isEmpty();
    }

    @Test
    void zerosBehindAFileAreNoDamage() throws IOException {
        Read read = read(new SequenceInputStream(stream(Era.file()), new Zeros(1 << 20)));

        assertThat(read.claims()).isEqualTo(1);
        assertThat(read.complete()).isTrue();
    }

    @Test
    void twoFilesJoinedAreReadAsTwo() {
        Reading read = Reading.of(Era.file() + Era.file());

        assertThat(read.transactions()).hasSize(2);
        assertThat(read.transactions().getLast().end().complete()).isTrue();
    }

    @Test
    void lineEndsInsideElementsChangeNothing() {
        Reading wrapped = Reading.of(Era.wrapped(Era.file()));

        assertThat(wrapped.claim().accountNumber()).isEqualTo("ACC-1");
        assertThat(wrapped.transaction().end().contentHash())
                .isEqualTo(Reading.of(Era.file()).transaction().end().contentHash());
    }

    @Test
    void aFileIsWholeOnceItsEnvelopeIsClosed() throws IOException {
        String file = Era.file();
        for (int length = 1; length < file.length(); length++) {
            assertThat(isWhole(file.substring(0, length))).as("%d bytes", length).isEqualTo(false);
        }
        assertThat(isWhole(file)).isTrue();
        assertThat(isWhole(file + "\r\n")).isTrue();
        assertThat(isWhole(file + Era.ISA)).isFalse();
    }

    @Test
    void otherKindsOfTransactionsAreNamed() throws IOException {
        String claims = "ST*837*1~BHT*0019~SE*3*1~ST*277*2~SE*2*2~";
        try (var reader = new X12RemittanceReader(stream(Era.file(claims)), _ -> {})) {
            while (reader.next().isPresent()) {
                // to the end
            }
            assertThat(reader.content().otherKinds()).containsExactly("277", "837");
        }
    }

    private static boolean isWhole(String text) throws IOException {
        try (var reader = new X12RemittanceReader(stream(text), _ -> {})) {
            while (reader.next().isPresent()) {
                // to the end
            }
            return reader.content().whole();
        }
    }

    private static Read read(InputStream file) throws IOException {
        List<IssueCode> issues = new ArrayList<>();
        int claims = 0;
        boolean complete = false;
        try (var reader =
                new X12RemittanceReader(file, (Issue issue) -> issues.add(issue.code()))) {
            for (Optional<RemittanceEvent> event = reader.next();
                    event.isPresent();
                    event = reader.next()) {
                if (event.get() instanceof RemittanceEvent.Read) {
                    claims++;
                } else if (event.get() instanceof RemittanceEvent.Ended ended) {
                    complete = ended.end().complete();
                }
            }
        }
        return new Read(claims, complete, issues);
    }

    /** A file with one transaction of so many equal claims, made while it is read. */
    private static InputStream transaction(int claims, String claim) {
        byte[] bytes = claim.getBytes(StandardCharsets.US_ASCII);
        Stream<InputStream> parts =
                Stream.concat(
                        Stream.of(stream(Era.ISA + Era.GS + "ST*835*1~" + Era.HEADER)),
                        Stream.concat(
                                IntStream.range(0, claims)
                                        .mapToObj(_ -> new ByteArrayInputStream(bytes)),
                                Stream.of(stream("SE*1*1~GE*1*7~IEA*1*000000101~"))));
        Iterator<InputStream> iterator = parts.iterator();
        return new SequenceInputStream(
                new Enumeration<InputStream>() {
                    @Override
                    public boolean hasMoreElements() {
                        return iterator.hasNext();
                    }

                    @Override
                    public InputStream nextElement() {
                        return iterator.next();
                    }
                });
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** So many bytes of nothing. */
    private static final class Zeros extends InputStream {
        private long left;

        Zeros(long size) {
            this.left = size;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(length, left);
            Arrays.fill(target, offset, offset + count, (byte) 0);
            left -= count;
            return count;
        }
    }
}
