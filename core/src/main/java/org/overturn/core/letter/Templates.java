package org.overturn.core.letter;

import com.samskivert.mustache.BasicCollector;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The templates, compiled once. They see maps and nothing else, so that a template somebody edits
 * can't reach into the program; a name that is no field of the vocabulary is refused.
 */
final class Templates {

    private final Vocabulary vocabulary;
    private final Mustache.Compiler compiler;
    private final Map<String, Template> compiled = new ConcurrentHashMap<>();

    Templates(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.compiler =
                Mustache.compiler()
                        .escapeHTML(false) // Wording does it
                        .withFormatter(new Wording())
                        .withCollector(new MapsOnly())
                        .strictSections(true)
                        .withLoader(Templates::open);
    }

    String render(String name, Map<String, Object> fields) {
        return compiled.computeIfAbsent(name, this::compile).execute(fields);
    }

    private Template compile(String name) {
        return checked(name, compiler.loadTemplate(name));
    }

    /** The template of that text, for trying one that is no file. */
    Template compileText(String text) {
        return checked("text", compiler.compile(text));
    }

    private Template checked(String name, Template template) {
        template.visit(new KnownNames(name, vocabulary));
        return template;
    }

    private static Reader open(String name) {
        InputStream in = Templates.class.getResourceAsStream("templates/" + name + ".html");
        return new InputStreamReader(
                Objects.requireNonNull(in, () -> "no template " + name), StandardCharsets.UTF_8);
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
