package org.overturn.batch.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.overturn.batch.night.SmallFiles.SPOILT;
import static org.overturn.batch.night.SmallFiles.bytes;
import static org.overturn.batch.night.SmallFiles.remittance;
import static org.overturn.batch.night.SmallFiles.zip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.overturn.batch.cli.ExitCode;

/** Nights over archives, and over what lies in them. */
class ArchiveNightTest {

    @TempDir private Path folder;
    private NightFolders office;
    private DoorInbox inbox;

    @BeforeEach
    void furnish() throws IOException {
        office = new NightFolders(folder);
        inbox = DoorInbox.of(office);
    }

    @Test
    void eachFileOfAnArchiveIsAFileOfItsOwnAndTheArchiveLeavesWhenAllAreStored() throws Exception {
        byte[] inner = zip(Map.of("deep.835", remittance("T3")));
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("b.835", remittance("T2"));
        files.put("a.835", remittance("T1"));
        files.put("spoilt.835", bytes(SPOILT));
        files.put("inner.zip", inner);
        files.put("read me.pdf", bytes("%PDF-1.7 how to read the rest"));
        inbox.put("week.zip", zip(files));
        inbox.put("plain.835", remittance("T1"));
        inbox.put("single.835.gz", gzip(remittance("T4")));

        assertThat(office.runNight()).isEqualTo(ExitCode.SOME_INPUT_REFUSED);

        assertThat(inbox.column("remittance_file", "name"))
                .containsExactlyInAnyOrder(
                        "plain.835",
                        "single.835.gz/single.835",
                        "week.zip/b.835",
                        "week.zip/inner.zip/deep.835",
                        "week.zip/spoilt.835");
        assertThat(inbox.column("adjudication", "account_number"))
                .containsExactlyInAnyOrder("T1", "T2", "T3", "T4");
        assertThat(inbox.issues())
                .contains("FILE_SEEN_BEFORE week.zip/a.835")
                .contains("UNEXPECTED_FILE week.zip/read me.pdf");
        assertThat(NightFolders.fingerprints(office.inbox())).isEmpty();
        assertThat(office.data().resolve("refused/week.zip--spoilt.835"))
                .content()
                .isEqualTo(SPOILT);
        assertThat(NightFolders.fingerprints(office.data().resolve("received/archives")).keySet())
                .anyMatch(name -> name.endsWith("/week.zip"));
        Map<String, List<String>> before = StoredRows.of(office.data());

        inbox.put("week.zip", zip(files));
        office.runNight();

        assertThat(StoredRows.of(office.data())).isEqualTo(before);
        assertThat(NightFolders.fingerprints(office.inbox())).isEmpty();
    }

    @Test
    void anArchiveWithALockedFileIsRefusedAndTheOthersInItAreStored() throws Exception {
        byte[] zip = zip(Map.of("a.835", remittance("T1"), "../b.835", remittance("T2")));
        inbox.put("week.zip", zip);
        inbox.put("cut.zip", Arrays.copyOf(zip, zip.length / 2));

        assertThat(office.runNight()).isEqualTo(ExitCode.SOME_INPUT_REFUSED);

        assertThat(inbox.column("adjudication", "account_number")).containsExactly("T1");
        assertThat(inbox.issues())
                .contains("ARCHIVE_REFUSED week.zip/../b.835")
                .contains("ARCHIVE_REFUSED cut.zip");
        assertThat(office.data().resolve("refused/week.zip.reason.txt"))
                .content()
                .contains("leads out of the archive");
        assertThat(office.data().resolve("refused/week.zip")).binaryContent().isEqualTo(zip);
        assertThat(office.data().resolve("refused/cut.zip")).exists();
        assertThat(NightFolders.fingerprints(office.inbox())).isEmpty();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }
}
