package org.overturn.batch.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.overturn.core.audit.AuditEntry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Entries as CSV and JSON: nothing in them becomes a formula, a field or a row of its own. */
class AuditWriterTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://evil.example\",\"Totals\")",
                "+1+cmd|' /C calc'!A0",
                "-2+3",
                "@SUM(1)",
                "\t=1",
                "\r=1",
                "\n=1"
            })
    void noTextIsAFormula(String text) throws IOException {
        CSVRecord row = csv(entry(text)).getFirst();

        assertThat(row.get("Reason")).isEqualTo("'" + text);
        assertThat(row.get("Actor")).startsWith("'");
    }

    @Test
    void quotesCommasAndLineEndsStayInTheirField() throws IOException {
        String text = "a \"quoted\", text\nof two lines";

        assertThat(csv(entry(text), entry("b")))
                .extracting(row -> row.get("Reason"))
                .containsExactly(text, "b");
    }

    @Test
    void jsonIsOneArrayOfObjects() throws IOException {
        StringWriter out = new StringWriter();
        try (AuditWriter json = new AuditJson(out)) {
            json.add(entry("a \"quoted\" text\n"));
            json.add(entry("</script>"));
        }

        JsonNode all = JsonMapper.shared().readTree(out.toString());
        assertThat(all.isArray()).isTrue();
        assertThat(all.get(0).get("reason").asString()).isEqualTo("a \"quoted\" text\n");
        assertThat(all.get(1).get("at").asString()).isEqualTo("2026-03-02T08:00:00Z");
        assertThat(all.get(1).size()).isEqualTo(17);
    }

    @Test
    void withoutEntriesBothAreEmptyAndWhole() throws IOException {
        StringWriter out = new StringWriter();
        new AuditJson(out).close();

        assertThat(JsonMapper.shared().readTree(out.toString()).size()).isZero();
        assertThat(csv()).isEmpty();
    }

    private static List<CSVRecord> csv(AuditEntry... entries) throws IOException {
        StringWriter out = new StringWriter();
        try (AuditWriter table = new AuditTable(out)) {
            List.of(entries).forEach(table::add);
        }
        return CSVFormat.EXCEL
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(out.toString()))
                .getRecords();
    }

    private static AuditEntry entry(String text) {
        return new AuditEntry(
                1,
                Instant.parse("2026-03-02T08:00:00Z"),
                text,
                "BILLER",
                "",
                "10.0.0.7",
                "VIEW",
                "appeal",
                "7",
                "p1",
                "DONE",
                text,
                "",
                "0.1",
                "",
                "",
                "0".repeat(64),
                "1".repeat(64));
    }
}
