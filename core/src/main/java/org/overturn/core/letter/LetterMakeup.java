package org.overturn.core.letter;

import java.util.List;
import org.overturn.core.issue.Issue;

/**
 * What a letter was made of, so that it can be named and its outcome credited later.
 *
 * @param version hash of the template's file
 * @param language of its text, such as {@code en}
 * @param blocks the arguments it made, in their order
 * @param issues arguments that were asked for and are not in it; a template that could not be used
 */
public record LetterMakeup(
        String version, String language, List<UsedBlock> blocks, List<Issue> issues) {

    /** Nothing is known of it. */
    public static final LetterMakeup NONE = new LetterMakeup("", "en", List.of(), List.of());

    public LetterMakeup {
        blocks = List.copyOf(blocks);
        issues = List.copyOf(issues);
    }
}
