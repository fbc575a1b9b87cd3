package org.overturn.core.evidence.link;

import static org.overturn.core.db.schema.Tables.DOCUMENT_MOVE;
import static org.overturn.core.db.schema.Tables.PACKET_PAGE_ANSWER;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.overturn.core.db.Fit;
import org.overturn.core.db.Ids;
import org.springframework.stereotype.Repository;

/** What people said of pages of packets. */
@Repository
class PageAnswerRepository {

    /** An answer ends when its document is taken from the account. */
    private static final Condition IN_FORCE =
            DSL.notExists(
                    DSL.selectOne()
                            .from(DOCUMENT_MOVE)
                            .where(DOCUMENT_MOVE.DOCUMENT_ID.eq(PACKET_PAGE_ANSWER.DOCUMENT_ID))
                            .and(DOCUMENT_MOVE.DIRECTION.eq(MoveRepository.UNLINKED))
                            .and(DOCUMENT_MOVE.ID.gt(PACKET_PAGE_ANSWER.ID)));

    private final DSLContext db;
    private final Ids ids;

    PageAnswerRepository(DSLContext db, Ids ids) {
        this.db = db;
        this.ids = ids;
    }

    Set<String> listKeys(String accountKey) {
        return db.select(PACKET_PAGE_ANSWER.FINDING_KEY)
                .from(PACKET_PAGE_ANSWER)
                .where(PACKET_PAGE_ANSWER.ACCOUNT_KEY.eq(accountKey))
                .and(IN_FORCE)
                .fetchSet(PACKET_PAGE_ANSWER.FINDING_KEY);
    }

    /** Those of one appeal among those said of a single packet. */
    List<PageAnswer> list(String accountKey, String appeal) {
        return db.select(
                        PACKET_PAGE_ANSWER.ABOUT,
                        PACKET_PAGE_ANSWER.DOCUMENT_ID,
                        PACKET_PAGE_ANSWER.PAGES,
                        PACKET_PAGE_ANSWER.REASON,
                        PACKET_PAGE_ANSWER.SAID_BY,
                        PACKET_PAGE_ANSWER.SAID_AT)
                .from(PACKET_PAGE_ANSWER)
                .where(PACKET_PAGE_ANSWER.ACCOUNT_KEY.eq(accountKey))
                .and(
                        PACKET_PAGE_ANSWER
                                .APPEAL_NUMBER
                                .isNull()
                                .or(PACKET_PAGE_ANSWER.APPEAL_NUMBER.eq(appeal)))
                .and(IN_FORCE)
                .orderBy(PACKET_PAGE_ANSWER.ID)
                .fetch(row ->
                        new PageAnswer(
                                PageAnswer.About.valueOf(row.value1()),
                                Optional.ofNullable(row.value2()),
                                row.value3(),
                                row.value4(),
                                row.value5(),
                                row.value6().toInstant(ZoneOffset.UTC)));
    }

    /**
     * Keeps an answer.
     *
     * @param appeal whose packet it is said of; none for all of the account
     */
    void add(String accountKey, Optional<String> appeal, PageFinding finding, PageAnswer answer) {
        db.insertInto(PACKET_PAGE_ANSWER)
                .set(PACKET_PAGE_ANSWER.ID, ids.next())
                .set(PACKET_PAGE_ANSWER.ACCOUNT_KEY, accountKey)
                .set(PACKET_PAGE_ANSWER.ABOUT, answer.about().name())
                .set(PACKET_PAGE_ANSWER.APPEAL_NUMBER, appeal.orElse(null))
                .set(PACKET_PAGE_ANSWER.DOCUMENT_ID, finding.documentId().orElse(null))
                .set(PACKET_PAGE_ANSWER.PAGES, Fit.to(255, answer.pages()))
                .set(PACKET_PAGE_ANSWER.FINDING_KEY, finding.key())
                .set(PACKET_PAGE_ANSWER.REASON, Fit.to(500, answer.reason()))
                .set(PACKET_PAGE_ANSWER.SAID_BY, Fit.to(120, answer.by()))
                .set(
                        PACKET_PAGE_ANSWER.SAID_AT,
                        LocalDateTime.ofInstant(answer.at(), ZoneOffset.UTC))
                .execute();
    }
}
