package org.overturn.core.evidence.link;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Names of patients by what is left of them without blanks, hyphens and accents, in both orders:
 * {@code DANAQUILL} and {@code QUILLDANA}. Some 50 bytes a patient: the names lie in one row of
 * bytes, their places in a hash table without objects.
 */
final class NameTable {

    private static final int FIRST_SLOTS = 1 << 10;
    private static final char SEPARATOR = '\t';

    private long[] keys = new long[FIRST_SLOTS];
    private int[] places = new int[FIRST_SLOTS];
    private byte[] names = new byte[FIRST_SLOTS];
    private int size;
    private int used = 1; // place 0 is none

    /** What a key stands for. */
    enum Order {
        FIRST_LAST,
        LAST_FIRST,
        MEMBER
    }

    /**
     * A patient as the claims write it.
     *
     * @param member of a claim that was sent; else empty
     */
    record Entry(String last, String first, String member) {

        PatientName name() {
            return PatientName.of(last, first);
        }

        /** Nothing: it is a patient's. */
        @Override
        public String toString() {
            return "Entry[...]";
        }
    }

    NameTable copy() {
        NameTable copy = new NameTable();
        copy.keys = keys.clone();
        copy.places = places.clone();
        copy.names = names.clone();
        copy.size = size;
        copy.used = used;
        return copy;
    }

    void add(Entry entry) {
        PatientName name = entry.name();
        int place = 0;
        if (name.tells()) {
            String last = squeezed(name.last());
            String all = String.join("", PatientName.words(entry.first()));
            place = put(key(Order.FIRST_LAST, name.first() + last), entry, place);
            place = put(key(Order.LAST_FIRST, last + name.first()), entry, place);
            if (!all.equals(name.first())) {
                place = put(key(Order.FIRST_LAST, all + last), entry, place);
                place = put(key(Order.LAST_FIRST, last + all), entry, place);
            }
        }
        if (!entry.member().isBlank()) {
            put(key(Order.MEMBER, entry.member()), entry, place);
        }
    }

    static String squeezed(String words) {
        return words.replace(" ", "");
    }

    /** Who has this key; more than one by chance only, and who asks compares. */
    Optional<Entry> find(long key) {
        int slot = slot(key);
        return places[slot] == 0 ? Optional.empty() : Optional.of(entry(places[slot]));
    }

    /** How many bytes it takes. */
    long bytes() {
        return (long) keys.length * (Long.BYTES + Integer.BYTES) + names.length;
    }

    static long key(Order order, CharSequence squeezed) {
        long hash = 0xcbf29ce484222325L + order.ordinal();
        for (int i = 0; i < squeezed.length(); i++) {
            hash = (hash ^ squeezed.charAt(i)) * 0x100000001b3L;
        }
        return hash == 0 ? 1 : hash;
    }

    private int put(long key, Entry entry, int known) {
        int slot = slot(key);
        if (places[slot] != 0) {
            return known;
        }
        int place = known == 0 ? append(entry) : known;
        keys[slot] = key;
        places[slot] = place;
        size++;
        if (size * 3L > keys.length * 2L) {
            grow();
        }
        return place;
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) (key ^ (key >>> 32)) & mask;
        while (places[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldPlaces = places;
        keys = new long[oldKeys.length * 2];
        places = new int[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldPlaces[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                places[slot] = oldPlaces[i];
            }
        }
    }

    private int append(Entry entry) {
        String line = entry.last() + SEPARATOR + entry.first() + SEPARATOR + entry.member() + '\n';
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        if (used + bytes.length > names.length) {
            names = Arrays.copyOf(names, Math.max(names.length * 3 / 2, used + bytes.length));
        }
        System.arraycopy(bytes, 0, names, used, bytes.length);
        int place = used;
        used += bytes.length;
        return place;
    }

    private Entry entry(int place) {
        int end = place;
        while (names[end] != '\n') {
            end++;
        }
        String line = new String(names, place, end - place, StandardCharsets.UTF_8);
        String[] parts = line.split("\t", -1);
        return new Entry(parts[0], parts[1], parts[2]);
    }
}
