package org.overturn.api.worklist;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.web.NotNow;
import org.overturn.core.approval.Who;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.worklist.Editor;
import org.overturn.core.worklist.WorkOutcome;
import org.overturn.core.worklist.Worklist;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Taking changes of denials back, through REST. */
@RestController
@RequestMapping("/api/v1/denials/undo")
class UndoController {

    private final Worklist worklist;
    private final UndoShelf shelf;

    UndoController(Worklist worklist, UndoShelf shelf) {
        this.worklist = worklist;
        this.shelf = shelf;
    }

    /**
     * Which change.
     *
     * @param undo as the answer to the change named it
     */
    record UndoRequest(@NotBlank(message = "Name the change, as its answer did.") String undo) {}

    /**
     * What came of it.
     *
     * @param taken ids of the denials that are as before
     * @param left those that stayed as they are: somebody changed them since
     */
    record UndoView(List<String> taken, List<String> left) {

        static UndoView of(WorkOutcome outcome) {
            return new UndoView(
                    outcome.changed().stream().map(one -> String.valueOf(one.id())).toList(),
                    outcome.missed().stream().map(one -> String.valueOf(one.id())).toList());
        }
    }

    /**
     * Takes back a change of many, once and within an hour, where nobody has changed the denials
     * since; that is a change, too, and on record. A change of one is taken back by another, with
     * what was there before.
     */
    @PostMapping
    @Audited(value = AuditAction.CHANGE, object = "denials")
    UndoView undo(@Valid @RequestBody UndoRequest wanted, CurrentUser me, Who who, AuditNote note) {
        WorkUndo undo =
                shelf.take(me, wanted.undo())
                        .orElseThrow(() ->
                                new NotNow(
                                        "There is no such change to take back: each can be once,"
                                                + " within an hour, by who made it. Change the"
                                                + " denials as you want them."));
        WorkOutcome outcome = worklist.undo(undo.changed(), undo.change(), Editor.of(who));
        DenialNotes.done(note, outcome);
        note.because("undo");
        return UndoView.of(outcome);
    }
}
