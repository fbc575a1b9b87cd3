package org.overturn.api.appeal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.overturn.api.document.FiledDocument;
import org.overturn.api.document.FiledDocuments;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.security.Unaudited;
import org.overturn.api.web.NotFound;
import org.overturn.core.appeal.AppealFile;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.evidence.Document;
import org.overturn.core.evidence.Documents;
import org.overturn.core.packet.PagePictures;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Pages of an appeal's documents as pictures; browsers keep none of them. */
@Controller
@RequestMapping("/appeals/{id}/contents/{document}")
class PagePictureController {

    private static final int SMALL = 180;
    private static final int LARGE = 1100;
    private static final int KEPT = 300;

    private final AppealDesk desk;
    private final PacketDecisions decisions;
    private final FiledDocuments filed;
    private final Documents documents;
    private final PagePictures pictures;

    /** Small ones, in this server's memory only; who gets one was let in before. */
    private final Map<String, Optional<byte[]>> small =
            Collections.synchronizedMap(
                    new LinkedHashMap<>(16, 0.75f, true) {
                        @Override
                        protected boolean removeEldestEntry(
                                Map.Entry<String, Optional<byte[]>> eldest) {
                            return size() > KEPT;
                        }
                    });

    PagePictureController(
            AppealDesk desk,
            PacketDecisions decisions,
            FiledDocuments filed,
            Documents documents,
            PagePictures pictures) {
        this.desk = desk;
        this.decisions = decisions;
        this.filed = filed;
        this.documents = documents;
        this.pictures = pictures;
    }

    /** Its first page, too small to be read. */
    @GetMapping("/thumbnails/{page}")
    @Unaudited(because = "too small to be read, and on a page whose view is recorded")
    ResponseEntity<byte[]> thumbnail(
            @PathVariable String id,
            @PathVariable String document,
            @PathVariable String page,
            CurrentUser me,
            AuditNote note) {
        Document one = open(id, document, me, note);
        Optional<byte[]> picture =
                small.computeIfAbsent(
                        one.sha256() + one.mediaType() + page, _ -> draw(one, page, SMALL));
        return answer(picture, page);
    }

    /** A page, large enough to be read. */
    @GetMapping("/pages/{page}")
    @Audited(value = AuditAction.VIEW, object = "document")
    ResponseEntity<byte[]> page(
            @PathVariable String id,
            @PathVariable String document,
            @PathVariable String page,
            CurrentUser me,
            AuditNote note) {
        return answer(draw(open(id, document, me, note), page, LARGE), page);
    }

    private Document open(String id, String document, CurrentUser me, AuditNote note) {
        AppealFile appeal = desk.get(id, me, note);
        FiledDocument found = decisions.get(appeal, document, me);
        filed.admit(List.of(found.label()), me, note);
        return found.document();
    }

    private Optional<byte[]> draw(Document one, String page, int longest) {
        return pictures.png(
                documents.pagesPath(one),
                one.mediaType().ofPages(),
                one.pages(),
                page.matches("\\d{1,5}") ? Integer.parseInt(page) : 0,
                longest);
    }

    private static ResponseEntity<byte[]> answer(Optional<byte[]> picture, String page) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .body(picture.orElseThrow(() -> new NotFound("page", page)));
    }
}
