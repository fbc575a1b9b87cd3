package org.overturn.batch.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.overturn.batch.cli.ExitCode;

/** The nights of an office whose first one denied the claim of account PT1001. */
record AfterADenial(NightFolders office) {

    static final String DENIED =
            "CLP*PT1001*1*1450*0*0*12*ICN1~NM1*QC*1*DOE*JANE****MI*W123~"
                    + "SVC*HC:72148*1450*0**0**1~DTM*472*20260901~CAS*CO*50*1450~LQ*HE*N115~";

    /** Another account's, denied by Medicare. */
    static final String MEDICARE =
            DENIED.replace("*12*", "*MB*").replace("PT1001", "PT2002").replace("ICN1", "ICN9");

    /** The appeal of the first night. */
    static final String NUMBER = "APL-2026-00001";

    static AfterADenial at(NightFolders office) throws IOException {
        AfterADenial nights = new AfterADenial(office);
        nights.put("first.835", SmallRemittance.of("P", "T1", "0", DENIED));
        assertThat(nights.run("2026-10-01")).isEqualTo(ExitCode.DONE);
        return nights;
    }

    int run(String date, String... more) {
        List<String> arguments = new ArrayList<>(office.nightly());
        arguments.set(arguments.size() - 1, date);
        arguments.addAll(List.of(more));
        return office.run(arguments);
    }

    void put(String name, String text) throws IOException {
        Path target = office.inbox().resolve("remittances").resolve(name);
        Files.createDirectories(target.resolveSibling("."));
        Files.writeString(target, text);
        Files.setLastModifiedTime(target, FileTime.from(Instant.EPOCH)); // nobody writes it
    }

    /** A PDF's text, its lines run together. */
    static String text(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
