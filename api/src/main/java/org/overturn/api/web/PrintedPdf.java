package org.overturn.api.web;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A letter on paper, to be kept and printed. */
public final class PrintedPdf {

    private PrintedPdf() {}

    /**
     * @param name of the file without its ending; tells no patient
     */
    public static ResponseEntity<Resource> answer(byte[] pdf, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name + ".pdf").build().toString())
                .body(new ByteArrayResource(pdf));
    }
}
