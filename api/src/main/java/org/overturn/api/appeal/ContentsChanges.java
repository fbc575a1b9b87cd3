package org.overturn.api.appeal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.overturn.api.document.FiledDocument;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.web.NotNow;
import org.overturn.batch.night.PacketPlans;
import org.overturn.core.appeal.AppealFile;
import org.overturn.core.audit.Actor;
import org.overturn.core.packet.PacketDocument;
import org.overturn.core.packet.contents.Arrangement;
import org.overturn.core.packet.contents.ArrangementRefused;
import org.overturn.core.packet.contents.Arrangements;
import org.overturn.core.packet.contents.LeftOut;
import org.overturn.core.packet.contents.PageNumbers;
import org.overturn.core.remittance.AccountKey;
import org.springframework.stereotype.Component;

/** What people make of the contents of a packet: order, what is left out and put in again. */
@Component
class ContentsChanges {

    private final ContentsDesk desk;
    private final PacketPlans plans;
    private final Arrangements arrangements;
    private final Clock clock;

    ContentsChanges(ContentsDesk desk, PacketPlans plans, Arrangements arrangements, Clock clock) {
        this.desk = desk;
        this.plans = plans;
        this.arrangements = arrangements;
        this.clock = clock;
    }

    Arrangement get(AppealFile one) {
        return arrangements.get(one.id());
    }

    /**
     * Keeps contents that were made from what {@link #get} gave.
     *
     * @throws NotNow when the appeal is decided
     */
    void save(AppealFile one, Arrangement changed, Actor by) {
        if (!one.appeal().status().isChangeable()) {
            throw new NotNow("The appeal is sent or decided; its packet stays as it is.");
        }
        arrangements.save(by, one.id(), AccountKey.of(one.claim().accountNumber()), changed);
    }

    /** The exhibits in this order; those that aren't in the packet are passed over. */
    Arrangement ordered(AppealFile one, List<String> wanted) {
        List<String> there = keys(one);
        return get(one).ordered(wanted.stream().filter(there::contains).toList());
    }

    /**
     * The exhibits as they stand, one of them moved by so many places.
     *
     * @param by -1 for up, 1 for down
     */
    Arrangement moved(AppealFile one, String exhibit, int by) {
        List<String> order = new ArrayList<>(keys(one));
        int from = order.indexOf(exhibit);
        if (from >= 0) {
            order.remove(from);
            order.add(Math.clamp(from + by, 0, order.size()), exhibit);
        }
        return get(one).ordered(order);
    }

    private List<String> keys(AppealFile one) {
        return plans.list(one.id()).stream()
                .flatMap(plan -> plan.document().stream())
                .map(PacketDocument::key)
                .toList();
    }

    /**
     * Leaves out a document, or pages of it.
     *
     * @param pages as people write them; empty for all of it
     * @throws ArrangementRefused when there is no such document that the user may open
     */
    Arrangement without(Ask ask, AppealFile one, CurrentUser me, Actor by) {
        return without(get(one), ask, find(one, ask.exhibit(), me), by);
    }

    private Arrangement without(Arrangement from, Ask ask, FiledDocument document, Actor by) {
        String reason = ask.reason().strip();
        Instant now = clock.instant();
        Arrangement changed =
                from.without(
                        numbers(ask, document).stream()
                                .map(page ->
                                        new LeftOut(ask.exhibit(), page, reason, by.name(), now))
                                .toList());
        int pages = ContentsDesk.pages(document);
        if (pages > 0 && changed.pages(ask.exhibit()).size() == pages) {
            throw new ArrangementRefused(
                    "These are all its pages: leave the whole document out instead.");
        }
        return changed;
    }

    /** What is to be left out, or put in again. */
    record Ask(String exhibit, String pages, String reason) {}

    /** Puts in again what was left out. */
    Arrangement with(Ask ask, AppealFile one, CurrentUser me) {
        Arrangement changed = get(one);
        for (int page : numbers(ask, find(one, ask.exhibit(), me))) {
            changed = changed.with(ask.exhibit(), page);
        }
        return changed;
    }

    /**
     * All anew, made from the version that was seen. What the user may not open stays as it is, and
     * what was left out before for the same reason stays so by whom it was.
     *
     * @throws ArrangementRefused when something of it can't be
     */
    Arrangement replaced(Wanted wanted, AppealFile one, CurrentUser me, Actor by) {
        Arrangement before = get(one);
        Map<String, FiledDocument> filed = desk.filed(one, me);
        List<String> there = keys(one);
        if (!wanted.order().stream()
                .allMatch(key -> there.contains(key) || filed.containsKey(key))) {
            throw new ArrangementRefused("The order names an exhibit that there is not.");
        }
        Arrangement changed =
                new Arrangement(
                                wanted.version(),
                                List.of(),
                                before.leftOut().stream()
                                        .filter(out ->
                                                !ContentsDesk.isOpen(filed, out.exhibit())
                                                        || isSaid(out, wanted))
                                        .toList(),
                                wanted.segments(),
                                before.redactions(),
                                before.marks())
                        .ordered(wanted.order());
        for (Ask ask : wanted.leftOut()) {
            changed = without(changed, ask, find(one, ask.exhibit(), me), by);
        }
        return changed;
    }

    /**
     * Contents as somebody wants them.
     *
     * @param version that was seen
     */
    record Wanted(int version, List<String> order, List<Ask> leftOut, boolean segments) {}

    private static boolean isSaid(LeftOut out, Wanted wanted) {
        return wanted.leftOut().stream()
                .filter(ask -> ask.exhibit().equals(out.exhibit()))
                .filter(ask -> ask.reason().strip().equals(out.reason()))
                .anyMatch(ask ->
                        ask.pages().isBlank()
                                ? out.isAll()
                                : !out.isAll()
                                        && PageNumbers.read(ask.pages(), Integer.MAX_VALUE)
                                                .contains(out.page()));
    }

    private static SortedSet<Integer> numbers(Ask ask, FiledDocument document) {
        if (ask.pages().isBlank()) {
            return new TreeSet<>(List.of(LeftOut.ALL));
        }
        int pages = ContentsDesk.pages(document);
        if (pages == 0) {
            throw new ArrangementRefused(
                    "Its pages are known only once the packet is made: leave it out as a whole.");
        }
        return PageNumbers.read(ask.pages(), pages);
    }

    /** A document of the appeal's claim that the user may open. */
    FiledDocument find(AppealFile one, String exhibit, CurrentUser me) {
        return Optional.ofNullable(desk.filed(one, me).get(exhibit))
                .filter(FiledDocument::open)
                .orElseThrow(() ->
                        new ArrangementRefused(
                                "There is no such document of this claim that you may open."));
    }
}
