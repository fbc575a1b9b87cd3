package org.overturn.core.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealTest {

    private static final byte[] SECRET = "a secret of twenty b".getBytes(StandardCharsets.US_ASCII);

    @TempDir private Path folder;
    private Seal seal;

    @BeforeEach
    void makeAKey() throws IOException {
        seal = Seal.ofFile(key("office", 1));
    }

    @Test
    void whatIsSealedOpensAgainAndLooksDifferentEachTime() {
        String closed = seal.close(SECRET, 7);

        assertThat(seal.open(closed, 7)).isEqualTo(SECRET);
        assertThat(seal.close(SECRET, 7)).isNotEqualTo(closed);
        assertThat(closed)
                .startsWith("aes256gcm:")
                .doesNotContain(Base64.getEncoder().encodeToString(SECRET));
    }

    @Test
    void aSealedSecretOpensForItsOwnerOnly() {
        String closed = seal.close(SECRET, 7);

        assertThatThrownBy(() -> seal.open(closed, 8)).isInstanceOf(UnusableKey.class);
    }

    @Test
    void aChangedSecretDoesNotOpen() {
        byte[] closed = Base64.getDecoder().decode(seal.close(SECRET, 7).substring(10));
        closed[20] ^= 1;
        String changed = "aes256gcm:" + Base64.getEncoder().encodeToString(closed);

        assertThatThrownBy(() -> seal.open(changed, 7)).isInstanceOf(UnusableKey.class);
    }

    @Test
    void withoutTheRightKeyItSaysSo() throws IOException {
        String closed = seal.close(SECRET, 7);
        Seal other = Seal.ofFile(key("other", 2));

        assertThatThrownBy(() -> other.open(closed, 7)).hasMessageContaining("another key");
        assertThatThrownBy(() -> Seal.none().open(closed, 7))
                .hasMessageContaining("overturn.user.key-file");
    }

    @Test
    void whatLayOpenIsReadAndIsOverdue() {
        String open = Seal.none().close(SECRET, 7);

        assertThat(seal.open(open, 7)).isEqualTo(SECRET);
        assertThat(seal.isOverdue(open)).isTrue();
        assertThat(seal.isOverdue(seal.close(SECRET, 7))).isFalse();
        assertThat(Seal.none().isOverdue(open)).isFalse();
    }

    @Test
    void aFileThatHoldsNoKeyIsRefused() throws IOException {
        Path shortKey = Files.writeString(folder.resolve("short"), "c2hvcnQ=");
        Path text = Files.writeString(folder.resolve("text"), "no key at all!");

        assertThatThrownBy(() -> Seal.ofFile(shortKey)).hasMessageContaining("5 bytes");
        assertThatThrownBy(() -> Seal.ofFile(text)).hasMessageContaining("openssl rand");
        assertThatThrownBy(() -> Seal.ofFile(folder.resolve("none")))
                .isInstanceOf(UnusableKey.class);
    }

    private Path key(String name, int fill) throws IOException {
        byte[] bytes = new byte[32];
        java.util.Arrays.fill(bytes, (byte) fill);
        return Files.writeString(
                folder.resolve(name), Base64.getEncoder().encodeToString(bytes) + "\n");
    }
}
