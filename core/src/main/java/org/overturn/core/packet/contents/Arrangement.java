package org.overturn.core.packet.contents;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What people made of the contents of one packet.
 *
 * @param version rises with each change; 0 where nobody changed anything
 * @param order keys of exhibits; those that aren't named follow in the customary order
 * @param segments whether the claim's own segments stand behind the remittance page
 * @param redactions parts of pages that are blacked out
 * @param marks passages that are marked, and notes
 */
public record Arrangement(
        int version,
        List<String> order,
        List<LeftOut> leftOut,
        boolean segments,
        List<Redaction> redactions,
        List<Mark> marks) {

    /** As the rule has it. */
    public static final Arrangement NONE =
            new Arrangement(0, List.of(), List.of(), false, List.of(), List.of());

    public Arrangement {
        order = List.copyOf(order);
        leftOut = List.copyOf(leftOut);
        redactions = List.copyOf(redactions);
        marks = List.copyOf(marks);
    }

    /** The place of an exhibit in the order; behind all others where it has none. */
    public int place(String exhibit) {
        int at = order.indexOf(exhibit);
        return at < 0 ? Integer.MAX_VALUE : at;
    }

    /** Why a document is left out as a whole. */
    public Optional<LeftOut> findWhole(String exhibit) {
        return leftOut.stream().filter(LeftOut::isAll).filter(of(exhibit)).findFirst();
    }

    /** Single pages that are left out of a document that is in the packet. */
    public List<LeftOut> listPages(String exhibit) {
        return leftOut.stream().filter(one -> !one.isAll()).filter(of(exhibit)).toList();
    }

    /** Their numbers. */
    public SortedSet<Integer> pages(String exhibit) {
        return listPages(exhibit).stream()
                .map(LeftOut::page)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static java.util.function.Predicate<LeftOut> of(String exhibit) {
        return one -> one.exhibit().equals(exhibit);
    }

    public Arrangement ordered(List<String> exhibits) {
        return new Arrangement(
                version,
                exhibits.stream().distinct().toList(),
                leftOut,
                segments,
                redactions,
                marks);
    }

    /** Leaves these out too; what is left out already keeps its reason. */
    public Arrangement without(Collection<LeftOut> more) {
        return new Arrangement(
                version,
                order,
                Stream.concat(leftOut.stream(), more.stream().filter(one -> !isOut(one))).toList(),
                segments,
                redactions,
                marks);
    }

    private boolean isOut(LeftOut one) {
        return leftOut.stream()
                .anyMatch(out -> out.exhibit().equals(one.exhibit()) && out.page() == one.page());
    }

    /** Puts a page in again; {@link LeftOut#ALL} for the document, whose pages stay as they are. */
    public Arrangement with(String exhibit, int page) {
        return new Arrangement(
                version,
                order,
                leftOut.stream()
                        .filter(one -> !one.exhibit().equals(exhibit) || one.page() != page)
                        .toList(),
                segments,
                redactions,
                marks);
    }

    public Arrangement withSegments(boolean wanted) {
        return new Arrangement(version, order, leftOut, wanted, redactions, marks);
    }

    /** Parts of pages of a document. */
    public List<Redaction> listRedactions(String exhibit) {
        return redactions.stream().filter(one -> one.exhibit().equals(exhibit)).toList();
    }

    /** With these parts of pages, and no others, blacked out. */
    public Arrangement redacted(List<Redaction> all) {
        return new Arrangement(version, order, leftOut, segments, all, marks);
    }

    /** Blacks out one more part; one that is black already keeps its reason. */
    public Arrangement blackedOut(Redaction more) {
        boolean known =
                listRedactions(more.exhibit()).stream()
                        .anyMatch(one -> one.what().equals(more.what()));
        return known
                ? this
                : redacted(Stream.concat(redactions.stream(), Stream.of(more)).toList());
    }

    /** Shows a part again. */
    public Arrangement shown(String exhibit, Passage what) {
        return redacted(
                redactions.stream()
                        .filter(one -> !one.exhibit().equals(exhibit) || !one.what().equals(what))
                        .toList());
    }

    /** On pages of a document. */
    public List<Mark> listMarks(String exhibit) {
        return marks.stream().filter(one -> one.exhibit().equals(exhibit)).toList();
    }

    /** With these marks, and no others. */
    public Arrangement marked(List<Mark> all) {
        return new Arrangement(version, order, leftOut, segments, redactions, all);
    }

    /** Adds a mark; one that is there already stays by whom it was. */
    public Arrangement marked(Mark more) {
        return marks.stream().anyMatch(more::isAs)
                ? this
                : marked(Stream.concat(marks.stream(), Stream.of(more)).toList());
    }

    /** Takes a mark off. */
    public Arrangement unmarked(Mark less) {
        return marked(marks.stream().filter(one -> !less.isAs(one)).toList());
    }

    /** Whether it says the same, whoever said it and when. */
    boolean isAs(Arrangement other) {
        return order.equals(other.order)
                && leftOut.equals(other.leftOut)
                && segments == other.segments
                && redactions.equals(other.redactions)
                && marks.equals(other.marks);
    }
}
