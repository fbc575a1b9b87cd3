package org.overturn.core.evidence.link;

import java.time.LocalDate;
import java.util.Set;

/** When patients were born: remittances don't say so, the claims that were sent do. */
@FunctionalInterface
interface Births {

    /** Of the patients of the claims with this account number; none where none was sent. */
    Set<LocalDate> list(String accountNumber);
}
