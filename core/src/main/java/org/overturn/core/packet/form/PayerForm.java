package org.overturn.core.packet.form;

import java.nio.file.Path;
import java.util.List;

/**
 * A form that can be filled.
 *
 * @param name of its files, without ending
 * @param file as the office knows it, such as {@code forms/cms-20027.pdf}
 * @param title in index, bookmarks and manifest
 * @param entries in the order of the mapping
 * @param unmapped fields that stay empty
 * @param sha256 of the PDF
 */
public record PayerForm(
        String name,
        String file,
        Path path,
        String title,
        FormPlace place,
        FormUse use,
        List<FormEntry> entries,
        List<String> unmapped,
        String sha256) {

    public PayerForm {
        entries = List.copyOf(entries);
        unmapped = List.copyOf(unmapped);
    }
}
