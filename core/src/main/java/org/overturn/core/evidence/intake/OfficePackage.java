package org.overturn.core.evidence.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Looks through a zip without keeping what it unpacks: what kind of package it is, and whether it
 * is safe to be read (how much it unpacks to, document types that XML may declare).
 */
final class OfficePackage {

    private static final int MOST_ENTRIES = 10_000;
    private static final int LARGEST_TYPES = 1 << 20;
    private static final byte[] DOCTYPE = "<!DOCTYPE".getBytes(StandardCharsets.US_ASCII);

    private final long most;
    private final Deadline deadline;
    private final byte[] buffer = new byte[16 << 10];
    private long unpacked;
    private int entries;
    private boolean declaresType;
    private boolean hasFrame;
    private String types = "";
    private String mimetype = "";

    private OfficePackage(long most, Deadline deadline) {
        this.most = most;
        this.deadline = deadline;
    }

    /**
     * @throws org.overturn.core.evidence.UnusableDocument when it unpacks to too much
     * @throws IOException when it is damaged
     */
    static OfficePackage look(byte[] zip, long most, Deadline deadline) throws IOException {
        OfficePackage found = new OfficePackage(most, deadline);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                found.look(entry.getName(), in);
            }
        }
        if (found.entries == 0 || Bytes.findLast(zip, "PK\u0005\u0006") < 0) {
            throw Refusals.cutOff();
        }
        return found;
    }

    boolean isWord() {
        return types.contains("wordprocessingml.document.main+xml");
    }

    boolean declaresType() {
        return declaresType;
    }

    /** Whether there are headers or footers, which stand on no page of ours. */
    boolean hasFrame() {
        return hasFrame;
    }

    /** What it is, for who has to save it as something else. */
    String describe() {
        if (types.contains("macroEnabled")) {
            return "an office document with macros";
        }
        if (types.contains("spreadsheetml")) {
            return "an Excel workbook";
        }
        if (types.contains("presentationml")) {
            return "a PowerPoint presentation";
        }
        if (mimetype.contains("opendocument")) {
            return "an OpenDocument file";
        }
        if (mimetype.contains("epub")) {
            return "an e-book";
        }
        return types.isEmpty() ? "a zip archive" : "an office document";
    }

    private void look(String name, InputStream in) throws IOException {
        if (++entries > MOST_ENTRIES) {
            throw Refusals.bomb(most);
        }
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        boolean keep = name.equals("[Content_Types].xml") || name.equals("mimetype");
        boolean xml = name.endsWith(".xml") || name.endsWith(".rels");
        hasFrame |= name.matches("word/(header|footer)\\d*\\.xml");
        int matched = 0;
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            deadline.check();
            unpacked += n;
            if (unpacked > most) {
                throw Refusals.bomb(most);
            }
            matched = xml ? match(matched, n) : 0;
            if (keep && kept.size() < LARGEST_TYPES) {
                kept.write(buffer, 0, n);
            }
        }
        keep(name, kept);
    }

    private void keep(String name, ByteArrayOutputStream kept) {
        if (name.equals("mimetype")) {
            mimetype = kept.toString(StandardCharsets.ISO_8859_1);
        } else if (kept.size() > 0) {
            types = kept.toString(StandardCharsets.UTF_8);
        }
    }

    /** Goes on looking for a document type, in whatever width the letters are written. */
    private int match(int before, int length) {
        int matched = before;
        for (int i = 0; i < length; i++) {
            byte b = buffer[i];
            if (b == 0) {
                continue;
            }
            matched = b == DOCTYPE[matched] ? matched + 1 : b == DOCTYPE[0] ? 1 : 0;
            if (matched == DOCTYPE.length) {
                declaresType = true;
                matched = 0;
            }
        }
        return matched;
    }
}
