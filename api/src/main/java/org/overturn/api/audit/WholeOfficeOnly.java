package org.overturn.api.audit;

import org.overturn.api.security.CurrentUser;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * The log names patients of all facilities and payers by their account numbers, so it is for those
 * who may see all of them. An entry doesn't say whose claims it was about, so that no part of the
 * log can be shown instead.
 */
final class WholeOfficeOnly {

    static final String WHY =
            "The audit log tells of the whole office, and this user may see a part of it";

    private WholeOfficeOnly() {}

    static void check(CurrentUser me) {
        if (!me.seesWholeOffice()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, WHY);
        }
    }
}
