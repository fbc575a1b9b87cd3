package org.overturn.reports;

import org.overturn.core.money.Money;

/** Appeals of one status. */
record AppealTally(String status, long count, Money amount, Money recovered) {

    boolean isWonOrPartlyWon() {
        return status.equals("WON") || status.equals("PARTLY_WON");
    }
}
