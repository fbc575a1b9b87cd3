package org.overturn.api.necessity;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.overturn.api.necessity.LetterAnswers.Call;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.web.SeenVersion;
import org.overturn.api.web.UnusableEntry;
import org.overturn.core.approval.Who;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.letter.necessity.LetterStage;
import org.overturn.core.letter.necessity.NecessityLetter;
import org.overturn.core.letter.necessity.NecessityLetters;
import org.overturn.core.letter.necessity.NewLetter;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Letters of medical necessity through REST. */
@RestController
@RequestMapping("/api/v1/letters")
class LetterController {

    private static final String OBJECT = "letter";

    private final LetterDesk desk;
    private final LetterView view;
    private final LetterAnswers answers;
    private final LetterMoves moves;
    private final NecessityLetters letters;

    LetterController(
            LetterDesk desk,
            LetterView view,
            LetterAnswers answers,
            LetterMoves moves,
            NecessityLetters letters) {
        this.desk = desk;
        this.view = view;
        this.answers = answers;
        this.moves = moves;
        this.letters = letters;
    }

    /**
     * A step.
     *
     * @param to GATHER, DRAFT or REVIEW; an earlier stage needs a reason
     */
    record LetterStep(LetterStage to, @Nullable String reason) {}

    /** Those that are open, due first; for a provider those that wait for them. */
    @GetMapping
    @Audited(value = AuditAction.VIEW, object = "letters")
    List<LetterItem> list(@RequestParam(defaultValue = "false") boolean all, CurrentUser me) {
        return desk.list(me, all).stream().map(LetterItem::of).toList();
    }

    /** Asks for a letter. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Audited(value = AuditAction.CREATE, object = OBJECT)
    ResponseEntity<LetterAnswer> create(
            @RequestBody LetterWanted wanted, CurrentUser me, Who who, AuditNote note) {
        NecessityLetter letter =
                LetterAnswers.told(() -> letters.create(who, newLetter(wanted, me)));
        note.about(Long.toString(letter.id()));
        note.ofPatient(letter.account().key());
        return ResponseEntity.created(URI.create("/api/v1/letters/" + letter.id()))
                .eTag(String.valueOf(letter.version()))
                .body(answers.body(letter));
    }

    private NewLetter newLetter(LetterWanted wanted, CurrentUser me) {
        return wanted.letter(view.prefilled(wanted.known(), wanted.answered(), me));
    }

    /** The tag is the version that a change must name. */
    @GetMapping("/{id}")
    @Audited(value = AuditAction.VIEW, object = OBJECT)
    ResponseEntity<LetterAnswer> show(@PathVariable String id, CurrentUser me, AuditNote note) {
        return answers.of(desk.get(id, me, note));
    }

    /** Stores the fields as a version, all of them (If-Match). */
    @PutMapping("/{id}/content")
    @Audited(value = AuditAction.CHANGE, object = OBJECT)
    ResponseEntity<LetterAnswer> save(
            @PathVariable String id,
            SeenVersion seen,
            @RequestBody Map<String, Object> fields,
            CurrentUser me,
            Who who,
            AuditNote note) {
        return answers.change(
                new Call(id, seen, me, who, note),
                (by, version, _) -> letters.save(by, version, LetterWanted.content(fields), false));
    }

    /** Takes it a step further, up to the review, or back with a reason (If-Match). */
    @PostMapping("/{id}/stage")
    @Audited(value = AuditAction.CHANGE, object = OBJECT)
    ResponseEntity<LetterAnswer> move(
            @PathVariable String id,
            SeenVersion seen,
            @RequestBody LetterStep step,
            CurrentUser me,
            Who who,
            AuditNote note) {
        return answers.change(
                new Call(id, seen, me, who, note),
                (by, version, letter) -> {
                    if (step.to() == null) {
                        throw new UnusableEntry("Say which stage.");
                    }
                    return moves.make(
                            by,
                            version,
                            new LetterMoves.Move(letter.stage(), step.to(), text(step.reason())));
                });
    }

    static String text(@Nullable String sent) {
        return Objects.requireNonNullElse(sent, "");
    }
}
