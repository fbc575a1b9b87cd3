package org.overturn.core.packet.contents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.overturn.core.appeal.Appeals;
import org.overturn.core.audit.Actor;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.audit.AuditEvent;
import org.overturn.core.audit.AuditLog;
import org.overturn.core.letter.ExhibitLetters;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The contents of packets as people put them, kept per appeal; each change is recorded. */
@Component
public class Arrangements {

    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_WORDS = 200;

    private final ArrangementRepository repository;
    private final ExhibitLetters letters;
    private final Appeals appeals;
    private final AuditLog audit;

    Arrangements(
            ArrangementRepository repository,
            ExhibitLetters letters,
            Appeals appeals,
            AuditLog audit) {
        this.repository = repository;
        this.letters = letters;
        this.appeals = appeals;
        this.audit = audit;
    }

    public Arrangement get(long appealId) {
        return repository.find(appealId).orElse(Arrangement.NONE);
    }

    /** Key of its last change, of the clock that numbers documents. */
    public Optional<Long> findChange(long appealId) {
        return repository.findChange(appealId);
    }

    /**
     * Keeps changed contents, and has the packet made again.
     *
     * @param accountKey of the appeal's claim, for the audit log
     * @param changed made from what {@link #get} gave
     * @throws ArrangementChanged when somebody was faster
     * @throws ArrangementRefused when a reason lacks, or exhibits change places that a text names
     */
    @Transactional
    public void save(Actor by, long appealId, String accountKey, Arrangement changed) {
        Arrangement before = get(appealId);
        if (before.version() != changed.version()) {
            throw new ArrangementChanged();
        }
        if (before.isAs(changed)) {
            return;
        }
        check(appealId, before, changed);
        repository.save(appealId, changed);
        appeals.reopenPacket(appealId);
        audit.record(
                AuditEvent.of(by, AuditAction.CHANGE)
                        .on("appeal", Long.toString(appealId))
                        .ofPatient(accountKey)
                        .because("Contents of the packet: " + what(before, changed)));
    }

    private void check(long appealId, Arrangement before, Arrangement changed) {
        for (LeftOut one : changed.leftOut()) {
            if (one.reason().isBlank() || one.reason().length() > LONGEST_REASON) {
                throw new ArrangementRefused("Say in up to 500 characters why it is left out.");
            }
        }
        changed.redactions().forEach(Arrangements::check);
        MarkRules.check(changed);
        if (!before.order().equals(changed.order())
                && !keepsLetters(changed.order(), letters.list(appealId))) {
            throw new ArrangementRefused(
                    "The edited letter names exhibits by their letters, so those keep their order;"
                            + " only what came later can change places behind them.");
        }
    }

    private static void check(Redaction one) {
        String words = one.what().words();
        if (one.reason().isBlank() || one.reason().length() > LONGEST_REASON) {
            throw new ArrangementRefused("Say in up to 500 characters why it is blacked out.");
        }
        if (words.length() > LONGEST_WORDS || (!words.isEmpty() && words.length() < 2)) {
            throw new ArrangementRefused("Words to be blacked out have 2 to 200 characters.");
        }
        if (words.isEmpty() && !one.what().box().isOnPage()) {
            throw new ArrangementRefused("The rectangle must lie on the page, from 0 to 100 %.");
        }
    }

    /** Whether exhibits that have letters for good stand first, and in the order of these. */
    private static boolean keepsLetters(List<String> order, Map<String, String> kept) {
        List<String> fixed = order.stream().filter(kept::containsKey).toList();
        List<String> byLetter = new ArrayList<>(fixed);
        byLetter.sort(
                Comparator.comparing((String key) -> kept.getOrDefault(key, "").length())
                        .thenComparing(key -> kept.getOrDefault(key, "")));
        return order.subList(0, fixed.size()).equals(byLetter);
    }

    /** In our own numbers: the reasons may hold anything. */
    private static String what(Arrangement before, Arrangement changed) {
        List<String> said = new ArrayList<>();
        if (!before.order().equals(changed.order())) {
            said.add("order");
        }
        changed.leftOut().stream()
                .filter(one -> !before.leftOut().contains(one))
                .forEach(one -> said.add("left out " + name(one)));
        before.leftOut().stream()
                .filter(one -> !changed.leftOut().contains(one))
                .forEach(one -> said.add("put in again " + name(one)));
        changed.redactions().stream()
                .filter(one -> !before.redactions().contains(one))
                .forEach(one -> said.add("blacked out part of " + name(one)));
        before.redactions().stream()
                .filter(one -> !changed.redactions().contains(one))
                .forEach(one -> said.add("shown again part of " + name(one)));
        changed.marks().stream()
                .filter(one -> !before.marks().contains(one))
                .forEach(one -> said.add((one.isPassage() ? "marked " : "noted on ") + name(one)));
        before.marks().stream()
                .filter(one -> !changed.marks().contains(one))
                .forEach(one -> said.add("took a mark off " + name(one)));
        if (before.segments() != changed.segments()) {
            said.add(changed.segments() ? "with segments" : "without segments");
        }
        return String.join(", ", said);
    }

    private static String name(Redaction one) {
        return one.exhibit() + " page " + one.what().page();
    }

    private static String name(Mark one) {
        return one.exhibit() + " page " + one.what().page();
    }

    private static String name(LeftOut one) {
        return one.isAll() ? one.exhibit() : one.exhibit() + " page " + one.page();
    }
}
