package org.overturn.core.letter.necessity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.overturn.core.db.EachDatabase;
import org.overturn.core.evidence.Document;
import org.overturn.core.evidence.DocumentKind;
import org.overturn.core.evidence.Documents;
import org.overturn.core.evidence.Filing;
import org.overturn.core.evidence.Receipt;

/** The records that a letter needs, and where they are. */
@EachDatabase
class LetterRecordsTest extends OpenDesk {

    @Test
    void theChecklistIsTickedByDocumentsOfTheAccountOrByHandWithANote() {
        LetterRecords records = desk.get(LetterRecords.class);
        long mri = document("A-100", DocumentKind.IMAGING_REPORT, "MRI");
        long others = document("B-200", DocumentKind.IMAGING_REPORT, "CT");
        NecessityLetter letter = letters.create(desk.advocates(), desk.wanted(LetterContent.BLANK));
        LetterSeen seen = letter.seen();
        assertThat(item(records, letter, "imaging").candidates())
                .extracting(Document::id)
                .containsExactly(mri);
        assertThatThrownBy(() -> records.link(desk.advocates(), seen, "imaging", others))
                .isInstanceOf(LetterRefused.class);

        letter = records.link(desk.advocates(), seen, "imaging", mri);
        letter = records.note(desk.advocates(), letter.seen(), "notes", "In the paper chart");

        assertThat(item(records, letter, "imaging").isThere()).isTrue();
        assertThat(item(records, letter, "imaging").candidates()).isEmpty();
        assertThat(item(records, letter, "notes").ticks())
                .extracting(LetterRecord::note)
                .containsExactly("In the paper chart");
        assertThat(item(records, letter, "order").isThere()).isFalse();
        long tick = item(records, letter, "imaging").ticks().getFirst().id();
        letter = records.untick(desk.advocates(), letter.seen(), tick);
        assertThat(item(records, letter, "imaging").isThere()).isFalse();
    }

    @Test
    void onceTheLetterIsSignedItsEnclosuresAreSettled() {
        LetterRecords records = desk.get(LetterRecords.class);
        NecessityLetter letter = signed();
        assertThatThrownBy(() ->
                        records.note(desk.advocates(), letter.seen(), "notes", "In the chart"))
                .isInstanceOf(LetterRefused.class)
                .hasMessageContaining("settled");
    }

    private static LetterRecords.Item item(
            LetterRecords records, NecessityLetter letter, String name) {
        return records.list(letter).stream()
                .filter(one -> one.wanted().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private long document(String account, DocumentKind kind, String title) {
        Receipt receipt =
                desk.get(Documents.class)
                        .receive(
                                title.getBytes(StandardCharsets.UTF_8),
                                new Filing(account, kind, title, title + ".txt"),
                                day(1));
        return ((Receipt.Received) receipt).document().id();
    }
}
