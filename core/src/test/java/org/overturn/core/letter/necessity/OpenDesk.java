package org.overturn.core.letter.necessity;

import static org.overturn.core.letter.necessity.LetterStage.DRAFT;
import static org.overturn.core.letter.necessity.LetterStage.GATHER;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.overturn.core.db.TestDatabase;
import org.overturn.core.letter.necessity.LetterApprovals.SignWish;

/** A desk that is open during each test, and letters that lie on it. */
abstract class OpenDesk {

    @TempDir Path folder;
    LetterDesk desk;
    NecessityLetters letters;
    LetterApprovals approvals;
    LetterDispatches dispatches;

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

    NecessityLetter inReview(LetterContent content) {
        NecessityLetter letter = letters.create(desk.advocates(), desk.wanted(content));
        letter = letters.move(desk.advocates(), letter.seen(), GATHER, "");
        letter = letters.move(desk.advocates(), letter.seen(), DRAFT, "");
        return approvals.submitForReview(desk.advocates(), letter.seen(), "");
    }

    NecessityLetter signed() {
        NecessityLetter letter =
                approvals.approve(desk.providers(), inReview(ALetter.complete()).seen(), List.of());
        return approvals.sign(desk.providers(), letter.seen(), SignWish.TYPED, ALetter.OFFICE);
    }

    static LocalDate day(int day) {
        return LocalDate.of(2026, 3, day);
    }
}
