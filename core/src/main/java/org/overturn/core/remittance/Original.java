package org.overturn.core.remittance;

import java.util.List;
import org.overturn.core.issue.Issue;

/**
 * The table that an 835 was made of.
 *
 * @param kept its bytes in {@link ReceivedFiles}
 * @param name its file name in the inbox
 * @param issues what was found while it was read
 */
public record Original(Keeping.Kept kept, String name, List<Issue> issues) {

    public Original {
        issues = List.copyOf(issues);
    }
}
