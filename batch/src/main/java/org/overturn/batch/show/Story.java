package org.overturn.batch.show;

import java.util.List;

/**
 * All that is stored of one claim.
 *
 * @param chapters its adjudications in the order they were remitted
 */
record Story(List<Chapter> chapters, List<AppealFacts> appeals) {

    Story {
        chapters = List.copyOf(chapters);
        appeals = List.copyOf(appeals);
    }

    /**
     * One adjudication.
     *
     * @param facts below it, by place in the file
     * @param header segments of the remittance before its first claim; empty where not asked for
     * @param segments of the claim and of the provider adjustments that name it; likewise
     */
    record Chapter(
            Decision decision,
            List<Fact> facts,
            List<RawSegment> header,
            List<RawSegment> segments) {

        Chapter {
            facts = List.copyOf(facts);
            header = List.copyOf(header);
            segments = List.copyOf(segments);
        }
    }
}
