package org.overturn.core.letter.necessity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.overturn.core.letter.necessity.LetterStage.APPROVED;
import static org.overturn.core.letter.necessity.LetterStage.CONSULT;
import static org.overturn.core.letter.necessity.LetterStage.DECIDED;
import static org.overturn.core.letter.necessity.LetterStage.DRAFT;
import static org.overturn.core.letter.necessity.LetterStage.FOLLOW_UP;
import static org.overturn.core.letter.necessity.LetterStage.GATHER;
import static org.overturn.core.letter.necessity.LetterStage.REVIEW;
import static org.overturn.core.letter.necessity.LetterStage.SIGNED;
import static org.overturn.core.letter.necessity.LetterStage.SUBMITTED;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.overturn.core.approval.BlockedByFindings;
import org.overturn.core.approval.OwnText;
import org.overturn.core.approval.SignatureImage;
import org.overturn.core.approval.TextVersion;
import org.overturn.core.approval.Waiver;
import org.overturn.core.approval.Who;
import org.overturn.core.db.EachDatabase;
import org.overturn.core.db.TestDatabase;
import org.overturn.core.evidence.Document;
import org.overturn.core.evidence.DocumentKind;
import org.overturn.core.evidence.Documents;
import org.overturn.core.evidence.Filing;
import org.overturn.core.evidence.Receipt;
import org.overturn.core.letter.Office;
import org.overturn.core.letter.necessity.LetterApprovals.SignWish;
import org.overturn.core.settings.Pictures;
import org.overturn.core.user.Role;
import org.overturn.core.user.Scope;
import org.overturn.core.user.User;

@EachDatabase
class NecessityLettersTest {

    @TempDir Path folder;
    private LetterDesk desk;
    private NecessityLetters letters;
    private LetterApprovals approvals;
    private LetterDispatches dispatches;

    @BeforeEach
    void open(TestDatabase database) {
        desk = new LetterDesk(database, folder);
        letters = desk.get(NecessityLetters.class);
        approvals = desk.get(LetterApprovals.class);
        dispatches = desk.get(LetterDispatches.class);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aLetterGoesFromTheRequestToTheDecisionAndItsHistorySaysWhoAndWhen() {
        NecessityLetter letter = signed();
        desk.pass(Duration.ofHours(1));
        letter =
                dispatches.submit(
                        desk.advocates(),
                        letter.seen(),
                        new LetterSubmission(
                                LetterChannel.FAX,
                                "217-555-0142",
                                "Letter\nMRI report",
                                "F-9",
                                day(2)));
        letter = dispatches.record(desk.advocates(), letter.seen(), talk());
        letter = dispatches.record(desk.advocates(), letter.seen(), talk());
        letter =
                dispatches.decide(
                        desk.advocates(),
                        letter.seen(),
                        new LetterDecision(LetterOutcome.DENIED, day(2)));

        assertThat(letters.listSteps(letter))
                .extracting(StageChange::to)
                .containsExactly(
                        CONSULT, GATHER, DRAFT, REVIEW, APPROVED, SIGNED, SUBMITTED, FOLLOW_UP,
                        DECIDED);
        assertThat(letters.listSteps(letter))
                .extracting(StageChange::by)
                .containsExactly(
                        "Ada Pike",
                        "Ada Pike",
                        "Ada Pike",
                        "Ada Pike",
                        "Priya Raman",
                        "Priya Raman",
                        "Ada Pike",
                        "Ada Pike",
                        "Ada Pike");
        assertThat(letter.decision()).contains(new LetterDecision(LetterOutcome.DENIED, day(2)));
        assertThat(dispatches.listContacts(letter))
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.what()).isEqualTo(talk()));
        assertThat(dispatches.listSubmissions(letter))
                .extracting(one -> one.what().enclosed())
                .containsExactly("Letter\nMRI report");
        assertThat(letters.list(LetterViewer.ALL, LetterQuery.open())).isEmpty();
        assertThat(letters.list(LetterViewer.ALL, LetterQuery.all())).containsExactly(letter);
    }

    @Test
    void theSignedLetterLiesAmongTheAccountsDocumentsUntilItIsTakenBack() {
        NecessityLetter letter = signed();

        Document filed = documents().getFirst();
        assertThat(documents()).hasSize(1);
        assertThat(filed.kind()).isEqualTo(DocumentKind.LETTER_OF_MEDICAL_NECESSITY);
        assertThat(letter.documentId()).contains(filed.id());
        String text = String.join(" ", desk.get(Documents.class).listPageTexts(filed));
        assertThat(text.replaceAll("\\s+", " "))
                .contains("Signed electronically by Priya Raman on March 2, 2026")
                .contains("license IL 036-114477")
                .contains(letters.newest(letter).sha256());

        letter = approvals.takeBack(desk.advocates(), letter.seen(), "The dose is wrong");
        assertThat(letter.stage()).isEqualTo(DRAFT);
        assertThat(letter.documentId()).isEmpty();
        assertThat(documents()).isEmpty();
        assertThat(letters.check(letter))
                .extracting(one -> one.finding().rule())
                .containsExactly("signature-outdated");
    }

    @Test
    void thePictureOfTheSignatureStandsInTheFiledLetterAndNotInTheTextOnThePage()
            throws IOException {
        NecessityLetter approved =
                approvals.approve(desk.providers(), inReview(ALetter.complete()).seen(), List.of());
        SignWish drawn =
                new SignWish(
                        Optional.of(SignatureImage.of(Pictures.png(300, 80))), Optional.empty());
        NecessityLetter letter =
                approvals.sign(desk.providers(), approved.seen(), drawn, ALetter.OFFICE);

        byte[] filed = desk.get(Documents.class).read(documents().getFirst());
        assertThat(pictures(filed)).isEqualTo(1);
        assertThat(
                        desk.get(LetterPapers.class)
                                .write(letter, ALetter.complete(), ALetter.OFFICE)
                                .bodyHtml())
                .contains("Signed electronically by Priya Raman")
                .doesNotContain("<img");
    }

    @Test
    void theSignedLetterTakesThePlaceOfTheOneItBeganWith() {
        NecessityLetter letter =
                desk.get(LetterImports.class)
                        .begin(
                                desk.advocates(),
                                desk.wanted(ALetter.complete()),
                                "Dear reader, she needs it.".getBytes(StandardCharsets.UTF_8),
                                "old-letter.txt");
        assertThat(documents()).extracting(Document::id).containsExactly(original(letter));

        letter = letters.move(desk.advocates(), letter.seen(), GATHER, "");
        letter = letters.move(desk.advocates(), letter.seen(), DRAFT, "");
        letter = approvals.submitForReview(desk.advocates(), letter.seen(), "");
        letter = approvals.approve(desk.providers(), letter.seen(), List.of());
        letter = approvals.sign(desk.providers(), letter.seen(), SignWish.TYPED, ALetter.OFFICE);
        assertThat(documents())
                .extracting(Document::id)
                .containsExactly(letter.documentId().orElseThrow());
        assertThat(desk.get(Documents.class).find(original(letter))).isPresent();

        letter = approvals.takeBack(desk.advocates(), letter.seen(), "The dose is wrong");
        assertThat(documents()).extracting(Document::id).containsExactly(original(letter));
    }

    private static long original(NecessityLetter letter) {
        return letter.originalId().orElseThrow();
    }

    private static int pictures(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            int pictures = 0;
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getXObjectNames()) {
                    pictures += page.getResources().isImageXObject(name) ? 1 : 0;
                }
            }
            return pictures;
        }
    }

    @Test
    void aRequiredFindingBlocksTheApprovalAnOverrideNeedsAReasonAndStaysVisible() {
        LetterContent lapsed =
                ContentText.read(
                        ContentText.of(ALetter.complete()).replace("2027-07-31", "2026-02-01"));
        NecessityLetter letter = inReview(lapsed);
        LetterSeen seen = letter.seen();

        assertThatThrownBy(() -> approvals.approve(desk.providers(), seen, List.of()))
                .isInstanceOf(BlockedByFindings.class);
        String key = LetterApprovals.key(letters.check(letter).getFirst().finding());
        assertThatThrownBy(() ->
                        approvals.approve(desk.providers(), seen, List.of(new Waiver(key, " "))))
                .hasMessageContaining("why");
        NecessityLetter approved =
                approvals.approve(
                        desk.providers(), seen, List.of(new Waiver(key, "Renewal is in the mail")));

        assertThat(approved.stage()).isEqualTo(APPROVED);
        assertThat(letters.check(approved))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.blocks()).isFalse();
                    assertThat(one.waived().orElseThrow().reason())
                            .isEqualTo("Renewal is in the mail");
                });
    }

    @Test
    void aProviderWhomTheLetterDoesNotNameApprovesItWithAReasonOnly() {
        User doc = desk.user("doc", "User doc", Role.PROVIDER);
        NecessityLetter letter = letters.create(desk.advocates(), desk.wanted(ALetter.complete()));
        letter =
                letters.assign(
                        desk.advocates(),
                        letter.seen(),
                        new Assignment(letter.kind(), Optional.of(doc.id()), letter.dueOn()));
        letter = letters.move(desk.advocates(), letter.seen(), GATHER, "");
        letter = letters.move(desk.advocates(), letter.seen(), DRAFT, "");
        letter = approvals.submitForReview(desk.advocates(), letter.seen(), "");
        LetterSeen seen = letter.seen();
        Who who = LetterDesk.who(doc);

        assertThatThrownBy(() -> approvals.approve(who, seen, List.of()))
                .isInstanceOf(BlockedByFindings.class);
        letter =
                approvals.approve(
                        who, seen, List.of(new Waiver("provider-other provider.name", "Locum")));
        assertThat(letters.check(letter))
                .singleElement()
                .satisfies(
                        one -> assertThat(one.waived().orElseThrow().reason()).isEqualTo("Locum"));
    }

    @Test
    void onlyTheProviderApprovesAndSignsAndNobodyApprovesTheirOwnText() {
        NecessityLetter letter = inReview(ALetter.complete());
        LetterSeen seen = letter.seen();
        assertThatThrownBy(() -> approvals.approve(desk.advocates(), seen, List.of()))
                .isInstanceOf(LetterRefused.class);

        NecessityLetter draft =
                approvals.askForChanges(desk.providers(), seen, "Say more about the MRI");
        NecessityLetter own =
                letters.save(desk.providers(), draft.seen(), LetterContent.BLANK, false);
        own = letters.save(desk.providers(), own.seen(), ALetter.complete(), false);
        NecessityLetter again = approvals.submitForReview(desk.advocates(), own.seen(), "");
        assertThatThrownBy(() -> approvals.approve(desk.providers(), again.seen(), List.of()))
                .isInstanceOf(OwnText.class);
        assertThatThrownBy(() -> approvals.approve(desk.advocates(), again.seen(), List.of()))
                .as("Ada wrote the first version")
                .isInstanceOf(OwnText.class);
        Who third = LetterDesk.who(desk.user("bo", "Bo Reyes", Role.ADVOCATE));
        NecessityLetter approved = approvals.approve(third, again.seen(), List.of());
        assertThatThrownBy(() ->
                        approvals.sign(
                                desk.advocates(), approved.seen(), SignWish.TYPED, ALetter.OFFICE))
                .isInstanceOf(LetterRefused.class);
        assertThatThrownBy(() ->
                        approvals.sign(
                                desk.providers(), approved.seen(), SignWish.TYPED, Office.NONE))
                .isInstanceOf(LetterRefused.class)
                .hasMessageContaining("letterhead has no name");
    }

    @Test
    void fieldsAreStoredAsVersionsAndTypingReplacesTheAuthorsOwn() {
        NecessityLetter letter = letters.create(desk.advocates(), desk.wanted(LetterContent.BLANK));
        letter = letters.save(desk.advocates(), letter.seen(), named("Elena M"), true);
        letter = letters.save(desk.advocates(), letter.seen(), named("Elena Marsh"), true);
        letter = letters.save(desk.advocates(), letter.seen(), named("Elena Marsh"), false);
        letter = letters.save(desk.providers(), letter.seen(), named("Elena R. Marsh"), false);

        assertThat(letters.listVersions(letter))
                .extracting(TextVersion::number)
                .containsExactly(1, 2, 3);
        assertThat(letters.content(letter).patient().fullName()).isEqualTo("Elena R. Marsh");
        assertThat(letter.patientName()).isEqualTo("Elena R. Marsh");
        LetterSeen old = new LetterSeen(letter.id(), letter.version() - 1);
        assertThatThrownBy(() -> letters.save(desk.advocates(), old, named("X"), false))
                .isInstanceOf(LetterChanged.class);
    }

    @Test
    void afterReviewHasBegunFieldsStayAsTheyAre() {
        NecessityLetter letter = inReview(ALetter.complete());
        assertThatThrownBy(() -> letters.save(desk.advocates(), letter.seen(), named("X"), false))
                .isInstanceOf(LetterRefused.class)
                .hasMessageContaining("Take it back");
    }

    @Test
    void aStepBackNeedsAReasonAndAStepThatIsNoneIsRefused() {
        NecessityLetter letter = letters.create(desk.advocates(), desk.wanted(LetterContent.BLANK));
        NecessityLetter gather = letters.move(desk.advocates(), letter.seen(), GATHER, "");
        assertThatThrownBy(() -> letters.move(desk.advocates(), gather.seen(), CONSULT, " "))
                .isInstanceOf(LetterRefused.class);
        assertThatThrownBy(() ->
                        dispatches.decide(
                                desk.advocates(),
                                gather.seen(),
                                new LetterDecision(LetterOutcome.APPROVED, day(2))))
                .isInstanceOf(LetterRefused.class)
                .hasMessageContaining("Decided");
        assertThat(letters.move(desk.advocates(), gather.seen(), CONSULT, "Wrong provider").stage())
                .isEqualTo(CONSULT);
    }

    @Test
    void aProviderSeesTheOwnLettersOnlyAndAScopeHidesOthers() {
        NecessityLetter letter = letters.create(desk.advocates(), desk.wanted(LetterContent.BLANK));
        User other = desk.user("otto", "Otto Lind", Role.PROVIDER);
        User elsewhere = desk.user("eve", "Eve Hall", Role.ADVOCATE, Scope.of("F2"));

        assertThat(letters.find(LetterViewer.of(desk.provider), letter.id())).contains(letter);
        assertThat(
                        letters.list(
                                LetterViewer.of(desk.provider),
                                LetterQuery.waitingFor(desk.provider.id())))
                .containsExactly(letter);
        assertThat(letters.find(LetterViewer.of(other), letter.id())).isEmpty();
        assertThat(letters.find(LetterViewer.of(elsewhere), letter.id())).isEmpty();
        assertThatThrownBy(() -> letters.move(LetterDesk.who(elsewhere), letter.seen(), GATHER, ""))
                .isInstanceOf(NoSuchLetter.class);
        assertThatThrownBy(() ->
                        letters.create(LetterDesk.who(elsewhere), desk.wanted(LetterContent.BLANK)))
                .isInstanceOf(LetterRefused.class)
                .hasMessageContaining("facilities");
    }

    @Test
    void numbersRunWithinTheYearAndTheProviderMustBeOne() {
        assertThat(letters.create(desk.advocates(), desk.wanted(LetterContent.BLANK)).number())
                .isEqualTo("LMN-2026-00001");
        assertThat(letters.create(desk.advocates(), desk.wanted(LetterContent.BLANK)).number())
                .isEqualTo("LMN-2026-00002");
        NewLetter wrong =
                new NewLetter(
                        ServiceKind.DRUG,
                        Optional.of(desk.advocate.id()),
                        "A-1",
                        "",
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        LetterContent.BLANK,
                        "");
        assertThatThrownBy(() -> letters.create(desk.advocates(), wrong))
                .isInstanceOf(LetterRefused.class)
                .hasMessageContaining("provider");
    }

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

    private List<Document> documents() {
        return desk.get(Documents.class).listForClaim("A-100");
    }

    private NecessityLetter inReview(LetterContent content) {
        NecessityLetter letter = letters.create(desk.advocates(), desk.wanted(content));
        letter = letters.move(desk.advocates(), letter.seen(), GATHER, "");
        letter = letters.move(desk.advocates(), letter.seen(), DRAFT, "");
        return approvals.submitForReview(desk.advocates(), letter.seen(), "");
    }

    private NecessityLetter signed() {
        NecessityLetter letter =
                approvals.approve(desk.providers(), inReview(ALetter.complete()).seen(), List.of());
        return approvals.sign(desk.providers(), letter.seen(), SignWish.TYPED, ALetter.OFFICE);
    }

    private static LetterContact talk() {
        return new LetterContact(
                day(2),
                LetterChannel.PHONE,
                "Dana, call 4471",
                "They have it.",
                Answer.YES,
                Answer.UNKNOWN,
                "Ask again",
                Optional.of(day(9)));
    }

    private static LetterContent named(String name) {
        return ContentText.of(java.util.Map.of("patient", java.util.Map.of("fullName", name)));
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 3, day);
    }
}
