package org.overturn.api.letter;

import java.util.List;
import java.util.Set;
import org.overturn.api.security.AccessRules;
import org.overturn.api.security.CurrentUser;
import org.overturn.core.appeal.AppealFile;
import org.overturn.core.approval.Approval;
import org.overturn.core.approval.ApprovalState;
import org.overturn.core.approval.Approvals;
import org.overturn.core.approval.Comments;
import org.overturn.core.approval.Delegations;
import org.overturn.core.approval.TextVersion;
import org.overturn.core.approval.Who;
import org.overturn.core.letter.LetterReview;
import org.overturn.core.user.Role;
import org.overturn.core.user.User;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of a letter shows. */
@Component
class LetterModelling {

    private static final String CLINICAL =
            "I attest that the clinical statements in this letter reflect my own examination of the"
                    + " patient or my review of the record, and are true to the best of my knowledge.";
    private static final String ORDINARY =
            "I have read this letter, and sign it for the provider it is sent for.";

    private final AppealLetterDesk desk;
    private final Approvals approvals;
    private final Comments comments;
    private final Delegations delegations;
    private final AccessRules rules;

    LetterModelling(
            AppealLetterDesk desk,
            Approvals approvals,
            Comments comments,
            Delegations delegations,
            AccessRules rules) {
        this.desk = desk;
        this.approvals = approvals;
        this.comments = comments;
        this.delegations = delegations;
        this.rules = rules;
    }

    /** The template's draft, which nobody edits yet. */
    void addDraft(AppealFile one, CurrentUser me, Model model) {
        model.addAttribute("draft", desk.preview(one));
        model.addAttribute("mayWrite", mayWrite(one, me.roles()));
    }

    void add(AppealFile one, Approval letter, Who who, Model model) {
        User user = who.user().orElseThrow();
        LetterReview review = desk.review(letter, one);
        TextVersion newest = approvals.getNewest(letter);
        model.addAttribute("letter", letter);
        model.addAttribute("version", letter.version());
        model.addAttribute("review", review);
        model.addAttribute("newest", newest);
        model.addAttribute("unlisted", review.unlisted());
        model.addAttribute("versions", approvals.listVersions(letter));
        model.addAttribute("steps", approvals.listSteps(letter));
        model.addAttribute("comments", comments.list(letter));
        model.addAttribute("waived", approvals.listWaived(letter));
        model.addAttribute("signatures", approvals.listSignatures(letter));
        model.addAttribute("picture", desk.signature(who).isPresent());
        addRights(one, letter, user, newest, model);
    }

    private void addRights(
            AppealFile one, Approval letter, User user, TextVersion newest, Model model) {
        boolean writes = mayWrite(one, user.profile().roles());
        boolean own = newest.authorId().filter(id -> id == user.id()).isPresent();
        List<User> delegators = delegations.listDelegators(user);
        boolean signs =
                !letter.clinical()
                        || user.has(Role.PROVIDER)
                        || delegators.stream().anyMatch(whom -> whom.has(Role.PROVIDER));
        model.addAttribute("mayWrite", writes);
        model.addAttribute(
                "editable",
                writes
                        && (letter.state() == ApprovalState.DRAFT
                                || letter.state() == ApprovalState.CHANGES_ASKED));
        model.addAttribute("mayApprove", writes && !(letter.needsTwo() && own));
        model.addAttribute("maySign", writes && signs);
        model.addAttribute("delegators", delegators);
        model.addAttribute("attestation", letter.clinical() ? CLINICAL : ORDINARY);
    }

    private boolean mayWrite(AppealFile one, Set<Role> roles) {
        return one.appeal().status().isChangeable()
                && rules.admit(HttpMethod.POST, "/appeals/1/letter", roles);
    }
}
