package org.overturn.api.necessity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.overturn.api.necessity.LetterAnswers.Call;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.web.NotFound;
import org.overturn.api.web.RefusedField;
import org.overturn.api.web.SeenVersion;
import org.overturn.api.web.Slice;
import org.overturn.core.approval.Who;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.letter.necessity.ContentEdit;
import org.overturn.core.letter.necessity.LetterRecord;
import org.overturn.core.letter.necessity.LetterRecords;
import org.overturn.core.letter.necessity.NecessityLetter;
import org.overturn.core.letter.necessity.NecessityLetters;
import org.overturn.core.letter.necessity.Proposal;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The records that a letter rests on, and what documents say of its fields, through REST. */
@RestController
@RequestMapping("/api/v1/letters/{id}")
class LetterRecordController {

    private static final String OBJECT = "letter";

    private final LetterAnswers answers;
    private final LetterDesk desk;
    private final NecessityLetters letters;
    private final LetterRecords records;

    LetterRecordController(
            LetterAnswers answers,
            LetterDesk desk,
            NecessityLetters letters,
            LetterRecords records) {
        this.answers = answers;
        this.desk = desk;
        this.letters = letters;
        this.records = records;
    }

    /**
     * A tick of the checklist.
     *
     * @param document id of the one that it is; none where it was ticked by hand
     * @param where it is, for one that was ticked by hand
     */
    record TickView(String id, Optional<String> document, String where, String by, Instant at) {

        static TickView of(LetterRecord tick) {
            return new TickView(
                    Long.toString(tick.id()),
                    tick.documentId().map(String::valueOf),
                    tick.note(),
                    tick.by(),
                    tick.at());
        }

        /** Without the note: a person typed it. */
        @Override
        public String toString() {
            return "TickView[" + id + "]";
        }
    }

    /**
     * An item of the checklist.
     *
     * @param need required or recommended
     * @param candidates ids of documents of the account that it may be, not ticked yet
     */
    record RecordView(
            String item, String need, String label, List<TickView> ticks, List<String> candidates) {

        static RecordView of(LetterRecords.Item item) {
            return new RecordView(
                    item.wanted().name(),
                    item.wanted().need().label(),
                    item.wanted().label(),
                    item.ticks().stream().map(TickView::of).toList(),
                    item.candidates().stream().map(one -> Long.toString(one.id())).toList());
        }
    }

    /** The checklist, the required first; the tag is the version that a change must name. */
    @GetMapping("/records")
    @Audited(value = AuditAction.VIEW, object = OBJECT)
    ResponseEntity<Slice<RecordView>> listRecords(
            @PathVariable String id, CurrentUser me, AuditNote note) {
        NecessityLetter letter = withDocuments(id, me, note);
        return tagged(letter, new Slice<>(records.list(letter), null, null).map(RecordView::of));
    }

    private NecessityLetter withDocuments(String id, CurrentUser me, AuditNote note) {
        NecessityLetter letter = desk.get(id, me, note);
        if (!desk.seesDocuments(letter, me)) {
            throw new NotFound("documents of letter", id);
        }
        return letter;
    }

    private static <T> ResponseEntity<T> tagged(NecessityLetter letter, T body) {
        return ResponseEntity.ok().eTag(String.valueOf(letter.version())).body(body);
    }

    /**
     * An item that is there: one of {@code document} and {@code where}.
     *
     * @param item as the checklist names it
     * @param document id of one of the account's
     * @param where to find it, where it is no document on file
     */
    record TickRequest(
            @NotBlank(message = "Name an item of the checklist.") String item,
            @Nullable String document,
            @Nullable String where) {

        Optional<Long> known() {
            if (document != null && (where != null || !document.matches("\\d{1,18}"))) {
                throw new RefusedField("document", "a document's id, or else say where it is");
            }
            return Optional.ofNullable(document).map(Long::parseLong);
        }
    }

    /** Ticks an item by a document or by hand, as the letter was seen (If-Match). */
    @PostMapping("/records")
    @Audited(value = AuditAction.CHANGE, object = OBJECT)
    ResponseEntity<LetterAnswer> tick(
            @PathVariable String id,
            SeenVersion seen,
            @Valid @RequestBody TickRequest wanted,
            CurrentUser me,
            Who who,
            AuditNote note) {
        withDocuments(id, me, note);
        Optional<Long> document = wanted.known();
        return answers.change(
                new Call(id, seen, me, who, note),
                (by, version, _) ->
                        document.isPresent()
                                ? records.link(by, version, wanted.item(), document.get())
                                : records.note(
                                        by,
                                        version,
                                        wanted.item(),
                                        LetterController.text(wanted.where())));
    }

    /** Takes a tick back, as the letter was seen (If-Match). */
    @PostMapping("/records/{tick}/untick")
    @Audited(value = AuditAction.CHANGE, object = OBJECT)
    ResponseEntity<LetterAnswer> untick(
            @PathVariable String id,
            @PathVariable long tick,
            SeenVersion seen,
            CurrentUser me,
            Who who,
            AuditNote note) {
        withDocuments(id, me, note);
        return answers.change(
                new Call(id, seen, me, who, note),
                (by, version, _) -> records.untick(by, version, tick));
    }

    /**
     * A value for a field, read from a document of the account.
     *
     * @param page of the document, from 1
     * @param passage the line that it was read from
     */
    record ProposedField(String path, String value, int page, String passage) {

        static ProposedField of(Proposal one) {
            return new ProposedField(one.path(), one.value(), one.page(), one.passage());
        }

        /** The path only: the rest is patient data. */
        @Override
        public String toString() {
            return "ProposedField[" + path + "]";
        }
    }

    /** What letters from outside say that the fields don't say yet; a person looks at each. */
    @GetMapping("/proposals")
    @Audited(value = AuditAction.VIEW, object = OBJECT)
    ResponseEntity<Slice<ProposedField>> listProposals(
            @PathVariable String id, CurrentUser me, AuditNote note) {
        NecessityLetter letter = desk.get(id, me, note);
        List<Proposal> found = desk.propose(letter, letters.content(letter), me);
        return tagged(letter, new Slice<>(found, null, null).map(ProposedField::of));
    }

    /** A field by its path ({@code patient.fullName}), and what it is to say. */
    record FieldRequest(
            @NotBlank(message = "Name a field by its path.") String path,
            @NotNull(message = "Say what goes there.") String value) {

        /** The path only: the rest is patient data. */
        @Override
        public String toString() {
            return "FieldRequest[" + path + "]";
        }
    }

    /** Takes a proposed value over into its field, as the letter was seen (If-Match). */
    @PostMapping("/proposals")
    @Audited(value = AuditAction.CHANGE, object = OBJECT)
    ResponseEntity<LetterAnswer> takeProposal(
            @PathVariable String id,
            SeenVersion seen,
            @Valid @RequestBody FieldRequest wanted,
            CurrentUser me,
            Who who,
            AuditNote note) {
        return answers.change(
                new Call(id, seen, me, who, note),
                (by, version, letter) ->
                        letters.save(
                                by,
                                version,
                                ContentEdit.with(
                                        letters.content(letter), wanted.path(), wanted.value()),
                                true));
    }
}
