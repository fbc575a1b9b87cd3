package org.overturn.core.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import org.overturn.core.db.Digest;

/**
 * One entry as it is stored. Action and outcome stay text: an entry of a newer version, or a forged
 * one, may hold others than we know.
 *
 * @param id its place in the chain, from 1
 * @param at in microseconds
 * @param previousHash the hash of the entry before
 * @param hash over everything else
 */
public record AuditEntry(
        long id,
        Instant at,
        String actor,
        String roles,
        String session,
        String sourceIp,
        String action,
        String objectType,
        String objectId,
        String patientKey,
        String outcome,
        String reason,
        String correlation,
        String appVersion,
        String previousHash,
        String hash) {

    private static final String ENCODING = "overturn audit 1";

    /** The entry with the hash that its content gives. */
    AuditEntry sealed() {
        return new AuditEntry(
                id,
                at,
                actor,
                roles,
                session,
                sourceIp,
                action,
                objectType,
                objectId,
                patientKey,
                outcome,
                reason,
                correlation,
                appVersion,
                previousHash,
                hashOfContent());
    }

    boolean isUnchanged() {
        return hash.equals(hashOfContent());
    }

    /** Each field as UTF-8 behind its length in four bytes, so that no two contents are alike. */
    private String hashOfContent() {
        MessageDigest digest = Digest.sha256();
        for (String field : fields()) {
            byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            digest.update(bytes);
        }
        return Digest.hex(digest);
    }

    private List<String> fields() {
        return List.of(
                ENCODING,
                String.valueOf(id),
                at.toString(),
                actor,
                roles,
                session,
                sourceIp,
                action,
                objectType,
                objectId,
                patientKey,
                outcome,
                reason,
                correlation,
                appVersion,
                previousHash);
    }

    /** Without the reason: a person may have typed it. */
    @Override
    public String toString() {
        return "AuditEntry[" + id + " " + at + " " + action + " " + outcome + "]";
    }
}
