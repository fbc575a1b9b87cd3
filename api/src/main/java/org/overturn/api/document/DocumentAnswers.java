package org.overturn.api.document;

import static org.overturn.core.evidence.MediaType.PDF;

import java.nio.charset.StandardCharsets;
import org.overturn.core.evidence.Document;
import org.overturn.core.evidence.Documents;
import org.overturn.core.evidence.TextDecoding;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * The bytes of documents as browsers get them: under the type that their content has, so that
 * nothing in them can run as a page of ours, and under our own number as a name.
 */
@Component
class DocumentAnswers {

    /** The viewer of PDFs is a part of the browser and would be shut out by a sandbox. */
    private static final String PDF_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; object-src 'self';"
                    + " frame-ancestors 'self'; form-action 'none'; base-uri 'none'";

    private static final String POLICY =
            "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self';"
                    + " frame-ancestors 'self'; form-action 'none'; base-uri 'none'";

    private final Documents documents;

    DocumentAnswers(Documents documents) {
        this.documents = documents;
    }

    ResponseEntity<Resource> shown(Document document) {
        return switch (document.mediaType()) {
            case PDF, PNG, JPEG -> answer(document, true, documents.read(document));
            // the pages made of it: nothing in the file itself is ever run in a browser
            case DOCX, HTML ->
                    answer(
                            PDF,
                            "document-" + document.id() + ".pdf",
                            true,
                            documents.readPages(document));
            case TEXT ->
                    answer(
                            document,
                            true,
                            TextDecoding.decode(documents.read(document))
                                    .getBytes(StandardCharsets.UTF_8));
            case TIFF, YAML -> downloaded(document); // no browser shows them
        };
    }

    /** As it was handed in, byte for byte. */
    ResponseEntity<Resource> downloaded(Document document) {
        return answer(document, false, documents.read(document));
    }

    private static ResponseEntity<Resource> answer(Document document, boolean inline, byte[] all) {
        return answer(document.mediaType(), name(document), inline, all);
    }

    private static ResponseEntity<Resource> answer(
            org.overturn.core.evidence.MediaType type, String name, boolean inline, byte[] all) {
        ContentDisposition.Builder shown =
                inline ? ContentDisposition.inline() : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .contentType(type(type))
                .header("Content-Security-Policy", type == PDF ? PDF_POLICY : POLICY)
                .header(HttpHeaders.CONTENT_DISPOSITION, shown.filename(name).build().toString())
                .body(new ByteArrayResource(all));
    }

    private static MediaType type(org.overturn.core.evidence.MediaType type) {
        return switch (type) {
            case TEXT -> new MediaType("text", "plain", StandardCharsets.UTF_8);
            case HTML -> MediaType.APPLICATION_OCTET_STREAM; // a page of ours it must never be
            default -> MediaType.parseMediaType(type.value());
        };
    }

    private static String name(Document document) {
        String end =
                switch (document.mediaType()) {
                    case PDF -> ".pdf";
                    case PNG -> ".png";
                    case JPEG -> ".jpg";
                    case TIFF -> ".tif";
                    case DOCX -> ".docx";
                    case HTML -> ".html";
                    case TEXT -> ".txt";
                    case YAML -> ".yml";
                };
        return "document-" + document.id() + end;
    }
}
