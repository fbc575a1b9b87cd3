package org.overturn.api.report;

import org.overturn.api.security.CurrentUser;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Workbooks tell of all facilities and payers, so they are for those who may see all of them. */
final class WholeOfficeOnly {

    private WholeOfficeOnly() {}

    static void check(CurrentUser me) {
        if (!me.seesWholeOffice()) {
            throw new ResponseStatusException(
                    HttpStatus.FORBIDDEN,
                    "Workbooks tell of the whole office, and this user may see a part of it");
        }
    }
}
