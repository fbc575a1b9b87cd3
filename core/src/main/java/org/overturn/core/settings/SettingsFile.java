package org.overturn.core.settings;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * One YAML file of settings. Scalars are read as the text that stands there, so that a tax number
 * keeps its leading zero; no object is ever constructed from the file.
 */
public final class SettingsFile {

    private final String name;
    private final Optional<Node> root;

    private SettingsFile(String name, Optional<Node> root) {
        this.name = name;
        this.root = root;
    }

    /**
     * Reads the file; one that is missing or empty has no content.
     *
     * @throws InvalidSettings when the file is no YAML or can't be read
     */
    public static SettingsFile read(Path file) {
        String name = String.valueOf(file.getFileName());
        if (Files.notExists(file)) {
            return new SettingsFile(name, Optional.empty());
        }
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return read(name, reader);
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    /**
     * Reads YAML that is part of another file.
     *
     * @param name the file, as messages call it; lines count from the beginning of the text
     * @throws InvalidSettings when the text is no YAML
     */
    public static SettingsFile of(String name, String text) {
        return read(name, new StringReader(text));
    }

    private static SettingsFile read(String name, Reader reader) {
        try {
            Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
            return new SettingsFile(name, Optional.ofNullable(yaml.compose(reader)));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new InvalidSettings(
                    name, line, "not valid YAML (" + e.getProblem() + "); check the indentation");
        } catch (YAMLException e) {
            throw unreadable(name, e);
        }
    }

    private static InvalidSettings unreadable(String name, Exception e) {
        return new InvalidSettings(
                name, "can't be read; save it as YAML in UTF-8 (" + e.getMessage() + ")", e);
    }

    /** The file's only section, or empty when there is no content. */
    public Optional<SettingsSection> section(Set<String> keys) {
        return root.map(node -> SettingsSection.of(name, node, keys));
    }

    /** The sections of a file that is one list; no content is an empty list. */
    public List<SettingsSection> list(Set<String> keys) {
        return root.map(node -> SettingsSection.listOf(name, node, keys)).orElseGet(List::of);
    }
}
