package org.overturn.core.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.overturn.core.worklist.DenialRows.A;
import static org.overturn.core.worklist.DenialRows.TODAY;
import static org.overturn.core.worklist.WorklistOf.DANA;
import static org.overturn.core.worklist.WorklistOf.NOW;
import static org.overturn.core.worklist.WorklistOf.filtered;
import static org.overturn.core.worklist.WorklistOf.standard;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.overturn.core.db.EachDatabase;
import org.overturn.core.db.Ids;
import org.overturn.core.money.Money;
import org.overturn.core.user.Scope;
import org.overturn.core.worklist.DenialRows.Row;

/** Nobody sees, finds, counts or changes what is outside of their facilities and payers. */
@EachDatabase
class WorklistScopeTest extends EmptyWorklist {

    private SavedViews views;

    @BeforeEach
    void keepViews() {
        views = new SavedViews(new SavedViewRepository(db, new Ids(WorklistOf.CLOCK)));
    }

    @Test
    void aUserOfOneFacilityNeverSeesFindsOrCountsAnother() {
        long mine = rows.add(Row.at("FAC-A").account("PT1001").over("40.00"));
        long theirs = rows.add(Row.at("FAC-B").account("PT1002").over("60.00"));

        assertThat(listed(standard(), A)).containsExactly(mine);
        assertThat(listed(filtered("facility", "FAC-B"), A)).isEmpty();
        assertThat(worklist.total(standard(), A))
                .isEqualTo(new Totals(1, Money.of("40.00"), Money.ZERO, NOW));
        assertThat(worklist.total(filtered("facility", "FAC-B"), A).count()).isZero();
        assertThat(worklist.find(mine, A)).isPresent();
        assertThat(worklist.find(theirs, A)).isEmpty();
        assertThat(worklist.listFacilities(A)).containsExactly(new Choice("FAC-A", "Clinic FAC-A"));
        assertThat(listed(standard(), Access.ALL)).containsExactlyInAnyOrder(mine, theirs);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PT1002",
                "ICNPT1002",
                "MPT1002",
                "whitfield",
                "Whitfield, Dana",
                "icnpt1002"
            })
    void aSearchFindsOnlyWithinTheFacility(String search) {
        rows.add(Row.at("FAC-A").account("PT1001").patient("OKAFOR OMAR"));
        long theirs = rows.add(Row.at("FAC-B").account("PT1002"));

        WorklistQuery query = standard().searching(search);

        assertThat(listed(query, A)).isEmpty();
        assertThat(worklist.total(query, A).count()).isZero();
        assertThat(listed(query, Access.ALL)).containsExactly(theirs);
    }

    @Test
    void aForgedCursorShowsNoOtherRows() {
        long mine = rows.add(Row.at("FAC-A"));
        long theirs = rows.add(Row.at("FAC-B"));
        String forged =
                new WorklistCursor(WorklistSort.STANDARD, "100", theirs + 1, false).encoded();

        assertThat(listed(standard().at(forged), A)).containsExactly(mine);
        assertThatThrownBy(() -> listed(standard().at("bm9uc2Vuc2U"), A))
                .isInstanceOf(RefusedQuery.class);
        assertThatThrownBy(() ->
                        listed(standard().sortedBy(WorklistSort.parse("amount")).at(forged), A))
                .isInstanceOf(RefusedQuery.class);
    }

    @Test
    void aChangeByNumberDoesNotReachAnotherFacility() {
        long mine = rows.add(Row.at("FAC-A"));
        long theirs = rows.add(Row.at("FAC-B"));

        WorkOutcome outcome =
                worklist.change(
                        List.of(new Seen(mine, 1), new Seen(theirs, 1), new Seen(77, 1)),
                        new WorkChange.PutOff(TODAY.plusDays(5), "waits for the record"),
                        DANA);

        assertThat(outcome.changed()).extracting(Changed::id).containsExactly(mine);
        assertThat(outcome.missed())
                .containsExactly(
                        new Missed(theirs, Missed.Cause.UNKNOWN, ""),
                        new Missed(77, Missed.Cause.UNKNOWN, ""));
        assertThat(worklist.find(theirs, Access.ALL).orElseThrow().hold()).isEmpty();
        assertThat(worklist.listHistory(List.of(theirs), Access.ALL)).isEmpty();
        assertThat(worklist.listHistory(List.of(mine), new Access(Scope.of("FAC-B"), Scope.ALL)))
                .isEmpty();
    }

    @Test
    void aScopeOfPayersHolds() {
        long mine = rows.add(Row.at("FAC-A").payer("P1"));
        rows.add(Row.at("FAC-A").payer("P2"));

        Access access = new Access(Scope.ALL, Scope.of("P1"));

        assertThat(listed(standard(), access)).containsExactly(mine);
        assertThat(worklist.listPayers(access)).containsExactly(new Choice("P1", "Plan P1"));
        assertThat(listed(standard(), new Access(Scope.ALL, Scope.of()))).isEmpty();
        assertThat(worklist.total(standard(), new Access(Scope.of(), Scope.ALL)).count()).isZero();
    }

    @Test
    void aSavedViewOfAnotherFacilityShowsNothing() {
        rows.add(Row.at("FAC-B"));
        long dana = rows.addUser("dana");
        long omar = rows.addUser("omar");
        WorklistFilter filter =
                WorklistFilter.parse(
                        Map.of(
                                "facility", "FAC-B",
                                "payer", "A & B=C",
                                "dueBefore", "2026-04-01",
                                "owner", "none",
                                "amountAtLeast", "1,250"));

        views.keep(dana, " Mine ", filter, WorklistSort.parse("-amount"));
        views.keep(dana, "Mine", filter, WorklistSort.parse("due"));

        SavedView kept = views.list(dana).getFirst();
        assertThat(views.list(dana)).hasSize(1);
        assertThat(kept.filter()).isEqualTo(filter);
        assertThat(kept.sort()).isEqualTo(WorklistSort.parse("due"));
        assertThat(listed(WorklistQuery.of(kept.filter()), A)).isEmpty();
        assertThat(views.list(omar)).isEmpty();
        assertThat(views.find(omar, kept.id())).isEmpty();
        assertThat(views.remove(omar, kept.id())).isFalse();
        assertThat(views.remove(dana, kept.id())).isTrue();
    }
}
