package org.overturn.core.letter;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.overturn.core.issue.Issue;
import org.overturn.core.issue.IssueCode;
import org.overturn.core.resource.FolderStamp;

/**
 * The templates of letters and the arguments they make: ours, and those of the office's folder,
 * which replace ours of the same name. One of the office's that is wrong is left out and said; a
 * changed folder is read again. Safe for several threads.
 */
public final class LetterTemplates {

    private static final Vocabulary VOCABULARY = Vocabulary.standard();

    private final Optional<Path> folder;
    private final Templates ours;
    private volatile Read read;

    private record Read(List<String> stamp, Templates templates) {}

    private LetterTemplates(Optional<Path> folder) {
        this.folder = folder;
        this.ours = new Templates(VOCABULARY, TemplateReader.ours(VOCABULARY));
        this.read = folder.map(LetterTemplates::read).orElse(new Read(List.of(), ours));
    }

    /** Ours alone. */
    public static LetterTemplates ours() {
        return new LetterTemplates(Optional.empty());
    }

    /**
     * Ours and the office's.
     *
     * @param folder with templates, and arguments in {@code blocks}; it may be missing
     */
    public static LetterTemplates in(Path folder) {
        return new LetterTemplates(Optional.of(folder));
    }

    /** Those that can be used, by name. */
    public List<TemplateEntry> list() {
        TemplateSet set = current().set();
        return set.templates().stream().map(file -> entry(file, set)).toList();
    }

    private TemplateEntry entry(TemplateFile<TemplateHeader> file, TemplateSet set) {
        return new TemplateEntry(
                file.name(),
                file.file(),
                file.ofOffice(),
                file.ofOffice() && ours.set().find(file.name()).isPresent(),
                set.version(file),
                file.header());
    }

    /** The arguments that can be used, by name. */
    public List<BlockEntry> listBlocks() {
        return current().set().blocks().stream()
                .map(file ->
                        new BlockEntry(
                                file.name(),
                                file.file(),
                                file.ofOffice(),
                                file.header().title(),
                                file.header().citation(),
                                file.version()))
                .toList();
    }

    /** The file of a template, or of an argument as {@code blocks/erisa}. */
    public Optional<String> find(String name) {
        TemplateSet set = current().set();
        return name.startsWith(TemplateSet.BLOCKS)
                ? set.findBlock(name.substring(TemplateSet.BLOCKS.length())).map(TemplateFile::text)
                : set.find(name).map(TemplateFile::text);
    }

    /** What is wrong in any of them, ours included, by file and line. */
    public List<TemplateProblem> check() {
        List<TemplateProblem> problems = new ArrayList<>(current().set().problems());
        TemplateSet set = ours.set();
        Set<String> names = new HashSet<>(Set.of(TemplateSet.CITATIONS));
        set.templates().forEach(file -> names.add(file.name()));
        set.blocks().forEach(file -> names.add(TemplateSet.BLOCKS + file.name()));
        TemplateCheck check = new TemplateCheck(VOCABULARY, names);
        set.templates().forEach(file -> problems.addAll(check.of(file)));
        set.blocks().forEach(file -> problems.addAll(check.of(file)));
        problems.addAll(set.problems());
        problems.sort(
                Comparator.comparing(TemplateProblem::file).thenComparing(TemplateProblem::line));
        return problems;
    }

    /** Those of the office that letters do without, one issue a file. */
    public List<Issue> issues() {
        return current().set().problems().stream()
                .map(TemplateProblem::file)
                .distinct()
                .map(this::issue)
                .toList();
    }

    private Issue issue(String file) {
        List<TemplateProblem> problems =
                current().set().problems().stream().filter(p -> p.file().equals(file)).toList();
        TemplateProblem first = problems.getFirst();
        String more = problems.size() == 1 ? "" : " (and " + (problems.size() - 1) + " more)";
        return Issue.of(
                        IssueCode.TEMPLATE_BROKEN,
                        "Line " + first.line() + ": " + first.message() + more + ".")
                .in(file);
    }

    Templates current() {
        folder.filter(place -> !FolderStamp.of(place, 2).equals(read.stamp()))
                .ifPresent(changed -> read = read(changed));
        return read.templates();
    }

    Templates oursAlone() {
        return ours;
    }

    private static Read read(Path folder) {
        List<String> stamp = FolderStamp.of(folder, 2);
        return new Read(stamp, new Templates(VOCABULARY, TemplateReader.with(folder, VOCABULARY)));
    }
}
