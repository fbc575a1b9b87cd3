package org.overturn.batch.show;

import java.util.ArrayList;
import java.util.List;
import org.overturn.core.claim.ByteRange;
import org.overturn.core.claim.ReceiptProof;
import org.overturn.core.claim.Submission;
import org.overturn.core.remittance.Remittances;
import org.overturn.core.x12.Delimiters;
import org.springframework.stereotype.Component;

/** Reads the segments of facts from the kept file, whatever became of the one in the inbox. */
@Component
class KeptSegments {

    private final Remittances remittances;

    KeptSegments(Remittances remittances) {
        this.remittances = remittances;
    }

    Story.Chapter chapter(Decision decision, List<Fact> facts) {
        PostedRemittance remittance = decision.remittance();
        List<RawSegment> segments = new ArrayList<>(read(remittance.file(), decision.place()));
        facts.stream()
                .filter(Fact.ProviderAdjusted.class::isInstance)
                .map(Fact::place)
                .distinct()
                .forEach(place -> segments.addAll(read(remittance.file(), place)));
        Place header = new Place(remittance.place().offset(), remittance.headerLength());
        return new Story.Chapter(decision, facts, read(remittance.file(), header), segments);
    }

    List<RawSegment> of(Submission submission) {
        ByteRange range = submission.claim().ranges().claim();
        return RawSegment.of(
                bytes(submission.file().sha256(), range), submission.delimiters(), range.offset());
    }

    /** Of a remittance or a billed claim none: they stand once, below that itself. */
    List<RawSegment> of(ReceiptProof proof) {
        if (proof.kind() == ReceiptProof.Kind.REMITTANCE
                || proof.kind() == ReceiptProof.Kind.BILLED) {
            return List.of();
        }
        return RawSegment.of(
                bytes(proof.file().sha256(), proof.at()), proof.delimiters(), proof.at().offset());
    }

    private byte[] bytes(String sha256, ByteRange range) {
        return remittances.getBytes(sha256, range.offset(), range.length());
    }

    private List<RawSegment> read(KeptFile file, Place place) {
        byte[] bytes = remittances.getBytes(file.sha256(), place.offset(), place.length());
        return RawSegment.of(bytes, Delimiters.of(file.delimiters()), place.offset());
    }
}
