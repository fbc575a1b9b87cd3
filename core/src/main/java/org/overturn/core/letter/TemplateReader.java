package org.overturn.core.letter;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.overturn.core.letter.TemplateFiles.Found;
import org.overturn.core.letter.TemplateFiles.Raw;
import org.overturn.core.settings.SettingsSection;

/** Reads templates and blocks, ours and then the office's, which is checked before it is used. */
final class TemplateReader {

    private static final String TEMPLATES = "templates";
    private static final String BLOCKS = "blocks";

    private final Vocabulary vocabulary;
    private final Map<String, TemplateFile<TemplateHeader>> templates = new HashMap<>();
    private final Map<String, TemplateFile<BlockHeader>> blocks = new HashMap<>();
    private final List<TemplateProblem> problems = new ArrayList<>();

    /** Those whose top can't be used; what is wrong below it is said, too. */
    private final List<TemplateFile<String>> headless = new ArrayList<>();

    private TemplateReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        TemplateFiles.ours(TEMPLATES).forEach(raw -> template(raw, false));
        TemplateFiles.ours(TEMPLATES + "/" + BLOCKS).forEach(raw -> block(raw, false));
    }

    static TemplateSet ours(Vocabulary vocabulary) {
        TemplateReader reader = new TemplateReader(vocabulary);
        return new TemplateSet(reader.templates, reader.blocks, reader.problems);
    }

    /** Ours and those of the folder; one that is wrong is left out, with what is wrong. */
    static TemplateSet with(Path folder, Vocabulary vocabulary) {
        TemplateReader reader = new TemplateReader(vocabulary);
        TemplateSet ours = new TemplateSet(reader.templates, reader.blocks, List.of());
        reader.problems.clear(); // those of ours are no matter of the office's
        reader.readOffice(folder);
        reader.leaveOutBroken(ours);
        return new TemplateSet(reader.templates, reader.blocks, reader.problems);
    }

    private void readOffice(Path folder) {
        String label = String.valueOf(folder.getFileName());
        Found letters = TemplateFiles.ofOffice(folder, label);
        Found arguments = TemplateFiles.ofOffice(folder.resolve(BLOCKS), label + "/" + BLOCKS);
        problems.addAll(letters.problems());
        problems.addAll(arguments.problems());
        letters.files().forEach(raw -> template(raw, true));
        arguments.files().forEach(raw -> block(raw, true));
    }

    private void template(Raw raw, boolean ofOffice) {
        Optional<TemplateHeader> replaced =
                Optional.ofNullable(templates.get(raw.name())).map(TemplateFile::header);
        read(raw, ofOffice, TemplateHeader.KEYS, TemplateHeader::of, replaced)
                .ifPresent(file -> templates.put(raw.name(), file));
    }

    private void block(Raw raw, boolean ofOffice) {
        Optional<BlockHeader> replaced =
                Optional.ofNullable(blocks.get(raw.name())).map(TemplateFile::header);
        read(raw, ofOffice, BlockHeader.KEYS, BlockHeader::of, replaced)
                .ifPresent(file -> blocks.put(raw.name(), file));
    }

    /** A file without front matter takes over that of the one it replaces. */
    private <H> Optional<TemplateFile<H>> read(
            Raw raw,
            boolean ofOffice,
            Set<String> keys,
            BiFunction<SettingsSection, Vocabulary, H> header,
            Optional<H> replaced) {
        if (raw.text().isBlank()) {
            problem(raw, 1, "is empty; write the template, or delete the file");
            return Optional.empty();
        }
        try {
            FrontMatter front = FrontMatter.of(raw.text());
            HeaderReading<H> reading =
                    new HeaderReading<>(
                            raw.file(), keys, section -> header.apply(section, vocabulary));
            Optional<H> said = reading.read(front).or(() -> reading.isSound() ? replaced : none());
            problems.addAll(reading.problems());
            if (said.isEmpty() && reading.isSound()) {
                problem(raw, 1, "say at its top what it is for, between two lines ---");
            }
            if (said.isEmpty() && ofOffice) {
                headless.add(
                        new TemplateFile<>(
                                raw.name(),
                                raw.file(),
                                true,
                                raw.text(),
                                "",
                                front.body(),
                                front.bodyLine()));
            }
            return said.map(known ->
                    new TemplateFile<>(
                            raw.name(),
                            raw.file(),
                            ofOffice,
                            raw.text(),
                            known,
                            front.body(),
                            front.bodyLine()));
        } catch (FrontMatter.NotClosed e) {
            problem(raw, 1, String.valueOf(e.getMessage()));
        }
        return Optional.empty();
    }

    private static <H> Optional<H> none() {
        return Optional.empty();
    }

    private void problem(Raw raw, int line, String message) {
        problems.add(new TemplateProblem(raw.file(), line, message));
    }

    /** Taking one out may leave another with nothing to include, so it goes on until none goes. */
    private void leaveOutBroken(TemplateSet ours) {
        TemplateCheck bodies = new TemplateCheck(vocabulary, includable());
        headless.forEach(file -> problems.addAll(bodies.of(file)));
        List<TemplateProblem> found = brokenOnes(ours);
        while (!found.isEmpty()) {
            problems.addAll(found);
            found = brokenOnes(ours);
        }
    }

    private List<TemplateProblem> brokenOnes(TemplateSet ours) {
        TemplateSet all = new TemplateSet(templates, blocks, List.of());
        TemplateCheck check = new TemplateCheck(vocabulary, includable());
        ClosingCheck closing = new ClosingCheck(all, ours);
        List<TemplateProblem> found = new ArrayList<>();
        for (TemplateFile<TemplateHeader> file : all.templates()) {
            List<TemplateProblem> faults =
                    file.ofOffice() ? faults(check, file, all, closing) : List.of();
            if (!faults.isEmpty()) {
                found.addAll(faults);
                putBack(templates, file.name(), ours.find(file.name()));
            }
        }
        for (TemplateFile<BlockHeader> file : all.blocks()) {
            List<TemplateProblem> faults = file.ofOffice() ? blockCheck().of(file) : List.of();
            if (!faults.isEmpty()) {
                found.addAll(faults);
                putBack(blocks, file.name(), ours.findBlock(file.name()));
            }
        }
        return found;
    }

    private static List<TemplateProblem> faults(
            TemplateCheck check,
            TemplateFile<TemplateHeader> file,
            TemplateSet all,
            ClosingCheck closing) {
        List<TemplateProblem> faults = new ArrayList<>(check.of(file));
        if (faults.isEmpty()) {
            faults.addAll(circles(file, all));
            faults.addAll(closing.of(file));
        }
        return faults;
    }

    private static <H> void putBack(
            Map<String, TemplateFile<H>> files, String name, Optional<TemplateFile<H>> ours) {
        ours.ifPresentOrElse(file -> files.put(name, file), () -> files.remove(name));
    }

    /** A template that includes itself would never end. */
    private static List<TemplateProblem> circles(
            TemplateFile<TemplateHeader> file, TemplateSet set) {
        return TemplateSet.includes(file.body()).stream()
                .filter(included -> set.leadsTo(included, file.name()))
                .map(included ->
                        new TemplateProblem(
                                file.file(),
                                file.bodyLine(),
                                "{{>" + included + "}} leads back to this file; leave it out"))
                .toList();
    }

    /** Blocks stand in letters; they include nothing. */
    private TemplateCheck blockCheck() {
        return new TemplateCheck(vocabulary, Set.of());
    }

    private Set<String> includable() {
        Set<String> names = new HashSet<>(templates.keySet());
        names.add(TemplateSet.CITATIONS);
        blocks.keySet().forEach(block -> names.add(TemplateSet.BLOCKS + block));
        return names;
    }
}
