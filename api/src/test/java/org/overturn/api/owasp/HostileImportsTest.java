package org.overturn.api.owasp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.overturn.api.owasp.HostileFiles.COMMAND;
import static org.overturn.api.owasp.HostileFiles.FORMULA;
import static org.overturn.api.owasp.HostileFiles.IMAGE;
import static org.overturn.api.owasp.HostileFiles.SCRIPT;
import static org.overturn.api.owasp.HostileFiles.SUM;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.overturn.api.harness.Browser;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.InBrowser;
import org.overturn.api.harness.Office;
import org.overturn.core.user.Role;
import tools.jackson.databind.json.JsonMapper;

/**
 * Remittances, claims files, acknowledgments, tables, documents, file names and typed remittances
 * whose every free text is an attack: nothing of it runs on any page, in any workbook or list.
 */
@InBrowser
class HostileImportsTest {

    private static final String RUNS =
            "return window.hit !== undefined"
                    + " || document.querySelector('main script, main img[src=x]') !== null";

    /** Of one kind of page, so many are opened. */
    private static final int OF_A_KIND = 4;

    private static Office office;

    @BeforeAll
    static void runTheNight() {
        office = Office.afterANightOver(HostileFiles::write);
        Caller biller = Caller.as(Role.BILLER, office);
        String typed = JsonMapper.shared().writeValueAsString(HostileFiles.typed());
        assertThat(
                        biller.send(
                                        "POST",
                                        "/api/v1/remittances/entries",
                                        "{\"remittance\":" + typed + ",\"again\":false}")
                                .statusCode())
                .isEqualTo(202);
        biller.get("/api/v1/jobs/night/events", "Accept", "text/event-stream"); // until it ended
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    void noTextFromOutsideRunsOnAnyPage(Browser browser) {
        browser.openAs(Role.ADMINISTRATOR, office, "/");
        Map<String, String> seen = walk(browser);

        assertThat(seen.keySet())
                .anyMatch(path -> path.matches("/denials/\\d+"))
                .anyMatch(path -> path.matches("/denials/\\d+/documents"))
                .anyMatch(path -> path.matches("/appeals/\\d+"))
                .anyMatch(path -> path.matches("/remittances/\\d+"))
                .contains("/worklist", "/remittances", "/settings/payers", "/settings/audit");
        assertThat(String.join("\n", seen.values()))
                .as("the texts are there, as texts")
                .contains(SCRIPT, IMAGE, FORMULA, COMMAND, SUM);
        assertThat(browser.complaints()).isEmpty();
    }

    /** All pages that can be reached by links, and what they say. */
    private static Map<String, String> walk(Browser browser) {
        Map<String, String> seen = new LinkedHashMap<>();
        Map<String, Integer> kinds = new HashMap<>();
        Deque<String> ahead = new ArrayDeque<>(List.of("/"));
        while (!ahead.isEmpty()) {
            String path = ahead.remove();
            if (isFile(path)
                    || seen.containsKey(path)
                    || kinds.merge(path.replaceAll("\\d{4,}|=[^&]*", "_"), 1, Integer::sum)
                            > OF_A_KIND) {
                continue;
            }
            browser.open(office, path);
            assertThat(browser.run(RUNS)).as(path).isEqualTo(false);
            assertThat(browser.driver().getTitle()).as(path).doesNotContain("<", "=", "window");
            assertThat(path.replaceFirst("^/settings/payers/new.*", "")) // a payer's name may
                    .doesNotContainIgnoringCase("script", "window.hit", "hyperlink");
            seen.put(path, browser.text());
            ahead.addAll(links(browser));
        }
        return seen;
    }

    private static boolean isFile(String path) {
        return path.matches(".*/(download|raw|packet|picture|logo)$|/reports/.+|/documents/.+");
    }

    private static List<String> links(Browser browser) {
        return browser.driver().findElements(By.cssSelector("nav a[href], main a[href]")).stream()
                .map(link -> String.valueOf(link.getDomAttribute("href")))
                .filter(path -> path.startsWith("/"))
                .toList();
    }

    @Test
    void aSegmentIsShownAsItCame(Browser browser) {
        browser.openAs(Role.ADVOCATE, office, "/worklist");
        browser.driver().findElement(By.cssSelector("[data-row] a")).click();
        browser.await("tr.this td.number button").click();
        browser.await(".raw li.here");

        assertThat(browser.run(RUNS)).isEqualTo(false);
    }

    @Test
    void noCellOfTheListOfIssuesIsAFormula() throws IOException {
        List<String> cells = new ArrayList<>();
        for (Path file : outputs("issues-", ".csv")) {
            try (CSVParser parser =
                    CSVParser.parse(file, StandardCharsets.UTF_8, CSVFormat.RFC4180)) {
                parser.forEach(row -> row.forEach(cells::add));
            }
        }

        assertThat(cells).anyMatch(cell -> cell.startsWith("'=") || cell.startsWith("'@"));
        assertThat(cells).noneMatch(HostileImportsTest::isFormula);
    }

    @Test
    void noCellOfAWorkbookIsAFormulaThatIsNotOurs() throws IOException {
        List<String> texts = new ArrayList<>();
        List<String> formulas = new ArrayList<>();
        for (Path file : outputs("reports/", ".xlsx")) {
            try (InputStream in = Files.newInputStream(file);
                    XSSFWorkbook book = new XSSFWorkbook(in)) {
                for (Sheet sheet : book) {
                    for (Row row : sheet) {
                        row.forEach(cell -> sort(cell, texts, formulas));
                    }
                }
            }
        }

        assertThat(texts).contains(FORMULA, COMMAND, SCRIPT);
        assertThat(formulas)
                .noneMatch(formula -> formula.contains("HYPERLINK") || formula.contains("cmd"));
    }

    private static void sort(Cell cell, List<String> texts, List<String> formulas) {
        if (cell.getCellType() == CellType.FORMULA) {
            formulas.add(cell.getCellFormula());
        } else if (cell.getCellType() == CellType.STRING) {
            texts.add(cell.getStringCellValue());
        }
    }

    @Test
    void theExportOfTheAuditLogHoldsNoFormula() throws IOException {
        Caller auditor = Caller.as(Role.AUDITOR, office);
        String csv = auditor.post("/settings/audit/export", "form", "CSV").body();

        try (CSVParser parser = CSVParser.parse(csv, CSVFormat.RFC4180)) {
            List<String> cells = new ArrayList<>();
            parser.forEach(row -> row.forEach(cells::add));
            assertThat(cells).anyMatch(cell -> cell.startsWith("'"));
            assertThat(cells).noneMatch(HostileImportsTest::isFormula);
        }
    }

    private static boolean isFormula(String cell) {
        return cell.matches("(?s)[=+\\-@\\t\\r].*");
    }

    private static List<Path> outputs(String begin, String end) throws IOException {
        Path outbox = office.folders().outbox();
        try (Stream<Path> all = Files.walk(outbox)) {
            List<Path> found =
                    all.filter(file -> outbox.relativize(file).toString().startsWith(begin))
                            .filter(file -> file.toString().endsWith(end))
                            .toList();
            assertThat(found).isNotEmpty();
            return found;
        }
    }
}
