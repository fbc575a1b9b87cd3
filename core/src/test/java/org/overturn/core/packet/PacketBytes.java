package org.overturn.core.packet;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;

/** All that could be dug out of a packet. */
final class PacketBytes {

    private PacketBytes() {}

    /** All bytes of the file, of its streams as they unpack, and its strings. */
    static String all(Path file) throws Exception {
        StringBuilder all = new StringBuilder(Files.readString(file, StandardCharsets.ISO_8859_1));
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            for (var key : document.getDocument().getXrefTable().keySet()) {
                var object = document.getDocument().getObjectFromPool(key).getObject();
                if (object instanceof COSStream stream) {
                    try (var in = stream.createInputStream()) {
                        all.append(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
                    }
                }
                if (object instanceof COSDictionary entries) {
                    entries.getValues().stream()
                            .filter(COSString.class::isInstance)
                            .forEach(text -> all.append(((COSString) text).getString()));
                }
            }
        }
        return all.toString();
    }
}
