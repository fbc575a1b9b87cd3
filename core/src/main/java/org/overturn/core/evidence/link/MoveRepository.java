package org.overturn.core.evidence.link;

import static org.overturn.core.db.schema.Tables.DOCUMENT_MOVE;
import static org.overturn.core.db.schema.Tables.DOCUMENT_PROPOSAL;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jooq.DSLContext;
import org.overturn.core.db.Fit;
import org.overturn.core.db.Ids;
import org.overturn.core.remittance.AccountKey;
import org.springframework.stereotype.Repository;

/** Where documents may go, and where they went. */
@Repository
class MoveRepository {

    private static final String LINKED = "LINKED";
    static final String UNLINKED = "UNLINKED";
    private static final String LINE = "\n";

    private final DSLContext db;
    private final Ids ids;

    MoveRepository(DSLContext db, Ids ids) {
        this.db = db;
        this.ids = ids;
    }

    List<Proposal> listProposals(long documentId) {
        return db.select(
                        DOCUMENT_PROPOSAL.ACCOUNT_NUMBER,
                        DOCUMENT_PROPOSAL.SCORE,
                        DOCUMENT_PROPOSAL.REASONS,
                        DOCUMENT_PROPOSAL.DOUBTS)
                .from(DOCUMENT_PROPOSAL)
                .where(DOCUMENT_PROPOSAL.DOCUMENT_ID.eq(documentId))
                .orderBy(DOCUMENT_PROPOSAL.ORDINAL, DOCUMENT_PROPOSAL.ID)
                .fetch(row ->
                        new Proposal(
                                row.value1(),
                                row.value2(),
                                lines(row.value3()),
                                lines(row.value4())));
    }

    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(LINE));
    }

    void replaceProposals(long documentId, List<Proposal> proposals) {
        db.deleteFrom(DOCUMENT_PROPOSAL)
                .where(DOCUMENT_PROPOSAL.DOCUMENT_ID.eq(documentId))
                .execute();
        for (int i = 0; i < proposals.size(); i++) {
            Proposal one = proposals.get(i);
            db.insertInto(DOCUMENT_PROPOSAL)
                    .set(DOCUMENT_PROPOSAL.ID, ids.next())
                    .set(DOCUMENT_PROPOSAL.DOCUMENT_ID, documentId)
                    .set(DOCUMENT_PROPOSAL.ORDINAL, i + 1)
                    .set(DOCUMENT_PROPOSAL.ACCOUNT_NUMBER, Fit.to(80, one.accountNumber()))
                    .set(DOCUMENT_PROPOSAL.SCORE, one.score())
                    .set(DOCUMENT_PROPOSAL.REASONS, Fit.to(1000, String.join(LINE, one.reasons())))
                    .set(DOCUMENT_PROPOSAL.DOUBTS, Fit.to(1000, String.join(LINE, one.doubts())))
                    .execute();
        }
    }

    void addMove(long documentId, DocumentMove move) {
        db.insertInto(DOCUMENT_MOVE)
                .set(DOCUMENT_MOVE.ID, ids.next())
                .set(DOCUMENT_MOVE.DOCUMENT_ID, documentId)
                .set(DOCUMENT_MOVE.DIRECTION, move.linked() ? LINKED : UNLINKED)
                .set(DOCUMENT_MOVE.ACCOUNT_NUMBER, Fit.to(80, move.accountNumber().strip()))
                .set(DOCUMENT_MOVE.ACCOUNT_KEY, AccountKey.of(move.accountNumber()))
                .set(DOCUMENT_MOVE.REASON, Fit.to(1000, move.reason()))
                .set(DOCUMENT_MOVE.MOVED_BY, Fit.to(120, move.by()))
                .set(DOCUMENT_MOVE.MOVED_AT, LocalDateTime.ofInstant(move.at(), ZoneOffset.UTC))
                .execute();
    }

    List<DocumentMove> listMoves(long documentId) {
        return db.select(
                        DOCUMENT_MOVE.DIRECTION,
                        DOCUMENT_MOVE.ACCOUNT_NUMBER,
                        DOCUMENT_MOVE.REASON,
                        DOCUMENT_MOVE.MOVED_BY,
                        DOCUMENT_MOVE.MOVED_AT)
                .from(DOCUMENT_MOVE)
                .where(DOCUMENT_MOVE.DOCUMENT_ID.eq(documentId))
                .orderBy(DOCUMENT_MOVE.ID)
                .fetch(row ->
                        new DocumentMove(
                                row.value1().equals(LINKED),
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                instant(row.value5())));
    }

    private static Instant instant(LocalDateTime at) {
        return at.toInstant(ZoneOffset.UTC);
    }
}
