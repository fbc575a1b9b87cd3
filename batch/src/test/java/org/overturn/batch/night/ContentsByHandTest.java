package org.overturn.batch.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.overturn.core.appeal.Appeals;
import org.overturn.core.evidence.DocumentKind;
import org.overturn.core.packet.contents.Arrangement;
import org.overturn.core.packet.contents.ArrangementChanged;
import org.overturn.core.packet.contents.ArrangementRefused;
import org.overturn.core.packet.contents.LeftOut;
import org.overturn.core.packet.contents.Mark;
import org.overturn.core.packet.contents.Passage;
import org.overturn.core.packet.contents.Redaction;

/** What people make of the contents of a packet holds by night and by hand. */
class ContentsByHandTest extends OnAnArrangedPacket {

    @Test
    void whatIsLeftOutIsNotInThePacketOfTheNextNightAndComesBackWhenItIsPutInAgain()
            throws IOException {
        save(now().without(List.of(out(key(DocumentKind.PROGRESS_NOTE), LeftOut.ALL))));
        assertThat(office.bean(Appeals.class).isPacketOutdated(appeal)).isTrue();
        assertThat(office.rows("select status from appeal")).containsExactly("OPENED");

        office.night();

        assertThat(packet()).doesNotContain("First page.").contains("Therapy comes first.");
        assertThat(office.bean(Appeals.class).isPacketOutdated(appeal)).isFalse();
        assertThat(office.rows("select manifest from packet_manifest").toString())
                .doesNotContain("Roe", "Visit");

        save(now().with(key(DocumentKind.PROGRESS_NOTE), LeftOut.ALL));

        assertThat(rebuilt()).contains("First page.", "Exhibit B");
    }

    @Test
    void aPageThatIsLeftOutIsNamedWithoutTheReason() throws IOException {
        save(now().without(List.of(out(key(DocumentKind.PROGRESS_NOTE), 2))));

        assertThat(rebuilt())
                .contains("First page.", "Third page.", "Page 2 of the document not enclosed")
                .doesNotContain("Second page.", "Roe");
        assertThat(office.rows("select manifest from packet_manifest").toString())
                .contains("\"leftOut\":\"2\"")
                .doesNotContain("Roe");
        assertThat(office.rows("select reason from audit_entry where reason like 'Contents%'"))
                .singleElement()
                .asString()
                .endsWith("left out " + key(DocumentKind.PROGRESS_NOTE) + " page 2");
    }

    @Test
    void whatIsBlackedOutIsGoneUntilItIsShownAgain() throws IOException {
        String note = key(DocumentKind.PROGRESS_NOTE);
        Passage words = Passage.of(2, "Second page");
        save(now().blackedOut(new Redaction(note, words, "Mr. Roe is named on it", "ada", NOW)));
        assertThat(office.bean(Appeals.class).isPacketOutdated(appeal)).isTrue();

        office.night();

        assertThat(packet())
                .contains("First page.", "Parts of page 2 blacked out")
                .doesNotContain("Second page", "Roe");
        assertThat(office.rows("select manifest from packet_manifest").toString())
                .contains("\"blackedOut\":\"2\"")
                .doesNotContain("Roe", "Second");
        assertThat(office.rows("select reason from audit_entry where reason like 'Contents%'"))
                .singleElement()
                .asString()
                .endsWith("blacked out part of " + note + " page 2");

        save(now().shown(note, words));

        assertThat(rebuilt()).contains("Second page.");
    }

    @Test
    void whatIsMarkedIsInThePacketUntilItIsTakenOff() throws IOException {
        String note = key(DocumentKind.PROGRESS_NOTE);
        Mark mark = new Mark(note, Passage.of(2, "Second page"), "As Mr. Roe says", "ada", NOW);
        save(now().marked(mark));
        assertThat(office.bean(Appeals.class).isPacketOutdated(appeal)).isTrue();

        office.night();

        assertThat(packet())
                .contains("Second page.", "Note by ", "As Mr. Roe says", "notes on page 2 are by");
        assertThat(office.rows("select manifest from packet_manifest").toString())
                .contains("\"passages\":1,\"notes\":1")
                .doesNotContain("Roe", "Second");
        assertThat(office.rows("select reason from audit_entry where reason like 'Contents%'"))
                .singleElement()
                .asString()
                .endsWith("marked " + note + " page 2");

        save(now().unmarked(mark));

        assertThat(rebuilt()).contains("Second page.").doesNotContain("Note by ");
    }

    @Test
    void theOrderIsThatOfPeopleAndGivesTheSameBytes() throws IOException {
        assertThat(packet()).contains("B Progress note: Visit", "C Policy");
        save(now().ordered(List.of(key(DocumentKind.POLICY))));

        assertThat(rebuilt()).contains("B Policy", "C Progress note: Visit");
        byte[] first = Files.readAllBytes(folder.resolve("outbox/packets/APL-2026-00001.pdf"));
        rebuilt();
        assertThat(folder.resolve("outbox/packets/APL-2026-00001.pdf")).hasBinaryContent(first);
    }

    @Test
    void theSegmentsAreThoseOfTheClaimAndOfNoOther() throws IOException {
        assertThat(packet()).doesNotContain("CLP*PT1001");

        save(now().withSegments(true));

        assertThat(rebuilt())
                .contains("CLP*PT1001*1*1450", "LQ*HE*N115")
                .doesNotContain("STRANGER", "PT2002", "*T1*");
    }

    @Test
    void whoWasSlowerAndWhoGivesNoReasonChangesNothing() {
        Arrangement seen = now();
        save(seen.withSegments(true));

        assertThatThrownBy(() -> save(seen.ordered(List.of("document-1"))))
                .isInstanceOf(ArrangementChanged.class);
        assertThatThrownBy(() ->
                        save(now().without(List.of(new LeftOut("document-1", 0, " ", "ada", NOW)))))
                .isInstanceOf(ArrangementRefused.class);
        assertThat(now().segments()).isTrue();
        assertThat(now().leftOut()).isEmpty();
    }
}
