package org.overturn.core.cause;

/**
 * What denials of one cause have in common.
 *
 * @param payer the payer's key
 * @param carc reason code as sent (CAS02)
 * @param rarc first remark that is no alert; empty where none was sent
 */
public record Reason(String payer, String carc, String rarc) implements Comparable<Reason> {

    @Override
    public int compareTo(Reason other) {
        int byPayer = payer.compareTo(other.payer);
        int byCarc = byPayer == 0 ? carc.compareTo(other.carc) : byPayer;
        return byCarc == 0 ? rarc.compareTo(other.rarc) : byCarc;
    }
}
