package org.overturn.core.evidence.link;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.overturn.core.evidence.DocumentDetail;
import org.overturn.core.evidence.DocumentKind;
import org.overturn.core.issue.Issue;

/**
 * What documents/manifest.csv says of the files beside it.
 *
 * @param rows by the file's path below the folder, with slashes
 * @param refused files whose line can't be used; they stay where they are
 * @param issues one for each line that can't be used
 */
public record Manifest(Map<String, Row> rows, Set<String> refused, List<Issue> issues) {

    public static final String NAME = "manifest.csv";

    public static final Manifest NONE = new Manifest(Map.of(), Set.of(), List.of());

    public Manifest {
        rows = Map.copyOf(rows);
        refused = Set.copyOf(refused);
        issues = List.copyOf(issues);
    }

    /**
     * A file, and what is said of it.
     *
     * @param title blank where nothing is said
     */
    public record Row(
            long line,
            Told told,
            Optional<DocumentKind> kind,
            String title,
            DocumentDetail detail) {

        /** The line only. */
        @Override
        public String toString() {
            return "Row[" + line + "]";
        }
    }

    /** Reads it; what is wrong in a line is an issue that names the line and what to write. */
    public static Manifest read(byte[] bytes) {
        return new ManifestReader().read(bytes);
    }

    public Optional<Row> find(String path) {
        return Optional.ofNullable(rows.get(path));
    }

    /** How much it says. */
    @Override
    public String toString() {
        return "Manifest[" + rows.size() + " rows]";
    }
}
