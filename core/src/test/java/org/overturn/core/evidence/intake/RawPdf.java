package org.overturn.core.evidence.intake;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A PDF written object by object, so that it may hold what no library writes. */
public final class RawPdf {

    private final List<byte[]> objects = new ArrayList<>();

    /** Adds an object and says its number. */
    public int add(String object) {
        objects.add(latin(object));
        return objects.size();
    }

    /** Adds a stream; its dictionary without the length. */
    public int add(String dictionary, byte[] content) {
        ByteArrayOutputStream object = new ByteArrayOutputStream();
        object.writeBytes(
                latin("<< " + dictionary + " /Length " + content.length + " >>\nstream\n"));
        object.writeBytes(content);
        object.writeBytes(latin("\nendstream"));
        objects.add(object.toByteArray());
        return objects.size();
    }

    /** The file; the catalog is the object of that number. */
    public byte[] bytes(int catalog) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(latin("%PDF-1.7\n"));
        StringBuilder places = new StringBuilder();
        for (int i = 0; i < objects.size(); i++) {
            places.append("%010d 00000 n \n".formatted(file.size()));
            file.writeBytes(latin((i + 1) + " 0 obj\n"));
            file.writeBytes(objects.get(i));
            file.writeBytes(latin("\nendobj\n"));
        }
        int xref = file.size();
        int count = objects.size() + 1;
        file.writeBytes(latin("xref\n0 " + count + "\n0000000000 65535 f \n" + places));
        file.writeBytes(
                latin(
                        "trailer\n<< /Size %d /Root %d 0 R >>\nstartxref\n%d\n%%%%EOF\n"
                                .formatted(count, catalog, xref)));
        return file.toByteArray();
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
