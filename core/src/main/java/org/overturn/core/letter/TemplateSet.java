package org.overturn.core.letter;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.overturn.core.db.Digest;
import org.overturn.core.letter.TemplateTags.Tag;

/** The templates and blocks that can be used, the office's in place of ours of the same name. */
final class TemplateSet {

    /** Where a template has the chosen blocks printed. */
    static final String CITATIONS = "citations";

    /** A block in a place of its own: {@code {{>blocks/parity}}}. */
    static final String BLOCKS = "blocks/";

    private final Map<String, TemplateFile<TemplateHeader>> templates;
    private final Map<String, TemplateFile<BlockHeader>> blocks;
    private final List<TemplateProblem> problems;

    TemplateSet(
            Map<String, TemplateFile<TemplateHeader>> templates,
            Map<String, TemplateFile<BlockHeader>> blocks,
            List<TemplateProblem> problems) {
        this.templates = new TreeMap<>(templates);
        this.blocks = new TreeMap<>(blocks);
        this.problems = List.copyOf(problems);
    }

    List<TemplateFile<TemplateHeader>> templates() {
        return List.copyOf(templates.values());
    }

    List<TemplateFile<BlockHeader>> blocks() {
        return List.copyOf(blocks.values());
    }

    Optional<TemplateFile<TemplateHeader>> find(String name) {
        return Optional.ofNullable(templates.get(name));
    }

    Optional<TemplateFile<BlockHeader>> findBlock(String name) {
        return Optional.ofNullable(blocks.get(name));
    }

    /** Why templates of the office are not among these. */
    List<TemplateProblem> problems() {
        return problems;
    }

    boolean hasAnyOfOffice() {
        return templates.values().stream().anyMatch(TemplateFile::ofOffice)
                || blocks.values().stream().anyMatch(TemplateFile::ofOffice);
    }

    /** The blocks a template has a place for, itself or through what it includes. */
    Set<String> blocksIn(String template) {
        Set<String> seen = new HashSet<>();
        collect(template, seen);
        Set<String> named = new HashSet<>();
        seen.stream()
                .filter(name -> name.startsWith(BLOCKS))
                .map(name -> name.substring(BLOCKS.length()))
                .forEach(named::add);
        return named;
    }

    /** Whether a template includes another one, or is it. */
    boolean leadsTo(String template, String other) {
        Set<String> seen = new HashSet<>();
        collect(template, seen);
        return seen.contains(other);
    }

    /** Whether the template prints the chosen blocks. */
    boolean citesRules(String template) {
        Set<String> seen = new HashSet<>();
        collect(template, seen);
        return seen.contains(CITATIONS);
    }

    /**
     * Hash of a template with all that it includes: letters of one version are worded alike. The
     * arguments that were chosen have versions of their own.
     */
    String version(TemplateFile<TemplateHeader> template) {
        Set<String> seen = new TreeSet<>();
        includes(template.body()).forEach(included -> collect(included, seen));
        MessageDigest digest = Digest.sha256();
        digest.update(template.text().getBytes(StandardCharsets.UTF_8));
        for (String part : seen) {
            digest.update(("\0" + part + "\0").getBytes(StandardCharsets.UTF_8));
            find(part)
                    .map(file -> file.body().getBytes(StandardCharsets.UTF_8))
                    .ifPresent(digest::update);
        }
        return Digest.hex(digest);
    }

    private void collect(String name, Set<String> seen) {
        if (seen.add(name)) {
            find(name)
                    .ifPresent(file ->
                            includes(file.body()).forEach(included -> collect(included, seen)));
        }
    }

    static List<String> includes(String body) {
        List<String> names = new ArrayList<>();
        TemplateTags.of(body).stream()
                .filter(Tag::includes)
                .map(Tag::name)
                .distinct()
                .forEach(names::add);
        return names;
    }
}
