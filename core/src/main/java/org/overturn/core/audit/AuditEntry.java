package org.overturn.core.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.overturn.core.db.Digest;

/**
 * One entry as it is stored. Action and outcome stay text: an entry of a newer version, or a forged
 * one, may hold others than we know.
 *
 * @param id its place in the chain, from 1
 * @param at in microseconds
 * @param realActor who acted in the actor's name; empty when it was the actor
 * @param changes {@link Changes} as text
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
        String realActor,
        String changes,
        String previousHash,
        String hash) {

    /** Of entries without real actor and changes, as all were before there were any. */
    private static final String ENCODING = "overturn audit 1";

    private static final String FULL_ENCODING = "overturn audit 2";

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
                realActor,
                changes,
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
        if (realActor.isEmpty() && changes.isEmpty()) {
            return fields(ENCODING);
        }
        List<String> all = new ArrayList<>(fields(FULL_ENCODING));
        all.add(realActor);
        all.add(changes);
        return all;
    }

    private List<String> fields(String encoding) {
        return List.of(
                encoding,
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

    /** Without the reason and the changes: a person may have typed them. */
    @Override
    public String toString() {
        return "AuditEntry[" + id + " " + at + " " + action + " " + outcome + "]";
    }
}
