package org.overturn.batch.show;

import org.overturn.core.user.Scope;

/** Whose rows are told of: facilities by the payee (835 N104), payers by their key. */
public record Reader(Scope facilities, Scope payers) {

    boolean isAll() {
        return facilities.all() && payers.all();
    }
}
