package org.overturn.core.letter.necessity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.overturn.core.letter.necessity.LetterStage.GATHER;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.overturn.core.approval.TextVersion;
import org.overturn.core.db.EachDatabase;
import org.overturn.core.user.Role;
import org.overturn.core.user.Scope;
import org.overturn.core.user.User;

/** Letters as they are asked for: their fields, their numbers, and who sees them. */
@EachDatabase
class NecessityLettersTest extends OpenDesk {

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

    private static LetterContent named(String name) {
        return ContentText.of(java.util.Map.of("patient", java.util.Map.of("fullName", name)));
    }
}
