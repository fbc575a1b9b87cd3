package org.overturn.core.remittance.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.overturn.core.issue.IssueCode;

/** Tables of the payers whose columns the office has described in settings/payers. */
public final class RemittanceTables {

    private final List<TableMapping> mappings;

    public RemittanceTables(List<TableMapping> mappings) {
        this.mappings = List.copyOf(mappings);
    }

    /**
     * Reads the mappings of a folder; a missing folder means none.
     *
     * @throws org.overturn.core.settings.InvalidSettings when one is wrong
     */
    public static RemittanceTables read(Path folder) {
        if (!Files.isDirectory(folder)) {
            return new RemittanceTables(List.of());
        }
        try (Stream<Path> files = Files.list(folder)) {
            return new RemittanceTables(
                    files.filter(file -> file.toString().matches(".*\\.ya?ml"))
                            .sorted()
                            .flatMap(file -> MappingFile.read(file).stream())
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + folder, e);
        }
    }

    public List<TableMapping> list() {
        return mappings;
    }

    /** Reads a table with the one mapping that fits it; nothing is stored. */
    public Translation translate(Path file) {
        return translate(file, String.valueOf(file.getFileName()));
    }

    /**
     * @param name as the file is told to people, where it lies under another one
     */
    public Translation translate(Path file, String name) {
        Problems problems = new Problems(name);
        try {
            List<Layout> fitting = fitting(file, name);
            return switch (fitting.size()) {
                case 0 -> unmapped(problems);
                case 1 -> translate(file, fitting.getFirst(), problems);
                default -> ambiguous(fitting, problems);
            };
        } catch (UnreadableTable e) {
            problems.add(IssueCode.TABLE_UNREADABLE, "", String.valueOf(e.getMessage()));
            return nothing(Translation.Outcome.UNREADABLE, problems);
        }
    }

    private List<Layout> fitting(Path file, String name) {
        Map<Format, Layout.Heads> opened = new HashMap<>();
        return mappings.stream()
                .filter(mapping -> isNamed(name, mapping))
                .flatMap(mapping ->
                        Layout.find(
                                mapping,
                                opened.computeIfAbsent(
                                        mapping.format(),
                                        f -> new Layout.Heads(TableFile.open(file, f))))
                                .stream())
                .toList();
    }

    private static boolean isNamed(String path, TableMapping mapping) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return mapping.fileNames().isEmpty()
                || mapping.fileNames().stream()
                        .map(pattern -> "glob:" + pattern.toLowerCase(Locale.ROOT))
                        .anyMatch(pattern ->
                                FileSystems.getDefault()
                                        .getPathMatcher(pattern)
                                        .matches(Path.of(name)));
    }

    private static Translation translate(Path file, Layout layout, Problems problems) {
        Assembly assembly = new Assembly(layout, problems);
        TableFile.open(file, layout.mapping().format())
                .read(
                        layout.sheet(),
                        row -> {
                            if (row.number() > layout.headerRow()) {
                                assembly.accept(row);
                            }
                            return true;
                        });
        List<EnteredRemittance> remittances = assembly.finish();
        if (assembly.rowsRead() == 0) {
            problems.add(IssueCode.TABLE_UNREADABLE, "", "There is no row below the header.");
        }
        return new Translation(
                remittances.isEmpty()
                        ? Translation.Outcome.UNREADABLE
                        : Translation.Outcome.TRANSLATED,
                layout.mapping().name(),
                assembly.rowsRead(),
                remittances,
                problems.list());
    }

    private Translation unmapped(Problems problems) {
        problems.add(
                IssueCode.TABLE_UNMAPPED,
                "",
                mappings.isEmpty()
                        ? "There is no mapping yet that says what its columns mean."
                        : "None of the mappings (%d) fits its columns.".formatted(mappings.size()));
        return nothing(Translation.Outcome.UNMAPPED, problems);
    }

    private static Translation ambiguous(List<Layout> fitting, Problems problems) {
        problems.add(
                IssueCode.TABLE_AMBIGUOUS,
                "",
                "More than one mapping fits its columns: "
                        + fitting.stream()
                                .map(layout -> layout.mapping().name())
                                .collect(Collectors.joining(", "))
                        + ".");
        return nothing(Translation.Outcome.UNMAPPED, problems);
    }

    private static Translation nothing(Translation.Outcome outcome, Problems problems) {
        return new Translation(outcome, "", 0, List.of(), problems.list());
    }
}
