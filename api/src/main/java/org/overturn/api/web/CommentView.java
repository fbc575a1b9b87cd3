package org.overturn.api.web;

import java.time.Instant;
import java.util.Optional;
import org.overturn.core.approval.Comment;

/**
 * What somebody says about a version of a text.
 *
 * @param textNumber of the version
 * @param resolvedBy who saw to it; none while it is open
 */
public record CommentView(
        String id,
        int textNumber,
        String text,
        String by,
        Instant at,
        Optional<String> resolvedBy,
        Optional<Instant> resolvedAt) {

    public static CommentView of(Comment comment) {
        return new CommentView(
                String.valueOf(comment.id()),
                comment.textNumber(),
                comment.text(),
                comment.by(),
                comment.at(),
                comment.resolved().map(Comment.Resolved::by),
                comment.resolved().map(Comment.Resolved::at));
    }

    /** Without the text: a person typed it. */
    @Override
    public String toString() {
        return "CommentView[" + id + "]";
    }
}
