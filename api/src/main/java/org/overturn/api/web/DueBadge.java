package org.overturn.api.web;

/**
 * How far off a date is, in words, and how urgent that makes it.
 *
 * @param tone class of the badge; colour never says it alone
 */
public record DueBadge(String words, String tone) {

    static final DueBadge UNKNOWN = new DueBadge("date unknown", "amber");

    private static final int SOON_DAYS = 14;
    private static final int NEXT_DAYS = 3;

    static DueBadge of(long daysLeft) {
        if (daysLeft < 0) {
            return new DueBadge(days(-daysLeft) + " overdue", "red");
        }
        String words = daysLeft == 0 ? "due today" : days(daysLeft) + " left";
        if (daysLeft <= NEXT_DAYS) {
            return new DueBadge(words, "red");
        }
        return new DueBadge(words, daysLeft <= SOON_DAYS ? "amber" : "plain");
    }

    private static String days(long days) {
        return days + (days == 1 ? " day" : " days");
    }
}
