package org.overturn.core.chance;

/** Cases and what was won of them; fractions where many count for fewer. */
record Evidence(double cases, double shares) {

    static final Evidence NONE = new Evidence(0, 0);

    Evidence plus(Evidence other) {
        return new Evidence(cases + other.cases, shares + other.shares);
    }

    Evidence minus(Evidence other) {
        return new Evidence(cases - other.cases, shares - other.shares);
    }

    /**
     * What the cases of one member say of its group: less than as many of different members would.
     *
     * @param likeness correlation of the cases within a member
     */
    Evidence forGroup(double likeness) {
        double factor = 1 / (1 + Math.max(0, cases - 1) * likeness);
        return new Evidence(cases * factor, shares * factor);
    }
}
