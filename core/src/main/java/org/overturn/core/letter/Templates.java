package org.overturn.core.letter;

import com.samskivert.mustache.BasicCollector;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.io.Reader;
import java.io.StringReader;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The templates of a set, compiled once for each choice of arguments. They see maps and nothing
 * else, so that a template somebody edits can't reach into the program; a name that is no field of
 * the vocabulary is refused.
 */
final class Templates {

    private final Vocabulary vocabulary;
    private final TemplateSet set;
    private final Mustache.Compiler compiler;
    private final Map<Key, Template> compiled = new ConcurrentHashMap<>();

    Templates(Vocabulary vocabulary, TemplateSet set) {
        this.vocabulary = vocabulary;
        this.set = set;
        this.compiler =
                Mustache.compiler()
                        .escapeHTML(false) // Wording does it
                        .withFormatter(new Wording("en"))
                        .withCollector(new MapsOnly())
                        .strictSections(true);
    }

    /** For texts that are no files. */
    Templates(Vocabulary vocabulary) {
        this(vocabulary, new TemplateSet(Map.of(), Map.of(), List.of()));
    }

    private record Key(String template, List<String> blocks) {}

    TemplateSet set() {
        return set;
    }

    /**
     * The letter.
     *
     * @param blocks arguments to make, in their order; a place for another one stays empty
     * @throws Unusable when a template of the office gives no letter with these fields
     */
    String render(String name, List<String> blocks, Map<String, Object> fields) {
        try {
            String html =
                    compiled.computeIfAbsent(new Key(name, List.copyOf(blocks)), this::compile)
                            .execute(fields);
            if (set.hasAnyOfOffice()) {
                TemplateMarkup.fault(LetterHtml.withoutFacts(html))
                        .ifPresent(fault -> {
                            throw new Unusable(name, fault.message());
                        });
            }
            return html;
        } catch (MustacheException e) {
            if (set.hasAnyOfOffice()) {
                throw new Unusable(name, String.valueOf(e.getMessage()));
            }
            throw e;
        }
    }

    private Template compile(Key key) {
        String language =
                set.find(key.template()).map(file -> file.header().language()).orElse("en");
        Mustache.Compiler loading =
                compiler.withFormatter(new Wording(language)).withLoader(name -> open(name, key));
        return checked(key.template(), loading.loadTemplate(key.template()));
    }

    /** The template of that text, for trying one that is no file. */
    Template compileText(String text) {
        return checked("text", compiler.compile(text));
    }

    private Template checked(String name, Template template) {
        template.visit(new KnownNames(name, vocabulary));
        return template;
    }

    private Reader open(String name, Key key) {
        return new StringReader(text(name, key));
    }

    private String text(String name, Key key) {
        if (name.equals(TemplateSet.CITATIONS)) {
            return rules(key);
        }
        if (name.startsWith(TemplateSet.BLOCKS)) {
            String block = name.substring(TemplateSet.BLOCKS.length());
            return key.blocks().contains(block) ? body(block) : "";
        }
        return set.find(name)
                .map(TemplateFile::body)
                .orElseThrow(() -> new IllegalStateException("no template " + name));
    }

    /** The arguments that have no place of their own. */
    private String rules(Key key) {
        Set<String> placed = set.blocksIn(key.template());
        List<String> here = key.blocks().stream().filter(b -> !placed.contains(b)).toList();
        return here.isEmpty()
                ? ""
                : here.stream()
                        .map(this::body)
                        .collect(Collectors.joining("", "<h2>Rules relied on</h2>\n", ""));
    }

    private String body(String block) {
        return set.findBlock(block)
                .map(TemplateFile::body)
                .orElseThrow(() -> new IllegalStateException("no argument " + block));
    }

    /** A template of the office did not give a letter. */
    static final class Unusable extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final String template;

        Unusable(String template, String reason) {
            super(reason);
            this.template = template;
        }

        String template() {
            return template;
        }
    }

    /** Looks up names in maps; a gap is an empty list where a section asks. */
    private static final class MapsOnly extends BasicCollector {

        @Override
        public Iterator<?> toIterator(Object value) {
            return value instanceof Gap ? Collections.emptyIterator() : super.toIterator(value);
        }

        @Override
        public Mustache.@org.jspecify.annotations.Nullable VariableFetcher createFetcher(
                Object context, String name) {
            return name.equals(".") || context instanceof Map
                    ? super.createFetcher(context, name)
                    : null;
        }

        @Override
        public <K, V> Map<K, V> createFetcherCache() {
            return new ConcurrentHashMap<>();
        }
    }

    private record KnownNames(String template, Vocabulary vocabulary) implements Mustache.Visitor {

        @Override
        public void visitText(String text) {}

        @Override
        public void visitVariable(String name) {
            if (!name.equals(".")) {
                require(name);
            }
        }

        @Override
        public boolean visitInclude(String name) {
            return true;
        }

        @Override
        public boolean visitSection(String name) {
            require(name);
            return true;
        }

        @Override
        public boolean visitInvertedSection(String name) {
            require(name);
            return true;
        }

        private void require(String name) {
            if (!name.startsWith("-") && !vocabulary.has(name)) {
                throw new IllegalStateException(
                        "template " + template + " uses " + name + ", which is no field");
            }
        }
    }
}
