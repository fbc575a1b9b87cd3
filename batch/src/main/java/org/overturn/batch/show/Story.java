package org.overturn.batch.show;

import java.util.List;
import java.util.Optional;
import org.overturn.core.claim.ReceiptProof;
import org.overturn.core.claim.Submission;
import org.overturn.core.denial.ClaimHistory;

/**
 * All that is stored of one claim.
 *
 * @param sent the claim as it was billed, each time
 * @param receipts what shows by when the payer had it, the strongest first
 * @param chapters its adjudications in the order they were remitted
 * @param history its chain and where it stands, over all account numbers; empty where a part of it
 *     is not for the reader, or nothing of it counts
 */
public record Story(
        List<Sent> sent,
        List<Receipt> receipts,
        List<Chapter> chapters,
        List<AppealFacts> appeals,
        Optional<ClaimHistory> history) {

    public Story {
        sent = List.copyOf(sent);
        receipts = List.copyOf(receipts);
        chapters = List.copyOf(chapters);
        appeals = List.copyOf(appeals);
    }

    /** Names of the patients, each once: payers and offices give numbers twice. */
    public List<String> patients() {
        return chapters.stream().map(one -> one.decision().patient()).distinct().toList();
    }

    /** A claim that was sent, with its segments where asked for. */
    public record Sent(Submission submission, List<RawSegment> segments) {

        public Sent {
            segments = List.copyOf(segments);
        }
    }

    /** A proof of receipt, with its segment where asked for. */
    public record Receipt(ReceiptProof proof, List<RawSegment> segments) {

        public Receipt {
            segments = List.copyOf(segments);
        }
    }

    /**
     * One adjudication.
     *
     * @param facts below it, by place in the file
     * @param header segments of the remittance before its first claim; empty where not asked for
     * @param segments of the claim and of the provider adjustments that name it; likewise
     */
    public record Chapter(
            Decision decision,
            List<Fact> facts,
            List<RawSegment> header,
            List<RawSegment> segments) {

        public Chapter {
            facts = List.copyOf(facts);
            header = List.copyOf(header);
            segments = List.copyOf(segments);
        }
    }
}
