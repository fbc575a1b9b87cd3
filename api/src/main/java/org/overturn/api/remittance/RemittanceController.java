package org.overturn.api.remittance;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.overturn.api.night.NightShift;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.web.Cursor;
import org.overturn.api.web.NotFound;
import org.overturn.api.web.Slice;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.remittance.ReceivedFiles;
import org.overturn.core.remittance.RemittanceSummaries;
import org.overturn.core.remittance.RemittanceSummaries.Scopes;
import org.overturn.core.remittance.RemittanceSummary;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Remittances through REST. */
@RestController
@RequestMapping("/api/v1/remittances")
class RemittanceController {

    private static final int MOST = 200;

    private final RemittanceSummaries remittances;
    private final ReceivedFiles received;
    private final Uploads uploads;
    private final NightShift nights;

    RemittanceController(
            RemittanceSummaries remittances,
            ReceivedFiles received,
            Uploads uploads,
            NightShift nights) {
        this.remittances = remittances;
        this.received = received;
        this.uploads = uploads;
        this.nights = nights;
    }

    /**
     * The newest first.
     *
     * @param cursor {@code previous} or {@code next} of another page
     * @param limit 1 to 200
     */
    @GetMapping
    @Audited(value = AuditAction.VIEW, object = "remittances")
    Slice<RemittanceView> list(
            @RequestParam(defaultValue = "ALL") Show show,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "50") int limit,
            CurrentUser me) {
        Cursor at = Cursor.parse(cursor);
        return at.slice(
                        Math.clamp(limit, 1, MOST),
                        RemittanceSummary::id,
                        most -> list(show, at, most, scopes(me)))
                .map(RemittanceView::of);
    }

    private List<RemittanceSummary> list(Show show, Cursor at, int most, Scopes scopes) {
        return at.back()
                ? remittances.listNewer(show.statuses(), at.id(), most, scopes)
                : remittances.list(show.statuses(), at.id(), most, scopes);
    }

    @GetMapping("/{id}")
    @Audited(value = AuditAction.VIEW, object = "remittance")
    RemittanceView show(@PathVariable long id, CurrentUser me) {
        return RemittanceView.of(get(id, me));
    }

    /** Its segments, ST to SE, byte for byte as they came. */
    @GetMapping("/{id}/raw")
    @Audited(value = AuditAction.DOWNLOAD, object = "remittance")
    ResponseEntity<StreamingResponseBody> raw(
            @PathVariable long id, CurrentUser me, AuditNote note) {
        RemittanceSummary one = get(id, me);
        note.ofPatients(remittances.listPatients(id));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=" + id + ".835")
                .body(out -> {
                    try (InputStream bytes = received.open(one.sha256(), one.startByte())) {
                        copy(bytes, out, one.byteCount());
                    }
                });
    }

    private static void copy(InputStream bytes, OutputStream out, long count) throws IOException {
        byte[] piece = new byte[1 << 16];
        long left = count;
        while (left > 0) {
            int read = bytes.read(piece, 0, (int) Math.min(left, piece.length));
            if (read < 0) {
                throw new IOException(left + " bytes of a kept file are missing");
            }
            out.write(piece, 0, read);
            left -= read;
        }
    }

    /**
     * What was taken over.
     *
     * @param files the names they have in the inbox
     * @param job where to ask how far the run on them is
     */
    record Taken(List<String> files, String job) {}

    /** Takes files over (multipart, parts named {@code files}) and starts the night's job. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Audited(value = AuditAction.IMPORT, object = "remittance file")
    Taken upload(@RequestParam List<MultipartFile> files, CurrentUser me) throws IOException {
        List<String> names = uploads.put(files);
        nights.startToday(me.name());
        return new Taken(names, "/api/v1/jobs/night");
    }

    private RemittanceSummary get(long id, CurrentUser me) {
        Optional<RemittanceSummary> found = remittances.find(id, scopes(me));
        return found.orElseThrow(() -> new NotFound("remittance", String.valueOf(id)));
    }

    private static Scopes scopes(CurrentUser me) {
        return new Scopes(me.facilities(), me.payers());
    }
}
