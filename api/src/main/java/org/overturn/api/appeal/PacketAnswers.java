package org.overturn.api.appeal;

import org.overturn.batch.sending.PacketFiles;
import org.overturn.core.appeal.AppealFile;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A packet as browsers get it: a PDF under the appeal's number, which names nobody. */
final class PacketAnswers {

    /** As for any PDF: the browser's viewer, and nothing else. */
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; object-src 'self';"
                    + " frame-ancestors 'self'; form-action 'none'; base-uri 'none'";

    private PacketAnswers() {}

    static ResponseEntity<Resource> shown(AppealFile appeal, PacketFiles.Opened packet) {
        return answer(ContentDisposition.inline(), appeal, packet);
    }

    static ResponseEntity<Resource> downloaded(AppealFile appeal, PacketFiles.Opened packet) {
        return answer(ContentDisposition.attachment(), appeal, packet);
    }

    private static ResponseEntity<Resource> answer(
            ContentDisposition.Builder how, AppealFile appeal, PacketFiles.Opened packet) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .contentLength(packet.size())
                .header("Content-Security-Policy", POLICY)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        how.filename(appeal.appeal().number() + ".pdf").build().toString())
                .body(new InputStreamResource(packet.bytes()));
    }
}
