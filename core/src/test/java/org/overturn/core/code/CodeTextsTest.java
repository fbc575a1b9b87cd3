package org.overturn.core.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.overturn.core.code.CodeText.Listed;
import org.overturn.core.db.EachDatabase;
import org.overturn.core.db.EachDatabase.BeforeDatabase;
import org.overturn.core.db.Ids;
import org.overturn.core.db.TestDatabase;

/** The office's own texts over our labels. */
@EachDatabase
class CodeTextsTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-23T15:00:00Z"), ZoneOffset.UTC);

    private static final String BOTH =
            """
            list,code,description,start,stop,notes
            CARC,050,"Their words, with a comma",2007-02-01,,see the manual
            RARC,n382,Their words on the member,,11/01/2025,
            CARC,999,One that we don't list,,,
            """;

    private static DSLContext db;

    private final Ids ids = new Ids(CLOCK);
    private CodeTexts texts;
    private Codes codes;

    @BeforeDatabase
    static void migrate(TestDatabase database) {
        db = database.migrated();
    }

    @BeforeEach
    void none() {
        texts = new CodeTexts(new CodeTextRepository(db), ids, CLOCK);
        texts.removeAll();
        codes = new Codes(texts);
    }

    @Test
    void theTextStandsInPlaceOfOurLabelUntilItIsTakenOff() {
        String ours = codes.carcLabel("50");

        assertThat(take(BOTH)).isEqualTo(Map.of(Listed.CARC, 2, Listed.RARC, 1));

        assertThat(codes.carcLabel("50")).isEqualTo("Their words, with a comma");
        assertThat(codes.rarcLabel("N382")).isEqualTo("Their words on the member");
        assertThat(codes.carcLabel("999")).isEqualTo("One that we don't list");
        assertThat(codes.ours().carcLabel("50")).isEqualTo(ours);
        assertThat(codes.findCarc("999")).isEmpty();
        assertThat(codes.findText(Listed.RARC, "N382").orElseThrow().stopped())
                .contains(LocalDate.of(2025, 11, 1));
        assertThat(texts.removeAll()).isEqualTo(3);
        assertThat(codes.carcLabel("50")).isEqualTo(ours);
    }

    @Test
    void theSameFileChangesNothingAndAnotherReplacesOnlyItsLists() {
        take(BOTH);

        assertThat(take(BOTH)).isEmpty();
        assertThat(take("list,code,description\nCARC,51,Newer\n"))
                .isEqualTo(Map.of(Listed.CARC, 1));

        assertThat(codes.findText(Listed.CARC, "50")).isEmpty();
        assertThat(codes.carcLabel("51")).isEqualTo("Newer");
        assertThat(codes.rarcLabel("N382")).isEqualTo("Their words on the member");
    }

    @Test
    void whatAnotherProgramImportedIsSeen() {
        CodeTexts elsewhere = new CodeTexts(new CodeTextRepository(db), ids, CLOCK);
        take(BOTH);

        assertThat(elsewhere.find(Listed.CARC, "50")).map(CodeText::description).isPresent();
        assertThat(elsewhere.list(Listed.CARC)).hasSize(2);
    }

    @ParameterizedTest(name = "{0} | {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "list,code | CARC,1 | line 1: the column \"description\" is missing",
                "list,code,description,price | CARC,1,x,2 | line 1: the column \"price\" is none of",
                "list,code,description | GROUP,CO,x | line 2: the list is CARC or RARC",
                "list,code,description | CARC,A-1,x | line 2: \"A-1\" is no code",
                "list,code,description | CARC,1, | line 2: give a description",
                "list,code,description,start | CARC,1,x,2026-02-30 | no day of start; write it as",
                "list,code,description | CARC,1,x,y | line 2: it has 4 cells; put quotation marks",
                "list,code,description | '' | line 1: there is no code below the header",
                "list,code,description,list | CARC,1,x,y | a column stands twice"
            })
    void aFileThatCannotBeUsedIsRefusedWithLineAndRemedy(String header, String row, String said) {
        take(BOTH);

        assertThatThrownBy(() -> take(header + "\n" + row + "\n"))
                .isInstanceOfSatisfying(
                        RefusedTexts.class,
                        refused ->
                                assertThat(String.join("\n", refused.problems())).contains(said));
        assertThat(codes.carcLabel("50")).isEqualTo("Their words, with a comma");
    }

    @Test
    void oneWrongLineKeepsTheWholeFileOut() {
        assertThatThrownBy(() -> take("list,code,description\nCARC,50,x\nCARC,050,y\nCARC,,z\n"))
                .isInstanceOfSatisfying(
                        RefusedTexts.class,
                        refused ->
                                assertThat(refused.problems())
                                        .containsExactly(
                                                "line 3: CARC 50 stands in an earlier line; keep one",
                                                "line 4: \"\" is no code; write it as 197 or N382"));
        assertThat(codes.findText(Listed.CARC, "50")).isEqualTo(Optional.empty());
    }

    @Test
    void aFileOfAnotherEncodingIsRefused() {
        byte[] latin =
                "list,code,description\nCARC,1,caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> texts.take(latin, "pat"))
                .isInstanceOfSatisfying(
                        RefusedTexts.class,
                        refused ->
                                assertThat(refused.problems())
                                        .containsExactly(
                                                "line 1: the file is not in UTF-8; save it as CSV"
                                                        + " UTF-8"));
    }

    private Map<Listed, Integer> take(String file) {
        return texts.take(file.getBytes(StandardCharsets.UTF_8), "pat");
    }
}
