package org.overturn.api.user;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.overturn.api.security.CurrentUser;
import org.overturn.core.user.Profile;
import org.overturn.core.user.Role;
import org.overturn.core.user.Scope;
import org.overturn.core.user.User;
import org.overturn.core.user.Users;
import org.springframework.stereotype.Component;

/** Why somebody who may see a part of the office sees nothing, and whom to ask. */
@Component
public class ScopeNotice {

    private static final int NAMED = 3;

    private final Users users;

    ScopeNotice(Users users) {
        this.users = users;
    }

    /** For where nothing is shown; empty for a user who sees the whole office. */
    public String words(CurrentUser me) {
        if (me.seesWholeOffice()) {
            return "";
        }
        String parts =
                Stream.of(part("facility", me.facilities()), part("payer", me.payers()))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", and "));
        return "Your user may see "
                + parts
                + "; nothing on file is of that. If you miss work here, ask "
                + administrators()
                + " to change what you may see (Settings, Users).";
    }

    private static String part(String what, Scope scope) {
        if (scope.all()) {
            return "";
        }
        return scope.keys().isEmpty()
                ? "no " + what
                : "only the " + what + " " + String.join(", ", new TreeSet<>(scope.keys()));
    }

    /** By name, those who see the whole office: nobody else can widen what a user sees. */
    private String administrators() {
        List<String> names =
                users.list().stream()
                        .map(User::profile)
                        .filter(one -> !one.disabled() && one.roles().contains(Role.ADMINISTRATOR))
                        .filter(one -> one.facilities().all() && one.payers().all())
                        .map(Profile::displayName)
                        .limit(NAMED)
                        .toList();
        return names.isEmpty() ? "an administrator" : String.join(" or ", names);
    }
}
