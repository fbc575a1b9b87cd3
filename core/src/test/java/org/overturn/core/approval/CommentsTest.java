package org.overturn.core.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.overturn.core.audit.AuditQuery;
import org.overturn.core.db.EachDatabase;

/** Comments on a version of a text. */
@EachDatabase
class CommentsTest extends ApprovalOffice {

    @Test
    void aCommentStaysWithItsVersionAndIsResolvedOnce() {
        Approval draft = draft();
        Comment comment = comments.add(who(omar), draft, " Which visit? ");
        Approval next = type(draft, ada, "Dear doctor");

        comments.resolve(who(ada), next, comment.id());

        assertThat(comments.list(next))
                .containsExactly(
                        new Comment(
                                comment.id(),
                                1,
                                "Which visit?",
                                "omar",
                                CLOCK.instant(),
                                Optional.of(new Comment.Resolved("ada", CLOCK.instant()))));
        assertThatThrownBy(() -> comments.resolve(who(ada), next, comment.id()))
                .isInstanceOf(UnknownApproval.class);
        Comment open = comments.add(who(omar), next, "And when?");
        assertThatThrownBy(() -> comments.resolve(who(ada), draft(), open.id()))
                .as("of another text")
                .isInstanceOf(UnknownApproval.class);
        assertThat(audit.list(AuditQuery.newest(9)))
                .noneMatch(entry -> entry.reason().contains("visit"));
    }

    @ParameterizedTest(name = "a comment of {0} characters")
    @ValueSource(ints = {0, 2001})
    void aCommentSaysSomethingInBounds(int length) {
        assertThatThrownBy(() -> comments.add(who(omar), draft(), "x".repeat(length)))
                .isInstanceOf(IncompleteRequest.class);
    }
}
