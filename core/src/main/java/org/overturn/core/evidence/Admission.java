package org.overturn.core.evidence;

import java.util.List;

/**
 * Documents as the packet of an appeal takes them. One that was left out on purpose is in none of
 * the lists.
 *
 * @param admitted those that may go in
 * @param undecided sensitive ones that are neither released nor left out on purpose
 * @param proposed those that seem sensitive, and nobody has said whether they are
 */
public record Admission(
        List<Document> admitted, List<Document> undecided, List<Document> proposed) {

    public Admission {
        admitted = List.copyOf(admitted);
        undecided = List.copyOf(undecided);
        proposed = List.copyOf(proposed);
    }
}
