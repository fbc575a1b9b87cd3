package org.overturn.core.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Held against the vectors of RFC 6238 (appendix B), RFC 4226 (appendix D) and RFC 4648. */
class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest(name = "at second {0} the code is {1}")
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void codesAreThoseOfRfc6238(long second, String code) {
        long step = Totp.step(Instant.ofEpochSecond(second));

        assertThat(Totp.code(SECRET, step, 8)).isEqualTo(code);
    }

    @ParameterizedTest(name = "count {0}: {1}")
    @CsvSource({
        "0, 755224",
        "1, 287082",
        "2, 359152",
        "3, 969429",
        "4, 338314",
        "5, 254676",
        "6, 287922",
        "7, 162583",
        "8, 399871",
        "9, 520489"
    })
    void codesAreThoseOfRfc4226(long count, String code) {
        assertThat(Totp.code(SECRET, count, 6)).isEqualTo(code);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "f, MY",
        "fo, MZXQ",
        "foo, MZXW6",
        "foob, MZXW6YQ",
        "fooba, MZXW6YTB",
        "foobar, MZXW6YTBOI",
        "12345678901234567890, GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
    })
    void secretsAreWrittenAsRfc4648Says(String text, String base32) {
        assertThat(Totp.base32(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(base32);
    }

    @Test
    void aCodeIsGoodHalfAMinuteEarlyOrLateAndNeverTwice() {
        Instant now = Instant.ofEpochSecond(1_111_111_111);
        long step = Totp.step(now);
        String code = Totp.code(SECRET, step, 6);

        assertThat(Totp.find(SECRET, code, now, 0)).isEqualTo(OptionalLong.of(step));
        assertThat(Totp.find(SECRET, code, now.plusSeconds(30), 0)).isPresent();
        assertThat(Totp.find(SECRET, code, now.minusSeconds(30), 0)).isPresent();
        assertThat(Totp.find(SECRET, code, now.plusSeconds(60), 0)).isEmpty();
        assertThat(Totp.find(SECRET, code, now.minusSeconds(60), 0)).isEmpty();
        assertThat(Totp.find(SECRET, code, now, step)).isEmpty();
    }
}
