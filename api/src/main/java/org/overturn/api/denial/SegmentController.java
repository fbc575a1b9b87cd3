package org.overturn.api.denial;

import org.overturn.api.denial.DenialCases.DenialCase;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.web.Slice;
import org.overturn.batch.show.ClaimStories;
import org.overturn.batch.show.RawSegment;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.remittance.AccountKey;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The bytes that say that a claim is denied, through REST. */
@RestController
@RequestMapping("/api/v1/denials/{id}/segments")
class SegmentController {

    private final DenialCases cases;
    private final ClaimStories stories;

    SegmentController(DenialCases cases, ClaimStories stories) {
        this.cases = cases;
        this.stories = stories;
    }

    /**
     * A segment of the remittance.
     *
     * @param offset of its first byte in the file
     * @param text as it came
     */
    record SegmentView(long offset, String text) {

        static SegmentView of(RawSegment segment) {
            return new SegmentView(segment.offset(), segment.text());
        }

        /** The offset only: the rest is patient data. */
        @Override
        public String toString() {
            return "SegmentView[" + offset + "]";
        }
    }

    /** The segments of the claim that was denied, in the order of the file, on one page. */
    @GetMapping
    @Audited(value = AuditAction.VIEW, object = "raw segment")
    Slice<SegmentView> listSegments(@PathVariable String id, CurrentUser me, AuditNote note) {
        DenialCase one = cases.get(id, me);
        note.ofPatient(AccountKey.of(one.item().claim().accountNumber()));
        return new Slice<>(
                        stories.listSegments(one.chapter().decision(), one.chapter().facts()),
                        null,
                        null)
                .map(SegmentView::of);
    }
}
