package org.overturn.core.letter.necessity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * The fields of a letter in a YAML file: names as in fields.csv, nested.
 *
 * @param unknown keys that are no field: misspelt, most likely
 */
public record LetterFacts(LetterContent content, List<String> unknown) {

    public LetterFacts {
        unknown = List.copyOf(unknown);
    }

    /**
     * @throws LetterRefused naming the line or the field that can't be read
     */
    public static LetterFacts read(String yaml) {
        LetterContent content = LetterContent.BLANK;
        List<String> unknown = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        flatten("", load(yaml), entries);
        for (Entry entry : entries) {
            if (LetterField.find(entry.path()).isEmpty()) {
                unknown.add(entry.path());
            } else {
                content = ContentEdit.with(content, entry.path(), entry.value());
            }
        }
        return new LetterFacts(content, unknown);
    }

    private record Entry(String path, String value) {}

    private static void flatten(String path, Object value, List<Entry> entries) {
        switch (value) {
            case Map<?, ?> map ->
                    map.forEach((key, child) -> {
                        if (child != null) {
                            flatten(path.isEmpty() ? "" + key : path + "." + key, child, entries);
                        }
                    });
            case List<?> rows -> {
                for (int i = 0; i < rows.size(); i++) {
                    if (rows.get(i) != null) {
                        flatten(path + "[" + i + "]", rows.get(i), entries);
                    }
                }
            }
            default -> entries.add(new Entry(path, value.toString()));
        }
    }

    private static Object load(String text) {
        LoaderOptions options = new LoaderOptions();
        Yaml yaml =
                new Yaml(
                        new SafeConstructor(options),
                        new Representer(new DumperOptions()),
                        new DumperOptions(),
                        options,
                        new AsTyped());
        try {
            Object loaded = yaml.load(text);
            if (loaded instanceof Map<?, ?> map) {
                return map;
            }
            throw new LetterRefused(
                    "facts", "The facts must be lines of the form \"name: value\".");
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new LetterRefused(
                    "facts",
                    "Line "
                            + line
                            + " of the facts is no valid YAML: check blanks, colons and quotes.");
        } catch (YAMLException e) {
            throw new LetterRefused("facts", "The facts are no valid YAML.");
        }
    }

    /** A code 0123 and a day 1968-05-04 stay as they were typed. */
    private static final class AsTyped extends Resolver {

        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.NULL, NULL, "~nN\0");
            addImplicitResolver(Tag.NULL, EMPTY, null);
        }
    }
}
