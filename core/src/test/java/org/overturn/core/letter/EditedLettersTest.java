package org.overturn.core.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.overturn.core.code.DenialCategory.MEDICAL_NECESSITY;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.overturn.core.approval.Approval;
import org.overturn.core.approval.ApprovalState;
import org.overturn.core.approval.Approvals;
import org.overturn.core.approval.ApprovalsOf;
import org.overturn.core.approval.Attestation;
import org.overturn.core.approval.BlockedByFindings;
import org.overturn.core.approval.DifferenceRow;
import org.overturn.core.approval.NotEntitledToSign;
import org.overturn.core.approval.OwnText;
import org.overturn.core.approval.Waiver;
import org.overturn.core.approval.Who;
import org.overturn.core.audit.Actor;
import org.overturn.core.audit.AuditedLog;
import org.overturn.core.code.Codes;
import org.overturn.core.db.EachDatabase;
import org.overturn.core.db.EachDatabase.BeforeDatabase;
import org.overturn.core.db.Ids;
import org.overturn.core.db.TestDatabase;
import org.overturn.core.letter.EditedLetters.Filled;
import org.overturn.core.letter.EditedLetters.Written;
import org.overturn.core.user.Profile;
import org.overturn.core.user.Role;
import org.overturn.core.user.Scope;
import org.overturn.core.user.User;
import org.overturn.core.user.Users;
import org.overturn.core.user.UsersOf;

/** A letter from the template's draft to the signature. */
@EachDatabase
class EditedLettersTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-03-05T15:00:00Z"), ZoneOffset.UTC);
    private static final Ids IDS = new Ids(CLOCK);
    private static final Letter.Draft COMPLETE = draft(Facts.complete());
    private static final Letter.Draft BARE = draft(AnAppeal.of(MEDICAL_NECESSITY, "CO", "50"));

    private static DSLContext db;
    private static Users users;
    private static User ada;
    private static User drMeyer;
    private static User drOkafor;
    private static long lastAppeal = 100;

    private Approvals approvals;
    private EditedLetters letters;
    private long appeal;

    private static Letter.Draft draft(AnAppeal appeal) {
        return new Letters(Codes.standard()).write(appeal.request()).draft();
    }

    @BeforeDatabase
    static void migrate(TestDatabase database) {
        db = database.migrated();
        // appeals of nothing: the constraint is on other tables' rows
        db.execute("alter table letter_entry drop constraint letter_entry_of_appeal");
        db.execute("alter table letter_exhibit drop constraint letter_exhibit_of_appeal");
        users = UsersOf.database(db, new Ids(CLOCK), CLOCK);
        ada = UsersOf.add(users, "ada", Role.ADVOCATE);
        drMeyer = UsersOf.add(users, "meyer", Role.PROVIDER);
        drOkafor =
                users.add(
                        "okafor",
                        new Profile(
                                "Ngozi Okafor",
                                "",
                                Set.of(Role.PROVIDER),
                                Scope.ALL,
                                Scope.ALL,
                                false));
    }

    @BeforeEach
    void open(TestDatabase database) {
        approvals = new ApprovalsOf(db, users, AuditedLog.on(database, CLOCK), CLOCK).approvals();
        letters =
                new EditedLetters(
                        approvals,
                        new LetterEntryRepository(db),
                        new ExhibitLetters(new ExhibitLetterRepository(db, IDS)),
                        IDS,
                        CLOCK);
        appeal = ++lastAppeal;
    }

    private static Who who(User user) {
        return Who.person(Actor.person(user.name(), ""), user);
    }

    private Approval write(Approval letter, String html, Letter.Draft draft) {
        return letters.write(who(ada), letter.seen(), new Written(html, draft, true));
    }

    @Test
    void anAppealNobodyEditedHasNoTextAndItsDraftIsShown() {
        assertThat(letters.find(appeal)).isEmpty();
        assertThat(letters.findPrinted(appeal)).isEmpty();
        LetterReview preview = letters.preview(BARE);
        assertThat(preview.gaps()).contains("Birth date of the patient");
        assertThat(preview.page())
                .contains("data-source=\"Remittance: CLP07")
                .doesNotContain("style=");
    }

    @Test
    void theDraftIsTheFirstVersionAndPrintsAsTheTemplateWroteIt() {
        Approval letter = letters.open(who(ada), appeal, COMPLETE);

        assertThat(letter.state()).isEqualTo(ApprovalState.DRAFT);
        assertThat(letter.clinical()).isTrue();
        assertThat(LetterHtml.paragraphs(letters.findPrinted(appeal).orElseThrow().html()))
                .isEqualTo(LetterHtml.paragraphs(LetterHtml.withoutFacts(COMPLETE.html())));
        assertThat(letters.review(letter, COMPLETE).findings()).isEmpty();
    }

    @Test
    void aFilledGapIsAFactWithAPersonAsItsSourceAndOutlivesARegeneration() {
        Approval letter = letters.open(who(ada), appeal, BARE);
        String gap = "Birth date of the patient";

        letter = letters.fill(who(ada), letter.seen(), new Filled(gap, " March 1, 1980 "));

        LetterReview review = letters.review(letter, BARE);
        assertThat(review.gaps()).doesNotContain(gap);
        assertThat(review.facts())
                .filteredOn(fact -> fact.source() instanceof Source.Person)
                .singleElement()
                .satisfies(fact -> {
                    assertThat(fact.text()).isEqualTo("March 1, 1980");
                    assertThat(fact.source()).isEqualTo(new Source.Person("ada", CLOCK.instant()));
                });

        letter = write(letter, "<p>Only this</p>", BARE);
        letter = letters.regenerate(who(ada), letter.seen(), BARE);

        assertThat(letters.review(letter, BARE).html()).contains("March 1, 1980");
        assertThat(approvals.listVersions(letter))
                .extracting(version -> version.note())
                .containsExactly(
                        "From the template", "Filled: " + gap, "", "Written again from the facts");
        assertThat(letters.compare(letter, 3, 4))
                .extracting(DifferenceRow::text)
                .contains("Only this");
    }

    @Test
    void aFillThatSaysNothingOrIsAGapItselfIsRefused() {
        Approval letter = letters.open(who(ada), appeal, BARE);

        for (String content : List.of(" ", "[[later]]", "x".repeat(4001))) {
            assertThatThrownBy(() ->
                            letters.fill(
                                    who(ada),
                                    letter.seen(),
                                    new Filled("Birth date of the patient", content)))
                    .isInstanceOf(UnusableEntry.class);
        }
    }

    @Test
    void whatBlocksIsMendedOrLetPassByAnotherPersonAndThenSigned() {
        Approval letter = letters.open(who(ada), appeal, COMPLETE);
        String typed =
                COMPLETE.html().replace("</section>", "<p>Seen January 13, 2026.</p></section>");
        Approval submitted = approvals.submit(who(ada), write(letter, typed, COMPLETE).seen(), "");
        LetterFinding finding = letters.review(submitted, COMPLETE).findings().getFirst();

        assertThatThrownBy(() -> letters.approve(who(ada), submitted.seen(), COMPLETE, List.of()))
                .isInstanceOf(OwnText.class);
        assertThatThrownBy(
                        () -> letters.approve(who(drOkafor), submitted.seen(), COMPLETE, List.of()))
                .isInstanceOf(BlockedByFindings.class);

        Approval approved =
                letters.approve(
                        who(drOkafor),
                        submitted.seen(),
                        COMPLETE,
                        List.of(new Waiver(finding.key(), "The follow-up visit")));
        Attestation attestation = Attestation.typed("I attest all that it says.", "MD", "A-1 (IL)");
        assertThatThrownBy(() -> letters.sign(who(drMeyer), approved.seen(), attestation))
                .isInstanceOf(NotEntitledToSign.class)
                .hasMessageContaining("The letter names Ngozi Okafor");
        Approval signed = letters.sign(who(drOkafor), approved.seen(), attestation);

        PrintedLetter printed = letters.findPrinted(appeal).orElseThrow();
        assertThat(printed.html())
                .contains(
                        "I attest all that it says.",
                        "Signed by Ngozi Okafor, MD, license A-1 (IL) on March 5, 2026")
                .contains(printed.sha256())
                .doesNotContain("data-fact", "Signature: ___");
        assertThat(printed.signatureId()).isPresent();

        Approval changed = write(signed, "<p>Another text</p>", COMPLETE);
        assertThat(changed.state()).isEqualTo(ApprovalState.DRAFT);
        assertThat(letters.findPrinted(appeal).orElseThrow().signatureId()).isEmpty();
    }

    @Test
    void theClinicianWhomALetterNamesStandsUnderTheLineToSignOn() {
        assertThat(NamedClinician.in(COMPLETE.html())).contains("Ngozi Okafor");
        assertThat(NamedClinician.in(BARE.html())).isEmpty();
        String typed =
                BARE.html()
                        .replaceAll(
                                "\\[\\[Treating clinician who signs[^]]*]]",
                                "Ruth Kessler-Dunn, MD, NPI 2512005200");
        assertThat(NamedClinician.in(typed)).contains("Ruth Kessler-Dunn");
        assertThat(NamedClinician.in("<section><p>No block, no name</p></section>")).isEmpty();
    }

    @Test
    void newFactsStandInTheLetterOnceItIsWrittenAgain() {
        Approval letter = letters.open(who(ada), appeal, BARE);
        Letter.Draft later =
                draft(
                        AnAppeal.of(MEDICAL_NECESSITY, "CO", "50")
                                .with(Map.of("patient", Map.of("dob", "1980-03-01")))
                                .on(LocalDate.of(2026, 3, 9)));

        assertThat(letters.review(letter, later).findings())
                .anyMatch(finding -> finding.text().contains("March 9, 2026"));
        letter = letters.regenerate(who(ada), letter.seen(), later);

        LetterReview review = letters.review(letter, later);
        assertThat(review.html()).contains("March 1, 1980", "March 9, 2026");
        assertThat(review.findings()).noneMatch(LetterFinding::waivable);
    }
}
