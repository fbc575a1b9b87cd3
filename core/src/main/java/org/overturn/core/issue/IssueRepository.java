package org.overturn.core.issue;

import static org.overturn.core.db.schema.Tables.ISSUE;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.impl.DSL;
import org.overturn.core.db.BulkInsert;
import org.overturn.core.db.Digest;
import org.overturn.core.db.Fit;
import org.overturn.core.db.Ids;
import org.springframework.stereotype.Repository;

@Repository
class IssueRepository {

    private static final int LONGEST_MESSAGE = 1000;
    private static final int LONGEST_SUBJECT = 120;
    private static final int LONGEST_FILE_NAME = 255;
    private static final int LONGEST_SEGMENT = 8;

    private final DSLContext db;
    private final Ids ids;

    IssueRepository(DSLContext db, Ids ids) {
        this.db = db;
        this.ids = ids;
    }

    /** Inserts those that are not there yet, also while others insert the same. */
    void insertNew(Collection<Issue> issues, LocalDate foundOn) {
        SortedMap<String, Issue> byKey = new TreeMap<>();
        issues.forEach(issue -> byKey.putIfAbsent(naturalKey(issue), issue));
        Set<String> known =
                new HashSet<>(
                        db.select(ISSUE.NATURAL_KEY)
                                .from(ISSUE)
                                .where(ISSUE.NATURAL_KEY.in(byKey.keySet()))
                                .fetch(ISSUE.NATURAL_KEY));
        BulkInsert rows =
                new BulkInsert(
                        ISSUE,
                        ISSUE.ID,
                        ISSUE.NATURAL_KEY,
                        ISSUE.FOUND_ON,
                        ISSUE.SEVERITY,
                        ISSUE.CODE,
                        ISSUE.FILE_NAME,
                        ISSUE.START_BYTE,
                        ISSUE.SEGMENT,
                        ISSUE.SUBJECT,
                        ISSUE.MESSAGE);
        byKey.forEach((key, issue) -> {
            if (!known.contains(key)) {
                rows.add(
                        ids.next(),
                        key,
                        foundOn,
                        issue.severity().name(),
                        issue.code().name(),
                        issue.file().map(IssueRepository::fileName).orElse(null),
                        issue.offset().orElse(null),
                        issue.segment().map(id -> Fit.to(LONGEST_SEGMENT, id)).orElse(null),
                        issue.subject().map(IssueRepository::subject).orElse(null),
                        cut(issue.message()));
            }
        });
        rows.executeNew(db, ISSUE.NATURAL_KEY);
    }

    Optional<LocalDate> findNewestDay() {
        return db.select(DSL.max(ISSUE.FOUND_ON)).from(ISSUE).fetchOptional().map(Record1::value1);
    }

    void delete(Collection<IssueCode> codes, String file, long offset, String subject) {
        db.deleteFrom(ISSUE)
                .where(ISSUE.FILE_NAME.eq(fileName(file)))
                .and(ISSUE.START_BYTE.eq(offset))
                .and(ISSUE.SUBJECT.eq(subject(subject)))
                .and(ISSUE.CODE.in(codes.stream().map(IssueCode::name).toList()))
                .execute();
    }

    /** In an order that does not depend on when they were found. */
    List<Issue> listFoundOn(LocalDate day) {
        return db.select(
                        ISSUE.CODE,
                        ISSUE.FILE_NAME,
                        ISSUE.START_BYTE,
                        ISSUE.SEGMENT,
                        ISSUE.SUBJECT,
                        ISSUE.MESSAGE)
                .from(ISSUE)
                .where(ISSUE.FOUND_ON.eq(day))
                .orderBy(
                        ISSUE.CODE,
                        ISSUE.FILE_NAME,
                        ISSUE.START_BYTE,
                        ISSUE.SUBJECT,
                        ISSUE.NATURAL_KEY)
                .fetch(row ->
                        new Issue(
                                IssueCode.valueOf(row.value1()),
                                Optional.ofNullable(row.value2()),
                                Optional.ofNullable(row.value3()),
                                Optional.ofNullable(row.value4()),
                                Optional.ofNullable(row.value5()),
                                row.value6()));
    }

    private static String naturalKey(Issue issue) {
        return Digest.of(
                issue.code().name(),
                issue.file().orElse(""),
                issue.offset().map(String::valueOf).orElse(""),
                issue.subject().orElse(""),
                issue.message());
    }

    private static String fileName(String name) {
        return Fit.to(LONGEST_FILE_NAME, name);
    }

    /** Payers' numbers are of any length in files whose separators are lost. */
    private static String subject(String subject) {
        return Fit.to(LONGEST_SUBJECT, subject);
    }

    private static String cut(String message) {
        return message.length() <= LONGEST_MESSAGE
                ? message
                : message.substring(0, LONGEST_MESSAGE - 1) + "…";
    }
}
