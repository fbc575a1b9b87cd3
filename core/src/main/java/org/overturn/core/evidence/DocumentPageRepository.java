package org.overturn.core.evidence;

import static org.overturn.core.db.schema.Tables.DOCUMENT_PAGE;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.overturn.core.db.Ids;
import org.overturn.core.evidence.intake.PageText;

/** The text of the pages of stored documents. */
class DocumentPageRepository {

    private final DSLContext db;
    private final Ids ids;

    DocumentPageRepository(DSLContext db, Ids ids) {
        this.db = db;
        this.ids = ids;
    }

    List<PageText> list(long documentId) {
        return db.select(DOCUMENT_PAGE.CONTENT, DOCUMENT_PAGE.TEXT_SOURCE)
                .from(DOCUMENT_PAGE)
                .where(DOCUMENT_PAGE.DOCUMENT_ID.eq(documentId))
                .orderBy(DOCUMENT_PAGE.PAGE_NUMBER)
                .fetch(row -> new PageText(row.value1(), PageText.Source.valueOf(row.value2())));
    }

    /** How many pages of each document have text of each source; documents without pages lack. */
    Map<Long, PageSources> countSources(Collection<Long> documentIds) {
        Map<Long, PageSources> counted = new HashMap<>();
        db.select(DOCUMENT_PAGE.DOCUMENT_ID, DOCUMENT_PAGE.TEXT_SOURCE, DSL.count())
                .from(DOCUMENT_PAGE)
                .where(DOCUMENT_PAGE.DOCUMENT_ID.in(documentIds))
                .groupBy(DOCUMENT_PAGE.DOCUMENT_ID, DOCUMENT_PAGE.TEXT_SOURCE)
                .orderBy(DOCUMENT_PAGE.DOCUMENT_ID, DOCUMENT_PAGE.TEXT_SOURCE)
                .forEach(row ->
                        counted.merge(
                                row.value1(),
                                PageSources.of(PageText.Source.valueOf(row.value2()), row.value3()),
                                PageSources::plus));
        return counted;
    }

    /** Adds the pages of a document in the transaction that stores it. */
    void add(DSLContext tx, long documentId, List<PageText> pages) {
        var insert =
                tx.insertInto(
                        DOCUMENT_PAGE,
                        DOCUMENT_PAGE.ID,
                        DOCUMENT_PAGE.DOCUMENT_ID,
                        DOCUMENT_PAGE.PAGE_NUMBER,
                        DOCUMENT_PAGE.CONTENT,
                        DOCUMENT_PAGE.TEXT_SOURCE);
        int number = 1;
        for (PageText page : pages) {
            insert =
                    insert.values(
                            ids.next(), documentId, number++, page.text(), page.source().name());
        }
        insert.execute();
    }
}
