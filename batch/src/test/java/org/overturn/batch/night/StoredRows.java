package org.overturn.batch.night;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Every row of our tables as text, with keys replaced by what they stand for in the world (file
 * hash, position, appeal number), so that two databases can be compared.
 */
final class StoredRows {

    /** Table, and the columns that name a row of it; parents before children. */
    private static final Map<String, List<String>> NATURAL_KEYS = naturalKeys();

    private static final Map<String, String> REFERENCES =
            Map.ofEntries(
                    Map.entry("file_id", "remittance_file"),
                    Map.entry("translated_from_id", "remittance_file"),
                    Map.entry("remittance_id", "remittance"),
                    Map.entry("same_as_id", "remittance"),
                    Map.entry("part_of_id", "remittance"),
                    Map.entry("replaced_by_id", "remittance"),
                    Map.entry("hold_id", "remittance_hold"),
                    Map.entry("adjudication_id", "adjudication"),
                    Map.entry("reversed_by_id", "adjudication"),
                    Map.entry("corrects_id", "adjudication"),
                    Map.entry("adds_to_id", "adjudication"),
                    Map.entry("service_line_id", "service_line"),
                    Map.entry("adjustment_id", "adjustment"),
                    Map.entry("claim_file_id", "claim_file"),
                    Map.entry("claim_transaction_id", "claim_transaction"),
                    Map.entry("submitted_claim_id", "submitted_claim"),
                    Map.entry("appeal_id", "appeal"),
                    Map.entry("kind_id", "denial_kind"),
                    Map.entry("document_id", "document"),
                    Map.entry("newest_document_id", "document_move"));

    /** Documents and their moves are counted by one clock: the newest may be either. */
    private static final Map<String, String> ELSE = Map.of("document_move", "document");

    private final Map<String, Map<Object, String>> names = new HashMap<>();

    private StoredRows() {}

    private static Map<String, List<String>> naturalKeys() {
        Map<String, List<String>> keys = new LinkedHashMap<>();
        keys.put("remittance_file", List.of("sha256"));
        keys.put("remittance", List.of("file_id", "ordinal"));
        keys.put("remittance_hold", List.of("remittance_id"));
        keys.put("remittance_decision", List.of("hold_id", "decided_at"));
        keys.put("provider_adjustment", List.of("remittance_id", "ordinal"));
        keys.put("adjudication", List.of("remittance_id", "ordinal"));
        keys.put("service_line", List.of("adjudication_id", "ordinal"));
        keys.put("adjustment", List.of("adjudication_id", "ordinal"));
        keys.put("remark", List.of("adjudication_id", "service_line_id", "ordinal"));
        keys.put("claim_file", List.of("sha256"));
        keys.put("claim_transaction", List.of("claim_file_id", "ordinal"));
        keys.put("submitted_claim", List.of("claim_transaction_id", "ordinal"));
        keys.put("submitted_line", List.of("submitted_claim_id", "ordinal"));
        keys.put("acknowledgment", List.of("claim_transaction_id", "ordinal"));
        keys.put("document", List.of("account_key", "sha256", "kind"));
        keys.put("document_move", List.of("document_id", "direction", "account_key"));
        keys.put("appeal", List.of("appeal_number"));
        keys.put(
                "denial_kind",
                List.of(
                        "category",
                        "reason_code",
                        "line_of_business",
                        "payer_key",
                        "procedure_code",
                        "modifiers",
                        "units",
                        "route",
                        "appeal_level"));
        keys.put("denial", List.of("adjustment_id"));
        keys.put("appeal_need", List.of("appeal_id", "ordinal"));
        keys.put("letter_block", List.of("appeal_id", "block"));
        keys.put("document_page", List.of("document_id", "page_number"));
        keys.put("document_label_proposal", List.of("document_id", "sensitivity"));
        keys.put("packet_page_answer", List.of("account_key", "finding_key"));
        keys.put("document_patient_answer", List.of("document_id", "account_key"));
        keys.put("document_rendition", List.of("document_id"));
        keys.put("document_proposal", List.of("document_id", "ordinal"));
        keys.put("packet_exhibit", List.of("appeal_id", "letter"));
        keys.put("packet_manifest", List.of("appeal_id"));
        keys.put("issue", List.of("natural_key"));
        return keys;
    }

    /** The rows of the embedded database in a data folder that no program has open. */
    static Map<String, List<String>> of(Path data) throws SQLException {
        return of(new NightFolders(data.resolveSibling(".")));
    }

    /** The rows of an office's database, of which no program is at work. */
    static Map<String, List<String>> of(NightFolders office) throws SQLException {
        try (Connection connection = office.connect()) {
            return new StoredRows().read(connection);
        }
    }

    private Map<String, List<String>> read(Connection connection) throws SQLException {
        Map<String, List<String>> all = new TreeMap<>();
        for (Map.Entry<String, List<String>> table : NATURAL_KEYS.entrySet()) {
            all.put(table.getKey(), rows(connection, table.getKey(), table.getValue()));
        }
        return all;
    }

    private List<String> rows(Connection connection, String table, List<String> key)
            throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                // parents of the same table (same_as, corrects) come first
                ResultSet result =
                        statement.executeQuery(
                                "select * from "
                                        + table
                                        + " order by "
                                        + switch (table) {
                                            case "document_rendition" -> "document_id";
                                            case "packet_manifest" -> "appeal_id";
                                            default -> "id";
                                        })) {
            List<Map<String, Object>> values = new ArrayList<>();
            while (result.next()) {
                Map<String, Object> row = row(result);
                names.computeIfAbsent(table, _ -> new HashMap<>())
                        .put(row.get("id"), name(row, key));
                values.add(row);
            }
            values.forEach(row -> rows.add(text(row)));
        }
        Collections.sort(rows);
        return rows;
    }

    private static Map<String, Object> row(ResultSet result) throws SQLException {
        ResultSetMetaData columns = result.getMetaData();
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            Object value = result.getObject(i);
            row.put(
                    columns.getColumnName(i).toLowerCase(java.util.Locale.ROOT),
                    value instanceof java.sql.Clob ? result.getString(i) : value);
        }
        return row;
    }

    private String name(Map<String, Object> row, List<String> key) {
        List<String> parts = new ArrayList<>();
        key.forEach(column -> parts.add(value(column, row.get(column))));
        return String.join("/", parts);
    }

    private String text(Map<String, Object> row) {
        List<String> parts = new ArrayList<>();
        row.forEach((column, value) -> {
            if (!column.equals("id") && !column.equals("moved_at")) {
                parts.add(column + "=" + value(column, value));
            }
        });
        return String.join(" ", parts);
    }

    private String value(String column, Object value) {
        String table = REFERENCES.get(column);
        if (table == null || value == null) {
            return String.valueOf(value);
        }
        String name = names.getOrDefault(table, Map.of()).get(value);
        if (name == null && ELSE.containsKey(table)) {
            name = names.getOrDefault(ELSE.get(table), Map.of()).get(value);
        }
        if (name == null) {
            throw new IllegalStateException(column + " points nowhere: " + value);
        }
        return name;
    }
}
