package org.overturn.core.denial;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.overturn.core.code.Codes;
import org.overturn.core.remittance.ClaimFigures;
import org.overturn.core.remittance.Remark;

/** Remembers rulings by all they depend on: reason, status and the remarks in their order. */
final class RulingTable {

    /** Files may hold any combination of codes: when it is full it begins anew. */
    private static final int MOST = 1 << 12;

    private final Codes codes;
    private final Map<Key, Ruling> rulings = new HashMap<>();
    private final Key wanted = new Key(new long[16]);

    RulingTable(Codes codes) {
        this.codes = codes;
    }

    Ruling get(ClaimFigures claim, int adjustment, int scope) {
        wanted.begin(claim.reason(adjustment), claim.status());
        wanted.addRemarks(claim, scope);
        if (scope > 0) {
            wanted.addRemarks(claim, 0);
        }
        Ruling known = rulings.get(wanted);
        return known == null ? rule() : known;
    }

    private Ruling rule() {
        if (rulings.size() == MOST) {
            rulings.clear();
        }
        Ruling ruling = wanted.rule(codes);
        rulings.put(wanted.copy(), ruling);
        return ruling;
    }

    /** A list of codes; the one that is looked for is filled anew each time. */
    private static final class Key {

        private long[] list;
        private int length;

        Key(long[] list) {
            this.list = list;
            this.length = list.length;
        }

        void begin(long reason, long status) {
            list[0] = reason;
            list[1] = status;
            length = 2;
        }

        void addRemarks(ClaimFigures claim, int scope) {
            for (int i = 0; i < claim.remarks(); i++) {
                if (claim.remarkScope(i) == scope) {
                    if (length == list.length) {
                        list = Arrays.copyOf(list, length * 2);
                    }
                    list[length++] = claim.remark(i);
                }
            }
        }

        Ruling rule(Codes codes) {
            List<Remark> remarks = new ArrayList<>();
            for (int i = 2; i < length; i++) {
                remarks.add(new Remark("HE", ClaimFigures.text(list[i]), 0, 0));
            }
            return Ruling.of(
                    ClaimFigures.text(list[0]),
                    remarks.stream().distinct().toList(),
                    ClaimFigures.text(list[1]),
                    codes);
        }

        Key copy() {
            return new Key(Arrays.copyOf(list, length));
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Arrays.equals(list, 0, length, key.list, 0, key.length);
        }

        @Override
        public int hashCode() {
            long hash = 0;
            for (int i = 0; i < length; i++) {
                hash = (hash ^ list[i]) * 0x9E37_79B9_7F4A_7C15L;
            }
            return (int) (hash >>> 32);
        }
    }
}
