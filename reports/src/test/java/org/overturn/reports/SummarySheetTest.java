package org.overturn.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.overturn.core.db.EachDatabase;

/** What the first sheet counts, and that it adds up. */
@EachDatabase
class SummarySheetTest extends DenialsBook {

    @Test
    void summaryCountsWhatArrived() {
        assertThat(summary("Files received")).containsExactly(3.0, "", "");
        assertThat(summary("of which refused")).containsExactly(1.0, "", "");
        assertThat(summary("Remittances posted")).containsExactly(3.0, 1576.0, "");
        assertThat(summary("Remittances not posted")).containsExactly(2.0, "", "");
        assertThat(summary("Claim decisions posted")).containsExactly(11.0, 5390.0, "");
    }

    @Test
    void initialRatesTakeFirstDecisionsOnlyAndLeaveTrueDuplicatesOut() {
        assertThat(summary("Initial denial rate, claims")).containsExactly(4.0, 6.0, 4 / 6.0);
        assertThat(summary("Initial denial rate, dollars"))
                .containsExactly(2850.0, 4370.0, 2850 / 4370.0);
        assertThat(summary("Charges of denied claims"))
                .containsExactly(3150.0, 4370.0, 3150 / 4370.0);
    }

    @Test
    void repeatsAndTrueDuplicatesStandApart() {
        assertThat(summary("Denials, each dollar once")).containsExactly(4.0, 2850.0, "");
        assertThat(summary("Denied again (apart)")).containsExactly(1.0, 200.0, "");
        assertThat(summary("True duplicates (apart)")).containsExactly(1.0, 220.0, "");
    }

    @Test
    void appealsAreRatedByWhatWasDecided() {
        assertThat(summary("Appeal rate")).containsExactly(2.0, 2.0, 1.0);
        assertThat(summary("Overturn rate")).containsExactly(1.0, 1.0, 1.0);
        assertThat(summary("Dollar overturn rate")).containsExactly(610.0, 1450.0, 610 / 1450.0);
        assertThat(summary("Recovery rate")).containsExactly(610.0, 2850.0, 610 / 2850.0);
    }

    @Test
    void whatIsDueIsCountedFromTheReportsDay() {
        assertThat(summary("Overdue")).containsExactly(1.0, 200.0, "");
        assertThat(summary("Due within 14 days")).containsExactly(1.0, 800.0, "");
        assertThat(summary("Open appeals")).containsExactly(1.0, 800.0, "");
        assertThat(summary("Open denials without an appeal")).containsExactly(2.0, 400.0, "");
        XSSFSheet sheet = book.getSheet("Summary");
        assertThat(Read.note(sheet, "Overdue")).isEqualTo("0 appeals, 1 denial; from any period");
        assertThat(Read.note(sheet, "Due within 14 days")).isEqualTo("1 appeal, 0 denials");
        assertThat(summary("Appeals that need a person")).containsExactly(1.0, 800.0, "");
        assertThat(summary("Claims to review")).containsExactly(1.0, "", "");
        assertThat(summary("Issues: errors")).containsExactly(1.0, "", "");
    }

    @Test
    void eachChargedAndEachPaidDollarIsAccountedFor() {
        assertThat(summary("Left over: must be zero")).containsExactly("", 0.0, "");
        assertThat(summary("Payments to expect")).containsExactly("", 1576.0, "");
        assertThat(summary("Difference")).containsExactly("", 0.0, "");
    }

    @Test
    void everyRateOfTheSummaryIsDefined() {
        List<String> defined = Definition.all().stream().map(Definition::figure).toList();
        Period period = new Period(SmallOffice.FIRST, SmallOffice.LAST, SmallOffice.AS_OF);
        Section rates =
                new SummaryRates(new ReportRepository(office.db()).figures(period)).section();
        assertThat(rates.lines()).extracting(Section.Line::label).isSubsetOf(defined);
    }

    private static List<Object> summary(String label) {
        return Read.beside(book.getSheet("Summary"), label);
    }
}
