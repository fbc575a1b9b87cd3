package org.overturn.core.packet.contents;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkRulesTest {

    private static final Instant NOW = Instant.parse("2026-03-20T12:00:00Z");
    private static final Redaction BLACK =
            new Redaction("document-9", Passage.of(3, "M\u00fcller, Anna"), "x", "ada", NOW);

    private static Mark mark(Passage what, String note) {
        return new Mark("document-9", what, note, "ada", NOW);
    }

    private static void check(List<Mark> marks) {
        MarkRules.check(Arrangement.NONE.redacted(List.of(BLACK)).marked(marks));
    }

    @ParameterizedTest(name = "{0} with {1}: {2}")
    @CsvSource({
        "x, '', 2 to 200",
        "'', ' ', 'Mark words'",
        "'', Said by anna-M\u00dcLLER? no: Muller Anna, blacked out",
        "six weeks, see mueller anna, ''",
        "six weeks, '', ''",
        "'', Signed, ''",
    })
    void whatCanNotBeIsRefused(String words, String note, String refusal) {
        Passage what = words.isEmpty() ? Passage.of(1) : Passage.of(1, words);
        List<Mark> marks = List.of(mark(what, note));
        if (refusal.isEmpty()) {
            assertThatCode(() -> check(marks)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> check(marks))
                    .isInstanceOf(ArrangementRefused.class)
                    .hasMessageContaining(refusal);
        }
    }

    @Test
    void aRectangleLiesOnThePageAndANoteIsShort() {
        assertThatThrownBy(
                        () -> check(List.of(mark(Passage.of(1, new Box(9_000, 0, 2_000, 10)), ""))))
                .hasMessageContaining("on the page");
        assertThatThrownBy(() -> check(List.of(mark(Passage.of(1), "x".repeat(201)))))
                .hasMessageContaining("200");
    }

    @Test
    void aPageHasRoomForFourNotes() {
        List<Mark> five =
                IntStream.range(0, 5).mapToObj(i -> mark(Passage.of(1), "Note " + i)).toList();

        assertThatCode(() -> check(five.subList(0, 4))).doesNotThrowAnyException();
        assertThatThrownBy(() -> check(five)).hasMessageContaining("4 notes");
    }
}
