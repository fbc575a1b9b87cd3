package org.overturn.core.worklist;

import static org.overturn.core.db.schema.Tables.SAVED_VIEW;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.overturn.core.db.Ids;
import org.springframework.stereotype.Repository;

/** Views of the worklist, each its user's own. */
@Repository
class SavedViewRepository {

    private static final String SORT = "sort";

    private final DSLContext db;
    private final Ids ids;

    SavedViewRepository(DSLContext db, Ids ids) {
        this.db = db;
        this.ids = ids;
    }

    List<SavedView> list(long userId) {
        return db.select(SAVED_VIEW.ID, SAVED_VIEW.NAME, SAVED_VIEW.FILTER)
                .from(SAVED_VIEW)
                .where(SAVED_VIEW.USER_ID.eq(userId))
                .orderBy(SAVED_VIEW.NAME)
                .fetch(SavedViewRepository::view);
    }

    Optional<SavedView> find(long userId, long id) {
        return db.select(SAVED_VIEW.ID, SAVED_VIEW.NAME, SAVED_VIEW.FILTER)
                .from(SAVED_VIEW)
                .where(SAVED_VIEW.USER_ID.eq(userId))
                .and(SAVED_VIEW.ID.eq(id))
                .fetchOptional(SavedViewRepository::view);
    }

    /** Adds a view, or changes the one of that name. */
    void put(long userId, String name, WorklistFilter filter, WorklistSort sort) {
        String text = text(filter, sort);
        int changed =
                db.update(SAVED_VIEW)
                        .set(SAVED_VIEW.FILTER, text)
                        .where(SAVED_VIEW.USER_ID.eq(userId))
                        .and(SAVED_VIEW.NAME.eq(name))
                        .execute();
        if (changed == 0) {
            db.insertInto(SAVED_VIEW)
                    .set(SAVED_VIEW.ID, ids.next())
                    .set(SAVED_VIEW.USER_ID, userId)
                    .set(SAVED_VIEW.NAME, name)
                    .set(SAVED_VIEW.FILTER, text)
                    .execute();
        }
    }

    boolean remove(long userId, long id) {
        return 1
                == db.deleteFrom(SAVED_VIEW)
                        .where(SAVED_VIEW.USER_ID.eq(userId))
                        .and(SAVED_VIEW.ID.eq(id))
                        .execute();
    }

    private static SavedView view(Record row) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : row.get(SAVED_VIEW.FILTER).split("&")) {
            String[] parts = pair.split("=", 2);
            parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return new SavedView(
                row.get(SAVED_VIEW.ID),
                row.get(SAVED_VIEW.NAME),
                WorklistFilter.parse(parameters),
                WorklistSort.parse(parameters.getOrDefault(SORT, "")));
    }

    private static String text(WorklistFilter filter, WorklistSort sort) {
        Map<String, String> parameters = new LinkedHashMap<>(filter.parameters());
        parameters.put(SORT, sort.parameter());
        return parameters.entrySet().stream()
                .map(e ->
                        e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
