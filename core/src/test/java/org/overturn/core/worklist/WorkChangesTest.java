package org.overturn.core.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.overturn.core.worklist.DenialRows.A;
import static org.overturn.core.worklist.DenialRows.TODAY;
import static org.overturn.core.worklist.WorklistOf.DANA;
import static org.overturn.core.worklist.WorklistOf.filtered;
import static org.overturn.core.worklist.WorklistOf.standard;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.overturn.core.db.EachDatabase;
import org.overturn.core.denial.Route;
import org.overturn.core.worklist.DenialRows.Row;

/** Denials are assigned, put off and sent another way, each change on what was seen. */
@EachDatabase
class WorkChangesTest extends EmptyWorklist {

    @Test
    void assignsOnlyWhatIsStillAsItWasSeen() {
        long dana = rows.addUser("dana");
        long one = rows.add(Row.at("FAC-A"));
        List<Seen> seen = List.of(new Seen(one, 1));

        WorkChange assign = new WorkChange.Assign(Optional.of(dana));
        assertThat(worklist.change(seen, assign, DANA).changed()).hasSize(1);
        WorkOutcome late = worklist.change(seen, assign, DANA);

        assertThat(late.missed())
                .extracting(Missed::id, Missed::cause)
                .containsExactly(tuple(one, Missed.Cause.CHANGED_MEANWHILE));
        WorkItem item = worklist.find(one, A).orElseThrow();
        assertThat(item.owner()).contains(new Owner(dana, "dana"));
        assertThat(item.version()).isEqualTo(2);
        assertThat(listed(filtered("owner", "" + dana), A)).containsExactly(one);
        assertThat(listed(filtered("owner", "none"), A)).isEmpty();
        assertThatThrownBy(() ->
                        worklist.change(
                                List.of(new Seen(one, 2)),
                                new WorkChange.Assign(Optional.of(5L)),
                                DANA))
                .isInstanceOf(RefusedQuery.class);
    }

    @Test
    void anOutcomeSaysWhoseItWasAndWhatBecameOfTheFields() {
        long dana = rows.addUser("dana");
        long one = rows.add(Row.at("FAC-A").account("0a-77"));
        WorkChange assign = new WorkChange.Assign(Optional.of(dana));
        WorkChange hold = new WorkChange.PutOff(TODAY.plusDays(1), "waits for Ann");
        WorkChange send = new WorkChange.SendTo(Route.CORRECTED_CLAIM, "the modifier was missing");

        assertThat(List.of(assign, hold, new WorkChange.Release(), send))
                .map(change -> change(one, change))
                .allSatisfy(changed -> assertThat(changed.patientKey()).isEqualTo("A-77"))
                .extracting(changed -> changed.changes().lines())
                .containsExactly(
                        List.of("owner: nobody -> dana (" + dana + ")"),
                        List.of("held until:  -> " + TODAY.plusDays(1), "hold reason:  -> w***"),
                        List.of(
                                "held until: " + TODAY.plusDays(1) + " -> ",
                                "hold reason: w*** -> "),
                        List.of("route: APPEAL -> CORRECTED_CLAIM", "route reason: C*** -> t***"));
        assertThat(worklist.change(List.of(new Seen(one, 1)), assign, DANA).missed())
                .containsExactly(new Missed(one, Missed.Cause.CHANGED_MEANWHILE, "A-77"));
    }

    private Changed change(long id, WorkChange change) {
        int version = worklist.find(id, A).orElseThrow().version();
        return worklist.change(List.of(new Seen(id, version)), change, DANA).changed().getFirst();
    }

    @Test
    void aHoldHidesADenialUntilItsDay() {
        long one = rows.add(Row.at("FAC-A"));
        worklist.change(
                List.of(new Seen(one, 1)),
                new WorkChange.PutOff(TODAY.plusDays(1), "waits for the record"),
                DANA);

        assertThat(listed(standard(), A)).isEmpty();
        assertThat(listed(filtered("held", "yes"), A)).containsExactly(one);
        assertThat(worklist.find(one, A).orElseThrow().hold())
                .contains(new Hold(TODAY.plusDays(1), "waits for the record"));

        worklist.change(
                List.of(new Seen(one, 2)), new WorkChange.PutOff(TODAY, "till today"), DANA);
        assertThat(listed(standard(), A)).containsExactly(one);
    }

    @Test
    void anotherRouteHasItsOwnLimitAndUndoBringsTheOldOneBack() {
        long one = rows.add(Row.at("FAC-A").due(TODAY.plusDays(2)));
        WorkChange change =
                new WorkChange.SendTo(Route.CORRECTED_CLAIM, "the modifier was missing");

        List<Changed> changed = worklist.change(List.of(new Seen(one, 1)), change, DANA).changed();

        WorkItem moved = worklist.find(one, A).orElseThrow();
        assertThat(moved.route()).isEqualTo(Route.CORRECTED_CLAIM);
        assertThat(moved.routeReason()).isEqualTo("the modifier was missing");
        assertThat(moved.dueOn()).contains(LocalDate.of(2027, 1, 1)); // a year from service

        assertThat(worklist.undo(changed, change, DANA).changed()).hasSize(1);
        WorkItem back = worklist.find(one, A).orElseThrow();
        assertThat(back.route()).isEqualTo(Route.APPEAL);
        assertThat(back.dueOn()).contains(TODAY.minusDays(30).plusDays(125)); // 42 CFR 405.942
        assertThat(worklist.listHistory(List.of(one), A))
                .extracting(HistoryEntry::by, HistoryEntry::was, HistoryEntry::became)
                .containsExactly(
                        tuple("dana", "Appeal", "Corrected claim"),
                        tuple("dana", "Corrected claim", "Appeal"));
        assertThat(worklist.undo(changed, change, DANA).missed())
                .extracting(Missed::id, Missed::cause)
                .containsExactly(tuple(one, Missed.Cause.CHANGED_MEANWHILE));
    }

    @Test
    void whatIsSettledIsChangedNoMore() {
        long won = rows.add(Row.at("FAC-A").in("OVERTURNED"));

        assertThat(
                        worklist.change(List.of(new Seen(won, 1)), new WorkChange.Release(), DANA)
                                .missed())
                .extracting(Missed::id, Missed::cause)
                .containsExactly(tuple(won, Missed.Cause.CLOSED));
    }
}
