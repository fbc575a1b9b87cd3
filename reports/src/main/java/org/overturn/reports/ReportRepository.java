package org.overturn.reports;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Everything a workbook reads, from core's tables. Nothing here writes. */
@Repository
class ReportRepository {

    private final ArrivalReportRepository arrivals;
    private final FirstPassReportRepository firstPass;
    private final DenialReportRepository denials;
    private final AppealReportRepository appeals;
    private final DeadlineReportRepository deadlines;
    private final IssueReportRepository issues;

    ReportRepository(DSLContext db) {
        this.arrivals = new ArrivalReportRepository(db);
        this.firstPass = new FirstPassReportRepository(db);
        this.denials = new DenialReportRepository(db);
        this.appeals = new AppealReportRepository(db);
        this.deadlines = new DeadlineReportRepository(db);
        this.issues = new IssueReportRepository(db);
    }

    Figures figures(Period period) {
        return new Figures(
                period,
                arrivals.arrivals(period),
                arrivals.ledger(period),
                arrivals.payerNames(),
                firstPass.claims(period),
                denials.tallies(period),
                appeals.opened(period),
                appeals.decided(period),
                deadlines.keys(),
                issues.counts(period));
    }

    Rows<DenialRow> denials(Period period) {
        return denials.rows(period);
    }

    Rows<DeadlineRow> deadlines(List<DeadlineKey> keys) {
        return deadlines.rows(keys);
    }

    Rows<IssueRow> issues(Period period) {
        return issues.rows(period);
    }
}
