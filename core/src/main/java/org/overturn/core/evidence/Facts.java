package org.overturn.core.evidence;

import static org.overturn.core.issue.IssueCode.FACTS_UNREADABLE;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Reads {@code facts.yml}. Scalars stay text as they were typed (a code {@code 0123}, a date {@code
 * 1961-05-04}); only true, false and null are what they say.
 */
final class Facts {

    private Facts() {}

    /**
     * @throws UnusableDocument naming the line, when it is no YAML mapping
     */
    static Map<String, Object> read(byte[] bytes) {
        LoaderOptions options = new LoaderOptions();
        Yaml yaml =
                new Yaml(
                        new SafeConstructor(options),
                        new Representer(new DumperOptions()),
                        new DumperOptions(),
                        options,
                        new TextResolver());
        String text = TextDecoding.decode(bytes);
        try {
            return mapping(yaml.load(text));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new UnusableDocument(
                    FACTS_UNREADABLE,
                    "Line " + line + " is no valid YAML: check blanks, colons and quotes.");
        } catch (ReaderException e) {
            long line = text.codePoints().limit(e.getPosition()).filter(c -> c == '\n').count() + 1;
            throw new UnusableDocument(
                    FACTS_UNREADABLE,
                    "Line " + line + " is no valid YAML: it holds a character that can't be read.");
        } catch (YAMLException e) {
            throw new UnusableDocument(FACTS_UNREADABLE, "The file is no valid YAML.");
        }
    }

    private static Map<String, Object> mapping(Object loaded) {
        if (!(loaded instanceof Map<?, ?> map)) {
            throw new UnusableDocument(
                    FACTS_UNREADABLE,
                    "Line 1 is no valid YAML for facts: the file must hold lines of the form \"name:"
                            + " value\".");
        }
        Map<String, Object> facts = new LinkedHashMap<>();
        map.forEach((key, value) -> facts.put(String.valueOf(key), value));
        return facts;
    }

    private static final class TextResolver extends Resolver {

        private static final Pattern BOOLEAN = Pattern.compile("true|True|TRUE|false|False|FALSE");

        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.BOOL, BOOLEAN, "tTfF");
            addImplicitResolver(Tag.NULL, NULL, "~nN\0");
            addImplicitResolver(Tag.NULL, EMPTY, null);
            addImplicitResolver(Tag.MERGE, MERGE, "<");
        }
    }
}
