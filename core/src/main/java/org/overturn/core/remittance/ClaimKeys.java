package org.overturn.core.remittance;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.LongConsumer;

/**
 * By what the claims of a remittance can be known again in another version of it: the payer's claim
 * number, else account and charge, else the account alone where one side has no claim number. Not
 * by amounts paid or status: a corrected version has others. Eight bytes a key, so that remittances
 * of any size can be compared.
 */
final class ClaimKeys {

    private final long[] keys;
    private final long[] accounts;
    private final long[] unnumbered;

    private ClaimKeys(long[] keys, long[] accounts, long[] unnumbered) {
        this.keys = keys;
        this.accounts = accounts;
        this.unnumbered = unnumbered;
    }

    /** Whether any claim of one seems to be a claim of the other. */
    boolean overlap(ClaimKeys other) {
        return meet(keys, other.keys)
                || meet(unnumbered, other.accounts)
                || meet(accounts, other.unnumbered);
    }

    int size() {
        return keys.length + accounts.length + unnumbered.length;
    }

    private static boolean meet(long[] one, long[] other) {
        int at = 0;
        for (long key : one) {
            while (at < other.length && other[at] < key) {
                at++;
            }
            if (at < other.length && other[at] == key) {
                return true;
            }
        }
        return false;
    }

    /** Gathers the keys of one remittance. */
    static final class Builder {

        private final Longs keys = new Longs();
        private final Longs accounts = new Longs();
        private final Longs unnumbered = new Longs();

        void add(Adjudication claim) {
            String number = meaningful(claim.payerClaimNumber());
            String account = meaningful(claim.accountNumber());
            if (!number.isEmpty()) {
                keys.accept(TextHash.of("number", number));
            }
            if (!account.isEmpty()) {
                keys.accept(TextHash.of("charge", account, claim.chargeOrZero().abs().toString()));
                accounts.accept(TextHash.of("account", account));
            }
            if (number.isEmpty() && account.isEmpty()) {
                keys.accept(TextHash.of("neither", claim.chargeOrZero().abs().toString()));
            } else if (number.isEmpty()) {
                unnumbered.accept(TextHash.of("account", account));
            }
        }

        ClaimKeys build() {
            return new ClaimKeys(keys.sorted(), accounts.sorted(), unnumbered.sorted());
        }

        /** Payers that don't know a number send blanks or zeros. */
        private static String meaningful(String number) {
            String text = number.strip().toUpperCase(Locale.ROOT);
            return text.chars().allMatch(c -> c == '0') ? "" : text;
        }
    }

    /** A growing array. */
    private static final class Longs implements LongConsumer {

        private long[] values = new long[16];
        private int count;

        @Override
        public void accept(long value) {
            if (count == values.length) {
                values = Arrays.copyOf(values, count * 2);
            }
            values[count++] = value;
        }

        long[] sorted() {
            long[] sorted = Arrays.copyOf(values, count);
            Arrays.sort(sorted);
            return sorted;
        }
    }
}
