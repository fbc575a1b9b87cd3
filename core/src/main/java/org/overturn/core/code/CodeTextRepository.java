package org.overturn.core.code;

import static org.overturn.core.db.schema.Tables.CODE_TEXT;
import static org.overturn.core.db.schema.Tables.CODE_TEXT_IMPORT;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.overturn.core.code.CodeText.Listed;
import org.overturn.core.db.BulkInsert;
import org.overturn.core.db.Fit;
import org.overturn.core.db.Ids;
import org.springframework.stereotype.Repository;

@Repository
class CodeTextRepository {

    private final DSLContext db;

    CodeTextRepository(DSLContext db) {
        this.db = db;
    }

    /** The texts of a list that came in one file. */
    record Import(long id, Listed list, String sha256, String by, Instant at) {}

    /** Another one whenever the texts are others. */
    String state() {
        return db.select(CODE_TEXT_IMPORT.ID)
                .from(CODE_TEXT_IMPORT)
                .orderBy(CODE_TEXT_IMPORT.ID)
                .fetch(CODE_TEXT_IMPORT.ID)
                .toString();
    }

    List<CodeText> list() {
        return db.select(
                        CODE_TEXT_IMPORT.LIST_NAME,
                        CODE_TEXT.CODE,
                        CODE_TEXT.DESCRIPTION,
                        CODE_TEXT.STARTED_ON,
                        CODE_TEXT.STOPPED_ON,
                        CODE_TEXT.NOTES)
                .from(CODE_TEXT)
                .join(CODE_TEXT_IMPORT)
                .on(CODE_TEXT_IMPORT.ID.eq(CODE_TEXT.IMPORT_ID))
                .orderBy(CODE_TEXT.ID)
                .fetch(row ->
                        new CodeText(
                                Listed.valueOf(row.value1()),
                                row.value2(),
                                row.value3(),
                                Optional.ofNullable(row.value4()),
                                Optional.ofNullable(row.value5()),
                                row.value6()));
    }

    /** Whether the texts of all these lists are those of the file. */
    boolean have(Set<Listed> lists, String sha256) {
        return lists.size()
                == db.fetchCount(
                        CODE_TEXT_IMPORT,
                        CODE_TEXT_IMPORT
                                .SHA256
                                .eq(sha256)
                                .and(
                                        CODE_TEXT_IMPORT.LIST_NAME.in(
                                                lists.stream().map(Enum::name).toList())));
    }

    /** How many there were. */
    int remove(Listed list) {
        int removed =
                db.deleteFrom(CODE_TEXT)
                        .where(
                                CODE_TEXT.IMPORT_ID.in(
                                        db.select(CODE_TEXT_IMPORT.ID)
                                                .from(CODE_TEXT_IMPORT)
                                                .where(CODE_TEXT_IMPORT.LIST_NAME.eq(list.name()))))
                        .execute();
        db.deleteFrom(CODE_TEXT_IMPORT).where(CODE_TEXT_IMPORT.LIST_NAME.eq(list.name())).execute();
        return removed;
    }

    void add(Import made, List<CodeText> texts, Ids ids) {
        db.insertInto(CODE_TEXT_IMPORT)
                .set(CODE_TEXT_IMPORT.ID, made.id())
                .set(CODE_TEXT_IMPORT.LIST_NAME, made.list().name())
                .set(CODE_TEXT_IMPORT.SHA256, made.sha256())
                .set(CODE_TEXT_IMPORT.TEXT_COUNT, texts.size())
                .set(CODE_TEXT_IMPORT.IMPORTED_BY, Fit.to(120, made.by()))
                .set(
                        CODE_TEXT_IMPORT.IMPORTED_AT,
                        LocalDateTime.ofInstant(made.at(), ZoneOffset.UTC))
                .execute();
        BulkInsert rows =
                new BulkInsert(
                        CODE_TEXT,
                        CODE_TEXT.ID,
                        CODE_TEXT.IMPORT_ID,
                        CODE_TEXT.CODE,
                        CODE_TEXT.DESCRIPTION,
                        CODE_TEXT.STARTED_ON,
                        CODE_TEXT.STOPPED_ON,
                        CODE_TEXT.NOTES);
        texts.forEach(text ->
                rows.add(
                        ids.next(),
                        made.id(),
                        text.code(),
                        text.description(),
                        text.started().orElse(null),
                        text.stopped().orElse(null),
                        text.notes()));
        rows.execute(db);
    }
}
