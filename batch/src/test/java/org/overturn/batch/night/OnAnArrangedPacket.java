package org.overturn.batch.night;

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
import org.junit.jupiter.api.io.TempDir;
import org.overturn.core.approval.Who;
import org.overturn.core.audit.Actor;
import org.overturn.core.evidence.Document;
import org.overturn.core.evidence.DocumentKind;
import org.overturn.core.evidence.Documents;
import org.overturn.core.letter.EditedLetters;
import org.overturn.core.packet.contents.Arrangement;
import org.overturn.core.packet.contents.Arrangements;
import org.overturn.core.packet.contents.LeftOut;
import org.overturn.core.user.Profile;
import org.overturn.core.user.Role;
import org.overturn.core.user.Scope;
import org.overturn.core.user.Users;

/** A denied claim with a note of three pages and a policy, whose packet people arrange. */
abstract class OnAnArrangedPacket {

    static final Actor ADA = Actor.person("ada", "");
    static final Instant NOW = Instant.parse("2026-10-02T09:00:00Z");
    private static final String OTHERS =
            "CLP*PT2002*1*75*75*0*12*ICN2~NM1*QC*1*STRANGER*ZED****MI*W999~SVC*HC:99213*75*75**1~";

    @TempDir Path folder;
    Office office;
    private Arrangements arrangements;
    long appeal;

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

    String key(DocumentKind kind) {
        return "document-"
                + office.bean(Documents.class).listForClaim("PT1001").stream()
                        .filter(one -> one.kind() == kind)
                        .map(Document::id)
                        .findFirst()
                        .orElseThrow();
    }

    void save(Arrangement changed) {
        arrangements.save(ADA, appeal, "PT1001", changed);
    }

    Arrangement now() {
        return arrangements.get(appeal);
    }

    static LeftOut out(String exhibit, int page) {
        return new LeftOut(exhibit, page, "Mr. Roe is named on it", "ada", NOW);
    }

    String rebuilt() throws IOException {
        office.bean(PacketBuilds.class).rebuild(appeal, ADA);
        return packet();
    }

    String packet() throws IOException {
        return text(folder.resolve("outbox/packets/APL-2026-00001.pdf"));
    }

    void edit() {
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

    String receive(String name) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "Words of " + name);
        office.bean(Documents.class).receive(file, "PT1001", LocalDate.of(2026, 10, 2));
        return Stream.of(DocumentKind.ORDER, DocumentKind.LAB_RESULT)
                .filter(kind -> name.startsWith(kind.slug()))
                .map(this::key)
                .findFirst()
                .orElseThrow();
    }
}
