package org.overturn.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The rows an import has stored, in memory, cut into the chunks of claims it stored them in. */
final class StoredTables {

    /** What the import writes; parents before children. */
    private static final List<String> WRITTEN =
            List.of("adjudication", "service_line", "adjustment", "remark", "denial", "issue");

    /** What is there before it. */
    private static final List<String> BEFORE = List.of("remittance_file", "remittance");

    private final List<Rows> before;
    private final List<List<Rows>> chunks;

    /** Rows of one table. */
    record Rows(String insert, List<@Nullable Object[]> values) {}

    private StoredTables(List<Rows> before, List<List<Rows>> chunks) {
        this.before = before;
        this.chunks = chunks;
    }

    List<Rows> before() {
        return before;
    }

    List<List<Rows>> chunks() {
        return chunks;
    }

    long size() {
        return chunks.stream().flatMap(List::stream).mapToLong(rows -> rows.values().size()).sum();
    }

    /**
     * @param lastIssue key of the last issue that was there before the import
     * @param claims in a chunk
     */
    static StoredTables read(DataSource source, long lastIssue, int claims) throws SQLException {
        try (Connection connection = source.getConnection()) {
            List<Rows> before = new ArrayList<>();
            for (String table : BEFORE) {
                Read read = Read.of(connection, table, "");
                before.add(read.rows(read.values()));
            }
            Map<Object, Integer> chunkOf = new HashMap<>();
            List<List<Rows>> chunks = new ArrayList<>();
            for (String table : WRITTEN) {
                String condition = table.equals("issue") ? " where id > " + lastIssue : "";
                Read read = Read.of(connection, table, condition);
                if (table.equals("adjudication")) {
                    read.values().forEach(row -> chunkOf.put(row[0], chunkOf.size() / claims));
                    IntStream.rangeClosed(0, (chunkOf.size() - 1) / claims)
                            .forEach(_ -> chunks.add(new ArrayList<>()));
                }
                read.divide(chunkOf, chunks);
            }
            return new StoredTables(before, chunks);
        }
    }

    /** A table as it is read back: the columns that are written and hold anything. */
    private record Read(String table, List<String> columns, List<@Nullable Object[]> values) {

        static Read of(Connection connection, String table, String condition) throws SQLException {
            try (Statement statement = connection.createStatement();
                    ResultSet result =
                            statement.executeQuery(
                                    "select * from " + table + condition + " order by id")) {
                List<String> columns = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    columns.add(result.getMetaData().getColumnName(i));
                }
                List<@Nullable Object[]> values = new ArrayList<>();
                while (result.next()) {
                    @Nullable Object[] row = new Object[columns.size()];
                    for (int i = 0; i < row.length; i++) {
                        row[i] = result.getObject(i + 1);
                    }
                    values.add(row);
                }
                return new Read(table, columns, values).written(computed(connection, table));
            }
        }

        /** Columns the database computes itself. */
        private static Set<String> computed(Connection connection, String table)
                throws SQLException {
            Set<String> computed = new HashSet<>();
            try (ResultSet columns =
                    connection
                            .getMetaData()
                            .getColumns(
                                    connection.getCatalog(), connection.getSchema(), table, "%")) {
                while (columns.next()) {
                    if ("YES".equals(columns.getString("IS_GENERATEDCOLUMN"))) {
                        computed.add(columns.getString("COLUMN_NAME"));
                    }
                }
            }
            return computed;
        }

        /** Columns that no row fills are not written by the import either. */
        private Read written(Set<String> computed) {
            int[] filled =
                    IntStream.range(0, columns.size())
                            .filter(i -> !computed.contains(columns.get(i)))
                            .filter(i -> values.stream().anyMatch(row -> row[i] != null))
                            .toArray();
            return new Read(
                    table,
                    IntStream.of(filled).mapToObj(columns::get).toList(),
                    values.stream()
                            .map(row -> IntStream.of(filled).mapToObj(i -> row[i]).toArray())
                            .toList());
        }

        Rows rows(List<@Nullable Object[]> some) {
            String insert =
                    "insert into %s (%s) values (%s)"
                            .formatted(
                                    table,
                                    String.join(", ", columns),
                                    String.join(", ", columns.stream().map(_ -> "?").toList()));
            return new Rows(insert, some);
        }

        /** Children go with their adjudication, issues evenly. */
        void divide(Map<Object, Integer> chunkOf, List<List<Rows>> chunks) {
            Map<Integer, List<@Nullable Object[]>> parts = new LinkedHashMap<>();
            int parent = Math.max(0, columns.indexOf("adjudication_id"));
            for (int i = 0; i < values.size(); i++) {
                Integer chunk = chunkOf.get(values.get(i)[parent]);
                int part = chunk != null ? chunk : i * chunks.size() / values.size();
                parts.computeIfAbsent(part, _ -> new ArrayList<>()).add(values.get(i));
            }
            parts.forEach((part, some) -> chunks.get(part).add(rows(some)));
        }
    }
}
