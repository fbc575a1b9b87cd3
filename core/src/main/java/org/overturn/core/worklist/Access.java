package org.overturn.core.worklist;

import org.overturn.core.user.Profile;
import org.overturn.core.user.Scope;

/**
 * The rows somebody may see; every question to the worklist is asked with it.
 *
 * @param facilities by the payee of the remittance (835 N104)
 * @param payers by the payer's key
 */
public record Access(Scope facilities, Scope payers) {

    public static final Access ALL = new Access(Scope.ALL, Scope.ALL);

    public static Access of(Profile profile) {
        return new Access(profile.facilities(), profile.payers());
    }
}
