package org.overturn.core.claim;

/**
 * What became of a file of claims and acknowledgments.
 *
 * @param seenBefore the same bytes came earlier
 * @param claims stored now
 * @param statements stored now
 * @param repeated claims and statements that came before with the same content
 * @param setAside transactions that are cut off
 */
public record ClaimArrival(
        KeptFile file, boolean seenBefore, int claims, int statements, int repeated, int setAside) {

    static ClaimArrival seenBefore(KeptFile file) {
        return new ClaimArrival(file, true, 0, 0, 0, 0);
    }

    ClaimArrival plus(ClaimArrival other) {
        return new ClaimArrival(
                file,
                seenBefore,
                claims + other.claims,
                statements + other.statements,
                repeated + other.repeated,
                setAside + other.setAside);
    }
}
