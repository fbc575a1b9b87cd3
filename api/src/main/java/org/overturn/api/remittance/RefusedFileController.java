package org.overturn.api.remittance;

import java.util.List;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.web.Cursor;
import org.overturn.api.web.NotFound;
import org.overturn.api.web.Slice;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.remittance.RefusedFile;
import org.overturn.core.remittance.RemittanceSummaries;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Files nothing of which could be stored, through REST. */
@RestController
@RequestMapping("/api/v1/remittances/refused")
class RefusedFileController {

    private static final String ABOUT = "Refused files belong to no facility: they tell of";
    private static final String OBJECT = "refused file";
    private static final int MOST = 200;

    private final RemittanceSummaries remittances;

    RefusedFileController(RemittanceSummaries remittances) {
        this.remittances = remittances;
    }

    /**
     * A file nothing of which could be stored. It lies in the folder of refused files; mended, it
     * is sent again as any other.
     *
     * @param name as it came
     * @param why with the place in the file, and what to do
     */
    record RefusedFileView(String id, String name, long bytes, String receivedOn, String why) {

        static RefusedFileView of(RefusedFile file) {
            return new RefusedFileView(
                    String.valueOf(file.id()),
                    file.name(),
                    file.sizeBytes(),
                    file.receivedOn().toString(),
                    file.why());
        }
    }

    /**
     * The newest first, for those who see the whole office.
     *
     * @param cursor {@code previous} or {@code next} of another page
     * @param limit 1 to 200
     */
    @GetMapping
    @Audited(value = AuditAction.VIEW, object = "refused files")
    Slice<RefusedFileView> listRefused(
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "50") int limit,
            CurrentUser me) {
        me.checkSeesWholeOffice(ABOUT);
        Cursor at = Cursor.parse(cursor);
        return at.slice(Math.clamp(limit, 1, MOST), RefusedFile::id, most -> list(at, most))
                .map(RefusedFileView::of);
    }

    private List<RefusedFile> list(Cursor at, int most) {
        return at.back()
                ? remittances.listRefusedNewer(at.id(), most)
                : remittances.listRefused(at.id(), most);
    }

    /** One of them, with why and what to do. */
    @GetMapping("/{id}")
    @Audited(value = AuditAction.VIEW, object = OBJECT)
    RefusedFileView showRefused(@PathVariable long id, CurrentUser me) {
        me.checkSeesWholeOffice(ABOUT);
        return remittances
                .findRefused(id)
                .map(RefusedFileView::of)
                .orElseThrow(() -> new NotFound(OBJECT, String.valueOf(id)));
    }
}
