package org.overturn.batch.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.overturn.batch.night.AfterADenial.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.overturn.core.appeal.Appeals;
import org.overturn.core.approval.Who;
import org.overturn.core.audit.Actor;
import org.overturn.core.evidence.Document;
import org.overturn.core.evidence.DocumentKind;
import org.overturn.core.evidence.Documents;
import org.overturn.core.letter.EditedLetters;
import org.overturn.core.packet.contents.Arrangement;
import org.overturn.core.packet.contents.ArrangementChanged;
import org.overturn.core.packet.contents.ArrangementRefused;
import org.overturn.core.packet.contents.Arrangements;
import org.overturn.core.packet.contents.Blackout;
import org.overturn.core.packet.contents.LeftOut;
import org.overturn.core.packet.contents.Redaction;
import org.overturn.core.user.Profile;
import org.overturn.core.user.Role;
import org.overturn.core.user.Scope;
import org.overturn.core.user.Users;

/** What people make of the contents of a packet holds by night and by hand. */
class ContentsByHandTest {

    private static final Actor ADA = Actor.person("ada", "");
    private static final Instant NOW = Instant.parse("2026-10-02T09:00:00Z");
    private static final String OTHERS =
            "CLP*PT2002*1*75*75*0*12*ICN2~NM1*QC*1*STRANGER*ZED****MI*W999~SVC*HC:99213*75*75**1~";

    @TempDir private Path folder;
    private Office office;
    private Arrangements arrangements;
    private long appeal;

    @BeforeEach
    void denyAClaimWithANoteAndAPolicy() throws IOException {
        office = new Office(folder);
        office.receives(
                "first.835", SmallRemittance.of("P", "T1", "75", AfterADenial.DENIED + OTHERS));
        Path account = Files.createDirectories(folder.resolve("inbox/documents/PT1001"));
        note(account.resolve("progress-note--Visit.pdf"));
        Files.writeString(account.resolve("policy--Criteria.txt"), "Therapy comes first.");
        office.night();
        arrangements = office.bean(Arrangements.class);
        appeal = Long.parseLong(office.rows("select id from appeal").getFirst());
    }

    @AfterEach
    void end() {
        office.close();
    }

    private static void note(Path file) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (String words : List.of("First page.", "Second page.", "Third page.")) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(FontName.HELVETICA), 12);
                    content.newLineAtOffset(72, 700);
                    content.showText(words);
                    content.endText();
                }
            }
            document.save(file.toFile());
        }
    }

    private String key(DocumentKind kind) {
        return "document-"
                + office.bean(Documents.class).listForClaim("PT1001").stream()
                        .filter(one -> one.kind() == kind)
                        .map(Document::id)
                        .findFirst()
                        .orElseThrow();
    }

    private void save(Arrangement changed) {
        arrangements.save(ADA, appeal, "PT1001", changed);
    }

    private Arrangement now() {
        return arrangements.get(appeal);
    }

    private static LeftOut out(String exhibit, int page) {
        return new LeftOut(exhibit, page, "Mr. Roe is named on it", "ada", NOW);
    }

    private String rebuilt() throws IOException {
        office.bean(PacketBuilds.class).rebuild(appeal, ADA);
        return packet();
    }

    private String packet() throws IOException {
        return text(folder.resolve("outbox/packets/APL-2026-00001.pdf"));
    }

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
        Blackout words = Blackout.of(2, "Second page");
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
    void theOrderIsThatOfPeopleAndGivesTheSameBytes() throws IOException {
        assertThat(packet()).contains("B Progress note: Visit", "C Policy");
        save(now().ordered(List.of(key(DocumentKind.POLICY))));

        assertThat(rebuilt()).contains("B Policy", "C Progress note: Visit");
        byte[] first = Files.readAllBytes(folder.resolve("outbox/packets/APL-2026-00001.pdf"));
        rebuilt();
        assertThat(folder.resolve("outbox/packets/APL-2026-00001.pdf")).hasBinaryContent(first);
    }

    @Test
    void onceALetterNamesExhibitsTheyKeepTheirOrder() throws IOException {
        String note = key(DocumentKind.PROGRESS_NOTE);
        String policy = key(DocumentKind.POLICY);
        edit();
        String order = receive("order--Imaging.txt");
        String lab = receive("lab-result--Blood.txt");
        rebuilt();

        assertThatThrownBy(() -> save(now().ordered(List.of(policy, note))))
                .isInstanceOf(ArrangementRefused.class)
                .hasMessageContaining("names exhibits by their letters");
        assertThatThrownBy(() -> save(now().ordered(List.of(order, note, policy))))
                .isInstanceOf(ArrangementRefused.class);
        assertThat(now()).isEqualTo(Arrangement.NONE);
        assertThat(order).isNotEqualTo(lab);
    }

    @Test
    void aCitedPageThatIsLeftOutHoldsThePacketBack() throws IOException {
        edit();
        save(now().without(List.of(out(key(DocumentKind.PROGRESS_NOTE), 2))));
        rebuilt();

        assertThat(office.rows("select need from appeal_need where need like '%page 2%'"))
                .singleElement()
                .asString()
                .startsWith("The letter names page 2 of Exhibit B, which is left out");

        save(now().without(List.of(out(key(DocumentKind.PROGRESS_NOTE), LeftOut.ALL))));
        rebuilt();

        assertThat(office.rows("select need from appeal_need where need like 'Exhibit B%'"))
                .singleElement()
                .asString()
                .contains("which the letter cites");
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

    private void edit() {
        Profile profile =
                new Profile("ada", "", Set.of(Role.ADVOCATE), Scope.ALL, Scope.ALL, false);
        Who ada = Who.person(ADA, office.bean(Users.class).add("ada", profile));
        EditedLetters letters = office.bean(EditedLetters.class);
        var draft = office.bean(LetterDrafts.class).write(appeal).draft();
        var letter = letters.open(ada, appeal, draft);
        letters.write(
                ada,
                letter.seen(),
                new EditedLetters.Written(
                        "<section lang=\"en\"><p>See Ex. B, p. 2 and Exhibit C.</p></section>",
                        draft,
                        true));
    }

    private String receive(String name) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "Words of " + name);
        office.bean(Documents.class).receive(file, "PT1001", LocalDate.of(2026, 10, 2));
        return Stream.of(DocumentKind.ORDER, DocumentKind.LAB_RESULT)
                .filter(kind -> name.startsWith(kind.slug()))
                .map(this::key)
                .findFirst()
                .orElseThrow();
    }
}
