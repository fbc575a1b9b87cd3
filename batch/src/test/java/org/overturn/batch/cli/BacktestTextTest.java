package org.overturn.batch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.overturn.batch.explain.Page;
import org.overturn.core.backtest.Backtest;
import org.overturn.core.backtest.Past;
import org.overturn.core.chance.ProcedureGroup;
import org.overturn.core.chance.Traits;
import org.overturn.core.code.DenialCategory;
import org.overturn.core.money.Money;
import org.overturn.core.payer.LineOfBusiness;

/** What a back-test prints: small cases whose sums are known. */
class BacktestTextTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    /** Sixty denials of thirty days; the later half is worth ten times the first and is won. */
    private static Backtest backtest() {
        List<Past> past = IntStream.range(0, 60).mapToObj(BacktestTextTest::past).toList();
        return Backtest.of(past, FIRST, FIRST.plusDays(29), OptionalInt.of(1));
    }

    private static Past past(int i) {
        boolean late = i >= 30;
        return new Past(
                i,
                new Traits(
                        late ? DenialCategory.CODING : DenialCategory.NON_COVERED,
                        "1",
                        LineOfBusiness.ERISA,
                        "P1",
                        ProcedureGroup.VISIT,
                        1),
                FIRST.plusDays(i / 2),
                FIRST.plusDays(i / 2 + 20),
                late ? 1 : 0,
                Money.of(late ? "100.00" : "900.00"),
                Money.of("100.00"),
                Money.of("10.00"));
    }

    @Test
    void theTextSaysWhatEachOrderBrought() {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        new BacktestText(new Page(out, false)).print(backtest(), 2);
        out.flush();

        assertThat(text.toString())
                .contains("Back-test of 60 denials from 2026-01-01 to 2026-01-30")
                .contains("2 more ended on a day that nobody knows")
                .containsPattern("highest expected net value first +30 +\\$3,000.00")
                .containsPattern("first in, first out +30 +\\$0.00")
                .containsPattern("highest charge first +30 +\\$0.00")
                .containsPattern("in hindsight, the best there could be +30 +\\$3,000.00")
                .containsPattern("tenth 1 +6 +\\d+.\\d% +0.0%");
    }

    @Test
    void tablesAndJsonHoldTheSame() {
        StringWriter table = new StringWriter();
        BacktestTable.print(table, backtest());

        assertThat(table.toString())
                .startsWith("Part,Row,Denials,Said,Came,Recovered\r\nchance,tenth 1,6,")
                .contains("order,highest expected net value first,30,,,3000.00");
        assertThat(BacktestJson.of(backtest(), 2))
                .contains("\"undated\" : 2", "\"EXPECTED_NET\"", "\"3000.00\"");
    }
}
