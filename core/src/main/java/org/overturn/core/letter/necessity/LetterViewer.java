package org.overturn.core.letter.necessity;

import java.util.Set;
import org.overturn.core.user.Role;
import org.overturn.core.user.Scope;
import org.overturn.core.user.User;

/**
 * Who looks at letters.
 *
 * @param onlyOwn a provider who is nothing else sees the letters that name them, no others
 */
public record LetterViewer(long userId, boolean onlyOwn, Scope facilities, Scope payers) {

    /** The program, or an office without sign-in: everything. */
    public static final LetterViewer ALL = new LetterViewer(0, false, Scope.ALL, Scope.ALL);

    public static LetterViewer of(User user) {
        return new LetterViewer(
                user.id(),
                user.profile().roles().equals(Set.of(Role.PROVIDER)),
                user.profile().facilities(),
                user.profile().payers());
    }
}
