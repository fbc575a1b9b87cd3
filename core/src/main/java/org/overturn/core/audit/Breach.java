package org.overturn.core.audit;

/**
 * The first place where the chain does not hold.
 *
 * @param entry number of the entry; 0 when only an anchor file is at fault
 * @param anchor the anchor file that differs; else empty
 */
public record Breach(long entry, BreachKind kind, String anchor) {

    Breach(long entry, BreachKind kind) {
        this(entry, kind, "");
    }
}
