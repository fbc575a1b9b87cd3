package org.overturn.core.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.overturn.core.worklist.DenialRows.A;
import static org.overturn.core.worklist.DenialRows.TODAY;
import static org.overturn.core.worklist.WorklistOf.filtered;
import static org.overturn.core.worklist.WorklistOf.ids;
import static org.overturn.core.worklist.WorklistOf.standard;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.overturn.core.db.EachDatabase;
import org.overturn.core.money.Money;
import org.overturn.core.worklist.DenialRows.Row;

/** What the worklist lists, in which order, and how it is paged through. */
@EachDatabase
class WorklistQueryTest extends EmptyWorklist {

    private Appraisals appraisals;

    @BeforeEach
    void appraise() {
        appraisals = AppraisalsOf.database(db);
    }

    @Test
    void listsWhatCanBeWorkedAndTheRestOnRequest() {
        long open = rows.add(Row.at("FAC-A"));
        long appealed = rows.add(Row.at("FAC-A").in("APPEALED"));
        long won = rows.add(Row.at("FAC-A").in("OVERTURNED"));
        rows.add(Row.at("FAC-A").in("FOUND"));

        assertThat(listed(standard(), A)).containsExactlyInAnyOrder(open, appealed);
        assertThat(listed(filtered("status", "overturned"), A)).containsExactly(won);
        assertThatThrownBy(() -> filtered("status", "lost"))
                .isInstanceOf(RefusedQuery.class)
                .hasMessageContaining("OPEN, APPEALED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"due", "-due", "amount", "-amount", "priority", "-expectedValue"})
    void pagesForthAndBackShowEachDenialOnce(String sort) {
        for (int i = 0; i < 23; i++) { // many equal ones, some without a date
            Row row = Row.at("FAC-A").over(i % 4 + 1 + ".00");
            rows.add(i % 5 == 0 ? row : row.due(TODAY.plusDays(i % 3)));
        }
        WorklistQuery query = standard().sortedBy(WorklistSort.parse(sort)).ofSize(5);
        List<Long> whole = listed(query.ofSize(200), A);

        List<Long> forth = new ArrayList<>();
        WorklistPage page = worklist.list(query, A);
        assertThat(page.previous()).isEmpty();
        forth.addAll(ids(page));
        while (page.next().isPresent()) {
            page = worklist.list(query.at(page.next().get()), A);
            forth.addAll(ids(page));
        }
        List<Long> back = new ArrayList<>(ids(page));
        while (page.previous().isPresent()) {
            page = worklist.list(query.at(page.previous().get()), A);
            back.addAll(0, ids(page));
        }

        assertThat(whole).hasSize(23).doesNotHaveDuplicates();
        assertThat(forth).isEqualTo(whole);
        assertThat(back).isEqualTo(whole);
    }

    @Test
    void sortsByLimitThoseWithoutOneLast() {
        long without = rows.add(Row.at("FAC-A"));
        long late = rows.add(Row.at("FAC-A").due(TODAY.plusDays(9)));
        long soon = rows.add(Row.at("FAC-A").due(TODAY.plusDays(2)));

        WorklistQuery byDue = standard().sortedBy(WorklistSort.parse("due"));

        assertThat(listed(byDue, A)).containsExactly(soon, late, without);
        assertThat(listed(filtered("dueBefore", "2026-03-05"), A)).containsExactly(soon);
    }

    @Test
    void filtersByAmountCategoryRouteAndPayer() {
        long large = rows.add(Row.at("FAC-A").over("250.00"));
        rows.add(Row.at("FAC-A").over("249.99"));

        assertThat(listed(filtered("amountAtLeast", "$250"), A)).containsExactly(large);
        assertThat(listed(filtered("category", "CODING"), A)).isEmpty();
        assertThat(listed(filtered("route", "APPEAL"), A)).hasSize(2);
        assertThat(listed(filtered("payer", "PAYER-2"), A)).isEmpty();
    }

    @Test
    void aSearchThatFindsTooMuchSaysSo() {
        assertThatThrownBy(() -> listed(standard().searching("P"), A))
                .isInstanceOf(RefusedQuery.class)
                .hasMessageContaining("two characters");
    }

    @Test
    void prioritiesRiseAsLimitsComeNear() {
        long near = rows.add(Row.at("FAC-A").over("10000.00").due(TODAY.plusDays(20)));
        long small = rows.add(Row.at("FAC-A").over("60.00").due(TODAY.plusDays(2)));
        long undated = rows.add(Row.at("FAC-A").over("1000.00"));

        assertThat(appraisals.refresh(TODAY)).isEqualTo(6);
        assertThat(appraisals.refresh(TODAY)).isZero();

        assertThat(listed(standard(), A)).containsExactly(near, undated, small);
        WorkItem first = worklist.find(near, A).orElseThrow();
        assertThat(first.expectedValue()).isEqualTo(Money.of("4470.00"));
        assertThat(first.priority()).isEqualTo(20 + 40);
        assertThat(appraisals.why(first, TODAY))
                .isEqualTo(
                        "Due in 20 days; $4,470.00 expected net: 45% (4 to 92%; our estimate) of"
                                + " $10,000.00, the charge: what they allow is not known yet; less"
                                + " $30.00 of work.");

        assertThat(appraisals.refresh(TODAY.plusDays(6))).isEqualTo(2);
        assertThat(worklist.find(near, A).orElseThrow().priority()).isEqualTo(30 + 40);
        assertThat(worklist.find(small, A).orElseThrow().priority()).isEqualTo(5);
    }
}
