package org.overturn.batch.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileLookTest {

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource(
            delimiter = '\u00A7',
            textBlock =
                    """
                    ISA*00*          *00*                    § a.txt      § X12
                    Dear office, here it is: ISA|00|         § mail.txt   § X12
                    ISA *00*blank in the header              § a.txt      § X12
                    ST*835*0001~BPR*I*80                     § a          § X12
                    GS*HC*SENDER*RECEIVER                    § claims.dat § X12
                    Your VISA card, your ISA account         § a.txt      § OTHER
                    nothing of the kind                      § a.835      § X12
                    nothing of the kind                      § a.ERA      § X12
                    nothing of the kind                      § a.txt      § OTHER
                    claim,paid\\n1,2                         § a.csv      § TABLE
                    a;b;c;d\\n1;2;3;4                        § export     § TABLE
                    a, b, c, d and e.\\nNo row, this.        § a.txt      § OTHER
                    %PDF-1.7 ISA*00*                         § a.835      § OTHER
                    <html><table>                            § a.txt      § OTHER
                    """)
    void aFileIsKnownByItsContentFirst(String content, String name, FileKind kind) {
        assertThat(look(content.replace("\\n", "\n"), name).kind()).isEqualTo(kind);
    }

    @Test
    void utf16IsLookedThrough() {
        byte[] wide = "ISA*00*          *00*".getBytes(StandardCharsets.UTF_16LE);

        assertThat(FileLook.of(wide, "a").kind()).isEqualTo(FileKind.X12);
    }

    @Test
    void officeFilesAreToldFromArchives() {
        String zip = "PK\u0003\u0004";

        assertThat(look(zip + "[Content_Types].xml xl/workbook.xml", "a").kind())
                .isEqualTo(FileKind.TABLE);
        assertThat(look(zip + "[Content_Types].xml word/document.xml", "a").kind())
                .isEqualTo(FileKind.OTHER);
        assertThat(look(zip + "a.835", "a.zip").kind()).isEqualTo(FileKind.ARCHIVE);
    }

    @ParameterizedTest
    @CsvSource({"letter.docx, OTHER", "LETTER.DOCX, OTHER", "era.xlsx, TABLE", "era.zip, ARCHIVE"})
    void aDamagedOfficeFileIsWhatItsNameSays(String name, FileKind kind) {
        assertThat(look("PK\u0003\u0004\0\0damaged", name).kind()).isEqualTo(kind);
    }

    @Test
    void zerosAreOfNoKind() {
        assertThat(FileLook.of(new byte[1000], "a.bin").kind()).isEqualTo(FileKind.OTHER);
    }

    private static FileLook look(String content, String name) {
        return FileLook.of(content.getBytes(StandardCharsets.ISO_8859_1), name);
    }
}
