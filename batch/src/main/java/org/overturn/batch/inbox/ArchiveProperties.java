package org.overturn.batch.inbox;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How large an archive may become when it is unpacked; one that becomes larger is refused.
 *
 * @param members files in it, those of archives within it included
 * @param megabytes all of them together
 * @param ratio unpacked to packed, looked at beyond the first 64 MB; remittances come to about 15
 * @param depth 1: no archive within an archive; 2: one level of them
 */
@ConfigurationProperties("overturn.archive")
public record ArchiveProperties(
        @DefaultValue("10000") int members,
        @DefaultValue("8192") long megabytes,
        @DefaultValue("100") int ratio,
        @DefaultValue("2") int depth) {

    /** The limits where no setting says otherwise. */
    public static ArchiveProperties usual() {
        return new ArchiveProperties(10_000, 8192, 100, 2);
    }

    public ArchiveProperties {
        if (members < 1 || megabytes < 1 || ratio < 1 || depth < 1) {
            throw new IllegalArgumentException(
                    "the limits of overturn.archive are to be 1 or more: "
                            + members
                            + " members, "
                            + megabytes
                            + " megabytes, ratio "
                            + ratio
                            + ", depth "
                            + depth);
        }
    }
}
