package org.overturn.api.letter;

import java.util.List;
import java.util.Optional;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.web.NotFound;
import org.overturn.batch.night.LetterDrafts;
import org.overturn.core.appeal.AppealFile;
import org.overturn.core.appeal.AppealFiles;
import org.overturn.core.approval.Approval;
import org.overturn.core.approval.Approvals;
import org.overturn.core.approval.Attestation;
import org.overturn.core.approval.DifferenceRow;
import org.overturn.core.approval.Seen;
import org.overturn.core.approval.SignatureImage;
import org.overturn.core.approval.TextVersion;
import org.overturn.core.approval.Waiver;
import org.overturn.core.approval.Who;
import org.overturn.core.letter.EditedLetterApprovals;
import org.overturn.core.letter.EditedLetters;
import org.overturn.core.letter.EditedLetters.Filled;
import org.overturn.core.letter.EditedLetters.Written;
import org.overturn.core.letter.Letter;
import org.overturn.core.letter.LetterReview;
import org.overturn.core.remittance.AccountKey;
import org.overturn.core.user.SignaturePictures;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The letter of an appeal, within what its reader may see. */
@Component
class AppealLetterDesk {

    private final AppealFiles appeals;
    private final LetterDrafts drafts;
    private final EditedLetters letters;
    private final Approvals approvals;
    private final EditedLetterApprovals steps;
    private final SignaturePictures signatures;

    AppealLetterDesk(
            AppealFiles appeals,
            LetterDrafts drafts,
            EditedLetters letters,
            Approvals approvals,
            EditedLetterApprovals steps,
            SignaturePictures signatures) {
        this.appeals = appeals;
        this.drafts = drafts;
        this.letters = letters;
        this.approvals = approvals;
        this.steps = steps;
        this.signatures = signatures;
    }

    /** How this person signs, as a picture. */
    Optional<SignatureImage> signature(Who who) {
        return who.user()
                .flatMap(signatures::find)
                .map(picture -> SignatureImage.of(picture.png()));
    }

    /**
     * The appeal of this number.
     *
     * @throws NotFound also when it is there, but not for this user
     */
    AppealFile getAppeal(String id, CurrentUser me, AuditNote note) {
        AppealFile found =
                appeals.find(
                                id.matches("\\d{1,18}") ? Long.parseLong(id) : -1,
                                me.facilities(),
                                me.payers())
                        .orElseThrow(() -> new NotFound("appeal", id));
        note.ofPatient(AccountKey.of(found.claim().accountNumber()));
        return found;
    }

    Letter getDraft(AppealFile appeal) {
        return drafts.write(appeal.id());
    }

    Optional<Approval> find(AppealFile appeal) {
        return letters.find(appeal.id());
    }

    /**
     * The letter that somebody began to edit.
     *
     * @throws NotFound when nobody did
     */
    Approval get(AppealFile appeal) {
        return find(appeal)
                .orElseThrow(() -> new NotFound("letter of appeal", Long.toString(appeal.id())));
    }

    /** The letter as the caller saw it. */
    Seen seen(AppealFile appeal, int version) {
        return new Seen(get(appeal).id(), version);
    }

    Approval begin(Who who, AppealFile appeal) {
        return letters.open(who, appeal.id(), getDraft(appeal).draft());
    }

    Approval write(Who who, AppealFile appeal, Typed typed) {
        return letters.write(
                who,
                seen(appeal, typed.version()),
                new Written(typed.html(), getDraft(appeal).draft(), typed.finished()));
    }

    /** What came from the editor. */
    record Typed(int version, String html, boolean finished) {}

    Approval regenerate(Who who, AppealFile appeal, int version) {
        Letter draft =
                letters.mayLetterAnew(get(appeal))
                        ? drafts.writeAnew(appeal.id())
                        : getDraft(appeal);
        return letters.regenerate(who, seen(appeal, version), draft.draft());
    }

    Approval fill(Who who, AppealFile appeal, int version, Filled filled) {
        return letters.fill(who, seen(appeal, version), filled);
    }

    Approval approve(Who who, AppealFile appeal, int version, List<Waiver> waived) {
        return steps.approve(who, seen(appeal, version), getDraft(appeal).draft(), waived);
    }

    Approval submit(Who who, AppealFile appeal, int version, String note) {
        return steps.submit(who, seen(appeal, version), getDraft(appeal).draft(), note);
    }

    Approval sign(Who who, AppealFile appeal, int version, Attestation attestation) {
        return steps.sign(who, seen(appeal, version), getDraft(appeal).draft(), attestation);
    }

    Approval listEnclosures(Who who, AppealFile appeal, int version) {
        return letters.listEnclosures(who, seen(appeal, version), getDraft(appeal).draft());
    }

    LetterReview preview(AppealFile appeal) {
        return letters.preview(getDraft(appeal).draft());
    }

    LetterReview review(Approval letter, AppealFile appeal) {
        return letters.review(letter, getDraft(appeal).draft());
    }

    /**
     * Two versions of a letter beside each other.
     *
     * @param versions all there are, the earliest first
     */
    record Compared(List<TextVersion> versions, int from, int to, List<DifferenceRow> rows) {}

    /** From one version to another; where there is none of that number, the last two. */
    Compared compare(Approval letter, int from, int to) {
        int newest = letter.textNumber();
        int last = to > 0 && to <= newest ? to : newest;
        int first = from > 0 && from <= newest ? from : Math.max(1, last - 1);
        return new Compared(
                approvals.listVersions(letter), first, last, letters.compare(letter, first, last));
    }

    /** The letter as REST shows it, with the version that a change must name. */
    ResponseEntity<LetterView> answer(AppealFile appeal, Approval letter) {
        return ResponseEntity.ok()
                .eTag(Integer.toString(letter.version()))
                .body(
                        LetterView.of(
                                letter, review(letter, appeal), approvals.listSignatures(letter)));
    }
}
