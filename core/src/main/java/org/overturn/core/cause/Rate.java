package org.overturn.core.cause;

/** Lines refused, out of lines decided. */
public record Rate(long refused, long decided) {

    public Rate {
        if (refused < 0 || decided < refused) {
            throw new IllegalArgumentException(refused + " of " + decided);
        }
    }

    /** Between 0 and 1; 0 where nothing was decided. */
    public double share() {
        return decided == 0 ? 0 : (double) refused / decided;
    }

    Rate plus(Rate other) {
        return new Rate(refused + other.refused, decided + other.decided);
    }

    /** Natural logarithm of the likelihood of these refusals at their own rate. */
    double likelihood() {
        return term(refused) + term(decided - refused);
    }

    private double term(long count) {
        return count == 0 ? 0 : count * Math.log((double) count / decided);
    }

    /**
     * How much likelier two rates are than one, as a natural logarithm: the statistic of the
     * likelihood ratio test of two binomials, without its factor of two.
     */
    static double evidence(Rate one, Rate other) {
        return one.likelihood() + other.likelihood() - one.plus(other).likelihood();
    }
}
