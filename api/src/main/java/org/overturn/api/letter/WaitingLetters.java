package org.overturn.api.letter;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.overturn.core.appeal.AppealFile;
import org.overturn.core.appeal.AppealFiles;
import org.overturn.core.approval.Approval;
import org.overturn.core.approval.ApprovalState;
import org.overturn.core.approval.Approvals;
import org.overturn.core.approval.Delegations;
import org.overturn.core.approval.SubjectKind;
import org.overturn.core.approval.Who;
import org.overturn.core.user.Profile;
import org.overturn.core.user.Role;
import org.overturn.core.user.User;
import org.overturn.core.worklist.Access;
import org.overturn.core.worklist.WaitingWriteOff;
import org.overturn.core.worklist.WriteOffs;
import org.springframework.stereotype.Component;

/** What waits for a user's review, approval or signature. */
@Component
public class WaitingLetters {

    private final Approvals approvals;
    private final Delegations delegations;
    private final AppealFiles appeals;
    private final WriteOffs writeOffs;

    WaitingLetters(
            Approvals approvals,
            Delegations delegations,
            AppealFiles appeals,
            WriteOffs writeOffs) {
        this.approvals = approvals;
        this.delegations = delegations;
        this.appeals = appeals;
        this.writeOffs = writeOffs;
    }

    /**
     * Something that waits.
     *
     * @param what is to be done
     * @param path where
     */
    public record Waiting(String title, String what, String path) {}

    /** At most so many, those first that have waited longest; none for who only looks. */
    public List<Waiting> list(Who who, int most) {
        User user = who.user().orElseThrow();
        if (user.profile().roles().stream().allMatch(Role.AUDITOR::equals)) {
            return List.of();
        }
        return Stream.of(reviews(user), signatures(user), writeOffs(user))
                .flatMap(one -> one)
                .limit(most)
                .toList();
    }

    private Stream<Waiting> reviews(User user) {
        return letters(ApprovalState.IN_REVIEW)
                .filter(letter -> !(letter.needsTwo() && isAuthor(letter, user)))
                .flatMap(letter -> waiting(letter, user, "Review"));
    }

    private boolean isAuthor(Approval letter, User user) {
        return approvals.getNewest(letter).authorId().filter(id -> id == user.id()).isPresent();
    }

    private Stream<Waiting> signatures(User user) {
        boolean clinician =
                user.has(Role.PROVIDER)
                        || delegations.listDelegators(user).stream()
                                .anyMatch(whom -> whom.has(Role.PROVIDER));
        return letters(ApprovalState.APPROVED)
                .filter(letter -> clinician || !letter.clinical())
                .flatMap(letter -> waiting(letter, user, "Sign"));
    }

    private Stream<Approval> letters(ApprovalState state) {
        return approvals.list(SubjectKind.APPEAL_LETTER, List.of(state)).stream();
    }

    private Stream<Waiting> waiting(Approval letter, User user, String what) {
        Profile sees = user.profile();
        Optional<AppealFile> appeal =
                appeals.find(letter.subject().id(), sees.facilities(), sees.payers());
        return appeal.stream()
                .filter(one -> one.appeal().status().isChangeable())
                .map(one ->
                        new Waiting(
                                "Letter of " + one.appeal().number(),
                                what,
                                "/appeals/" + one.id() + "/letter"));
    }

    private Stream<Waiting> writeOffs(User user) {
        return writeOffs.listWaiting(Access.of(user.profile())).stream()
                .filter(one -> one.askedById() != user.id())
                .map(WaitingLetters::waiting);
    }

    private static Waiting waiting(WaitingWriteOff one) {
        return new Waiting(
                "Write-off of " + one.denial().amount().toDollars(),
                "Approve or refuse",
                "/denials/" + one.denial().id());
    }
}
