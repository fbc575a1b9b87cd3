package org.overturn.core.claim.x12;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.overturn.core.claim.ByteRange;
import org.overturn.core.claim.ClaimParty;
import org.overturn.core.claim.Coverage;
import org.overturn.core.claim.SubmittedClaim;
import org.overturn.core.db.Digest;

/** The loops a claim hangs below: its billing provider's, subscriber's and patient's. */
record Above(
        Optional<HierarchyLoop> provider,
        Optional<HierarchyLoop> subscriber,
        Optional<HierarchyLoop> patient) {

    static final Above NOTHING = new Above(Optional.empty(), Optional.empty(), Optional.empty());

    /** The loops after an HL of a level; empty for a level that is none of ours. */
    Above with(String level, HierarchyLoop loop) {
        return switch (level) {
            case "20" -> new Above(Optional.of(loop), Optional.empty(), Optional.empty());
            case "22" -> new Above(provider, Optional.of(loop), Optional.empty());
            case "23" -> new Above(provider, subscriber, Optional.of(loop));
            default -> this;
        };
    }

    /** The patient's first: nearest to the claim. */
    List<ClaimParty> parties() {
        List<ClaimParty> parties = new ArrayList<>();
        Stream.of(patient, subscriber, provider)
                .forEach(loop -> loop.ifPresent(l -> parties.addAll(l.parties())));
        return parties;
    }

    Optional<Coverage> coverage() {
        return subscriber.flatMap(HierarchyLoop::coverage);
    }

    SubmittedClaim.Ranges ranges(ByteRange claim) {
        return new SubmittedClaim.Ranges(range(provider), range(subscriber), range(patient), claim);
    }

    String contentHash() {
        return Digest.of(hash(provider), hash(subscriber), hash(patient));
    }

    private static ByteRange range(Optional<HierarchyLoop> loop) {
        return loop.map(HierarchyLoop::range).orElse(ByteRange.NONE);
    }

    private static String hash(Optional<HierarchyLoop> loop) {
        return loop.map(HierarchyLoop::contentHash).orElse("");
    }
}
