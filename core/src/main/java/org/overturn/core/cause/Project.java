package org.overturn.core.cause;

import java.time.LocalDate;
import org.overturn.core.money.Money;

/**
 * A cause as one reader sees it: what its denials, of those they may see, come to.
 *
 * @param payer its name
 * @param open what can still be worked
 */
public record Project(
        StoredCause cause,
        String payer,
        int denials,
        Money amount,
        int openDenials,
        Money open,
        Money recovered,
        LocalDate firstOn,
        LocalDate lastOn) {}
