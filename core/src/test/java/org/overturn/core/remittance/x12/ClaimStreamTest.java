package org.overturn.core.remittance.x12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.overturn.core.remittance.Adjudication;
import org.overturn.core.x12.Delimiters;
import org.overturn.core.x12.WideText;

/** Whatever claim one goes on behind, the rest reads as it did the first time. */
class ClaimStreamTest {

    private static final String CLAIMS =
            Era.CLAIM
                    + Era.CLAIM.replace("ACC-1", "ACC-2")
                    + "LX*2~TS3*1*11*20261231*1*100~"
                    + Era.CLAIM.replace("ACC-1", "ACC-3")
                    + "XX9*no segment of any guide~"
                    + "PLB*1*2*WO:3*4~"
                    + Era.CLAIM.replace("ACC-1", "ACC-4");

    @Test
    void goesOnBehindEachClaimOfEachTransaction() throws IOException {
        String file = Era.file(Era.transaction("1", CLAIMS), Era.transaction("2", CLAIMS));

        assertThat(Reading.of(file).transactions()).hasSize(2);
        assertThat(Reading.of(file).transaction().claims()).hasSize(4);
        holds(Reading.of(file));
        holds(Reading.of(file.replace("~", "~\r\n")));
        holds(Reading.of(file.replace('*', '|').replace(':', '>').replace('~', '\n')));
        holds(Reading.of(Era.wrapped(file)));
        holds(Reading.of(file.replaceAll("SE\\*\\d+\\*1~", ""))); // the next ST ends it
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.overturn.core.remittance.x12.CorpusTest#files")
    void goesOnBehindEachClaimOfTheCorpus(Path file) throws IOException {
        assumeTrue(Files.exists(file), "the corpus is not at hand");
        holds(Reading.of(Files.readAllBytes(file)));
    }

    @Test
    void readsOneTransactionAfterTheOtherFromOneStream() throws IOException {
        Reading reading =
                Reading.of(Era.file(Era.transaction("1", CLAIMS), Era.transaction("2", CLAIMS)));
        List<Adjudication> read = new ArrayList<>();
        try (ClaimStream stream = at(reading, 0)) {
            for (Reading.Transaction transaction : reading.transactions()) {
                assertThat(stream.reaches(transaction.end().offset())).isTrue();
                stream.begin(transaction.end().offset(), delimiters(transaction), 0);
                read.addAll(rest(stream));
            }
            assertThat(stream.reaches(reading.transaction().end().offset())).isFalse();
        }
        assertThat(read)
                .isEqualTo(
                        reading.transactions().stream().flatMap(t -> t.claims().stream()).toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 30, 100_000})
    void refusesAPlaceWhereNoTransactionBegins(int offset) throws IOException {
        Reading reading = Reading.of(Era.file());
        int from = Math.min(offset, reading.file().length);
        try (ClaimStream stream = at(reading, from)) {
            assertThatThrownBy(() -> stream.begin(from, Delimiters.USUAL, 0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("no ST at byte " + from);
        }
    }

    static void holds(Reading reading) throws IOException {
        for (Reading.Transaction transaction : reading.transactions()) {
            if (transaction.end().complete()) {
                holds(reading, transaction);
            }
        }
    }

    private static void holds(Reading reading, Reading.Transaction transaction) throws IOException {
        List<Adjudication> claims = transaction.claims();
        for (int read = 0; read <= claims.size(); read++) {
            long offset =
                    read == 0
                            ? transaction.end().offset()
                            : claims.get(read - 1).offset() + claims.get(read - 1).length();
            try (ClaimStream stream = at(reading, offset)) {
                stream.begin(offset, delimiters(transaction), read);
                assertThat(rest(stream)).isEqualTo(claims.subList(read, claims.size()));
            }
        }
    }

    private static ClaimStream at(Reading reading, long offset) throws IOException {
        byte[] file = WideText.decoded(new ByteArrayInputStream(reading.file())).readAllBytes();
        return new ClaimStream(
                new ByteArrayInputStream(file, (int) offset, file.length - (int) offset), offset);
    }

    private static Delimiters delimiters(Reading.Transaction transaction) {
        return transaction.header().envelope().delimiters();
    }

    private static List<Adjudication> rest(ClaimStream stream) throws IOException {
        List<Adjudication> rest = new ArrayList<>();
        for (Optional<Adjudication> claim = stream.next();
                claim.isPresent();
                claim = stream.next()) {
            rest.add(claim.get());
        }
        return rest;
    }
}
