package org.overturn.core.evidence.link;

import java.util.Set;

/** Who may rightly be named in an account's records though a patient may have the same name. */
@FunctionalInterface
interface NamedPeople {

    /** Who works here, and who treated by the claims that were sent with this account number. */
    Set<String> list(String accountNumber);
}
