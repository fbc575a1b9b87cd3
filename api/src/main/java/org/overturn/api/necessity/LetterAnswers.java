package org.overturn.api.necessity;

import java.util.Map;
import java.util.function.Supplier;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.web.SeenVersion;
import org.overturn.api.web.UnusableEntry;
import org.overturn.api.web.UnusableFields;
import org.overturn.core.approval.Who;
import org.overturn.core.letter.necessity.LetterChanged;
import org.overturn.core.letter.necessity.LetterRefused;
import org.overturn.core.letter.necessity.LetterSeen;
import org.overturn.core.letter.necessity.NecessityLetter;
import org.overturn.core.letter.necessity.NecessityLetters;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** What REST answers about a letter, and about a change of it that is refused. */
@Component
class LetterAnswers {

    private final LetterDesk desk;
    private final NecessityLetters letters;

    LetterAnswers(LetterDesk desk, NecessityLetters letters) {
        this.desk = desk;
        this.letters = letters;
    }

    /** What a method of a controller knows of its request. */
    record Call(String id, SeenVersion seen, CurrentUser me, Who who, AuditNote note) {}

    /** A change of a letter. */
    @FunctionalInterface
    interface Change {
        NecessityLetter make(Who who, LetterSeen seen, NecessityLetter letter);
    }

    /** The letter as it is after the change. */
    ResponseEntity<LetterAnswer> change(Call call, Change change) {
        NecessityLetter letter = desk.get(call.id(), call.me(), call.note());
        LetterSeen seen = new LetterSeen(letter.id(), call.seen().number());
        return of(told(() -> change.make(call.who(), seen, letter)));
    }

    /** With the version that a change must name. */
    ResponseEntity<LetterAnswer> of(NecessityLetter letter) {
        return ResponseEntity.ok().eTag(String.valueOf(letter.version())).body(body(letter));
    }

    LetterAnswer body(NecessityLetter letter) {
        return LetterAnswer.of(letter, letters.content(letter), letters.check(letter));
    }

    /** Refusals in the words of REST. */
    static <T> T told(Supplier<T> change) {
        try {
            return change.get();
        } catch (LetterChanged _) {
            throw new ResponseStatusException(
                    HttpStatus.PRECONDITION_FAILED, "it was changed meanwhile");
        } catch (LetterRefused e) {
            String why = String.valueOf(e.getMessage());
            if (e.field().isEmpty()) {
                throw new UnusableEntry(why);
            }
            throw new UnusableFields(why, Map.of(sent(e.field()), why));
        }
    }

    /** What a field of a letter is called where it is asked for. */
    private static String sent(String field) {
        return field.equals("accountNumber") ? "account" : field;
    }
}
