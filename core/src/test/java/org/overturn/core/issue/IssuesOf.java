package org.overturn.core.issue;

import org.jooq.DSLContext;
import org.overturn.core.db.Ids;

/** Issues over a test's database, for other features' tests. */
public final class IssuesOf {

    private IssuesOf() {}

    public static Issues database(DSLContext db, Ids ids) {
        return new Issues(new IssueRepository(db, ids));
    }
}
