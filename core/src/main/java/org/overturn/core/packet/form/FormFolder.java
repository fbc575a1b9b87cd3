package org.overturn.core.packet.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.overturn.core.db.Digest;
import org.overturn.core.settings.InvalidSettings;

/**
 * What lies in the folder of forms.
 *
 * @param forms that can be used, by name
 */
record FormFolder(List<PayerForm> forms, List<FormProblem> problems) {

    private static final String PDF = ".pdf";
    private static final String MAPPING = ".yml";

    FormFolder {
        forms = List.copyOf(forms);
        problems = List.copyOf(problems);
    }

    static FormFolder read(Path folder) {
        List<PayerForm> forms = new ArrayList<>();
        List<FormProblem> problems = new ArrayList<>();
        for (String name : names(folder)) {
            read(folder, name, problems).ifPresent(forms::add);
        }
        return new FormFolder(forms, problems);
    }

    private static TreeSet<String> names(Path folder) {
        TreeSet<String> names = new TreeSet<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.map(file -> String.valueOf(file.getFileName()))
                        .filter(name -> !name.startsWith("."))
                        .filter(name -> name.endsWith(PDF) || name.endsWith(MAPPING))
                        .forEach(name -> names.add(name.substring(0, name.length() - 4)));
            } catch (IOException e) {
                throw new UncheckedIOException("can't list " + folder.getFileName(), e);
            }
        }
        return names;
    }

    private static Optional<PayerForm> read(Path folder, String name, List<FormProblem> problems) {
        Path pdf = folder.resolve(name + PDF);
        String label = folder.getFileName() + "/" + name;
        if (!Files.isRegularFile(pdf)) {
            problems.add(
                    new FormProblem(
                            label + MAPPING,
                            1,
                            "there is no %s.pdf beside it; add the form".formatted(name)));
            return Optional.empty();
        }
        try {
            Optional<FormMapping> mapping = FormMapping.read(folder.resolve(name + MAPPING));
            if (mapping.isEmpty()) {
                problems.add(
                        new FormProblem(
                                label + PDF,
                                0,
                                ("has no mapping; write %s.yml beside it, which says what its"
                                                + " fields are filled with")
                                        .formatted(name)));
            }
            return mapping.flatMap(found -> form(pdf, label, found, problems));
        } catch (InvalidSettings e) {
            problems.add(new FormProblem(label + MAPPING, e.line(), e.problem()));
            return Optional.empty();
        }
    }

    private static Optional<PayerForm> form(
            Path pdf, String label, FormMapping mapping, List<FormProblem> problems) {
        FormFields.Found found = FormFields.check(pdf, mapping);
        found.problems().forEach(why -> problems.add(new FormProblem(label + PDF, 0, why)));
        return found.problems().isEmpty()
                ? Optional.of(
                        new PayerForm(
                                label.substring(label.indexOf('/') + 1),
                                label + PDF,
                                pdf,
                                mapping.title(),
                                mapping.place(),
                                mapping.use(),
                                mapping.entries(),
                                found.unmapped(),
                                hash(pdf)))
                : Optional.empty();
    }

    private static String hash(Path pdf) {
        try {
            return Digest.ofBytes(Files.readAllBytes(pdf));
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + pdf.getFileName(), e);
        }
    }
}
