package org.overturn.core.remittance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept comes back, byte for byte, from any place, with our means and with others'. */
class ReceivedFilesTest {

    private static final int BLOCK = GzipBlocks.SIZE;

    @TempDir private Path folder;
    private ReceivedFiles received;

    @BeforeEach
    void begin() {
        received = new ReceivedFiles(new RemittanceProperties(folder, folder.resolve("refused")));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1000, BLOCK - 1, BLOCK, BLOCK + 1, 3 * BLOCK + 7})
    void gunzipAndWeGiveBackTheSameBytes(int size) throws IOException {
        byte[] bytes = bytes(size);

        Keeping.Kept kept = keep(bytes, "Zahlung ä.835");

        assertThat(kept.size()).isEqualTo(size);
        assertThat(new GZIPInputStream(Files.newInputStream(file(kept))).readAllBytes())
                .isEqualTo(bytes);
        assertThat(all(received.open(kept.sha256()))).isEqualTo(bytes);
        assertThat(received.list())
                .containsExactly(new ReceivedFiles.Kept(kept.sha256(), "Zahlung ä.835"));
    }

    @Test
    void anyPartIsReadFromItsByteOn() throws IOException {
        byte[] bytes = bytes(5 * BLOCK + 3);
        Keeping.Kept kept = keep(bytes, "a.835");

        for (int offset :
                new int[] {0, 1, BLOCK - 1, BLOCK, BLOCK + 1, 2 * BLOCK + 5, 5 * BLOCK + 2}) {
            assertThat(all(received.open(kept.sha256(), offset)))
                    .as("from byte %d", offset)
                    .isEqualTo(Arrays.copyOfRange(bytes, offset, bytes.length));
        }
        assertThat(all(received.open(kept.sha256(), bytes.length))).isEmpty();
    }

    @Test
    void aChangedByteIsNoticedWhereverItStands() throws IOException {
        Keeping.Kept kept = keep(bytes(2 * BLOCK + 100), "a.835");
        byte[] packed = Files.readAllBytes(file(kept));

        for (int at = 12; at < packed.length - 40; at += 1 + packed.length / 300) {
            byte[] changed = packed.clone();
            changed[at] ^= 0x55;
            Files.write(file(kept), changed);
            if (at >= 24 && at < 24 + "a.835".length() + 1) {
                continue; // the name of the file, which is no content
            }
            assertThatThrownBy(() -> all(received.open(kept.sha256())))
                    .as("byte %d", at)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("restore it");
        }
    }

    @Test
    void aKeptFileThatLostItsEndIsNoticed() throws IOException {
        Keeping.Kept kept = keep(bytes(3 * BLOCK), "a.835");
        byte[] packed = Files.readAllBytes(file(kept));
        long[] blocks = new GzipBlockIndex().of(file(kept));

        for (long length : new long[] {blocks[1], blocks[3], blocks[3] + 10, 5, 0}) {
            Files.write(file(kept), Arrays.copyOf(packed, (int) length));
            assertThatThrownBy(() -> all(received.open(kept.sha256())))
                    .as("%d bytes", length)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("breaks off");
        }
    }

    @Test
    void theSameBytesAreKeptOnceUnderTheNameTheyFirstCameBy() throws IOException {
        assertThat(keep(bytes(10), "first").fresh()).isTrue();
        assertThat(keep(bytes(10), "second").fresh()).isFalse();

        assertThat(received.list()).extracting(ReceivedFiles.Kept::name).containsExactly("first");
    }

    @Test
    void aFileThatIsNotReadToItsEndLeavesNothing() throws IOException {
        try (Keeping file = received.keep(new ByteArrayInputStream(bytes(BLOCK * 2)), "a.835")) {
            file.readNBytes(BLOCK);
        }

        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void whatAKilledRunWasWritingIsClearedAway() throws IOException {
        Files.writeString(folder.resolve(".1.part"), "half");

        received.clearParts();

        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void filesOfEarlierVersionsAreReadUncompressed() throws IOException {
        String sha256 = "a".repeat(64);
        Path old = Files.createDirectories(folder.resolve(sha256)).resolve("old.835");
        Files.writeString(old, "ISA*old~");

        assertThat(all(received.open(sha256))).asString().isEqualTo("ISA*old~");
        assertThat(all(received.open(sha256, 4))).asString().isEqualTo("old~");
        assertThat(received.list()).containsExactly(new ReceivedFiles.Kept(sha256, "old.835"));
    }

    @Test
    void placesInAFileInUtf16CountItsUtf8Form() throws IOException {
        byte[] bytes = "\uFEFFISA*José*łódź~CLP*1".getBytes(StandardCharsets.UTF_16LE);
        Keeping.Kept kept = keep(bytes, "a.835");
        byte[] text = "\uFEFFISA*José*łódź~CLP*1".getBytes(StandardCharsets.UTF_8);

        assertThat(all(received.open(kept.sha256()))).isEqualTo(bytes);
        assertThat(all(received.open(kept.sha256(), text.length - 5)))
                .asString()
                .isEqualTo("CLP*1");
    }

    private Keeping.Kept keep(byte[] bytes, String name) throws IOException {
        try (Keeping file = received.keep(new ByteArrayInputStream(bytes), name)) {
            return file.finish();
        }
    }

    private Path file(Keeping.Kept kept) {
        return folder.resolve(kept.sha256() + ".gz");
    }

    private static byte[] all(InputStream in) throws IOException {
        try (in) {
            return in.readAllBytes();
        }
    }

    /** Half of it noise, which can't be compressed. */
    private static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        Arrays.fill(bytes, 0, size / 2, (byte) '*');
        return bytes;
    }
}
