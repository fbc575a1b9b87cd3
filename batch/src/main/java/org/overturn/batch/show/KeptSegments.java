package org.overturn.batch.show;

import java.nio.charset.StandardCharsets;
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

    /** The bytes of a proof as one; which delimiters its file has is not told. */
    List<RawSegment> of(ReceiptProof proof) {
        byte[] bytes = bytes(proof.file().sha256(), proof.at());
        return List.of(
                new RawSegment(
                        proof.at().offset(),
                        proof.at().length(),
                        new String(bytes, StandardCharsets.UTF_8)));
    }

    private byte[] bytes(String sha256, ByteRange range) {
        return remittances.getBytes(sha256, range.offset(), range.length());
    }

    private List<RawSegment> read(KeptFile file, Place place) {
        byte[] bytes = remittances.getBytes(file.sha256(), place.offset(), place.length());
        return RawSegment.of(bytes, Delimiters.of(file.delimiters()), place.offset());
    }
}
