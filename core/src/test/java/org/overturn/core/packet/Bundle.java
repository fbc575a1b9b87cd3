package org.overturn.core.packet;

import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.overturn.core.evidence.DocumentKind;

/** The documents of an appeal, of several kinds, sizes and ways to stand. */
final class Bundle {

    private Bundle() {}

    static List<PacketDocument> in(Path folder) throws Exception {
        return List.of(
                Fixtures.pdf(
                        folder,
                        DocumentKind.PROGRESS_NOTE,
                        "Visit of February 12",
                        PDRectangle.LETTER,
                        0,
                        3),
                Fixtures.pdf(folder, DocumentKind.IMAGING_REPORT, "MRI", PDRectangle.A4, 90, 1),
                Fixtures.text(
                        folder, DocumentKind.PROOF_OF_FILING, "Acceptance", "277CA\nACCEPTED\n"),
                lmn(folder));
    }

    /** The letter of medical necessity, two long pages. */
    static PacketDocument lmn(Path folder) throws Exception {
        return Fixtures.pdf(
                folder,
                DocumentKind.LETTER_OF_MEDICAL_NECESSITY,
                "Lumbar injection",
                PDRectangle.LEGAL,
                0,
                2);
    }
}
