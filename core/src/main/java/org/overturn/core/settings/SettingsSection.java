package org.overturn.core.settings;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Keys with values in a settings file; each wrong value is refused with its line. */
public final class SettingsSection {

    private final String file;
    private final Node place;
    private final Map<String, Node> values = new LinkedHashMap<>();

    private SettingsSection(String file, Node place) {
        this.file = file;
        this.place = place;
    }

    static SettingsSection of(String file, Node node, Set<String> keys) {
        if (!(node instanceof MappingNode mapping)) {
            throw wrong(file, node, "write keys with values here, such as \"name: ...\"");
        }
        SettingsSection section = new SettingsSection(file, node);
        for (NodeTuple entry : mapping.getValue()) {
            section.put(entry, keys);
        }
        return section;
    }

    static List<SettingsSection> listOf(String file, Node node, Set<String> keys) {
        if (!(node instanceof SequenceNode sequence)) {
            throw wrong(file, node, "write a list here, each entry beginning with \"- \"");
        }
        return sequence.getValue().stream().map(entry -> of(file, entry, keys)).toList();
    }

    private void put(NodeTuple entry, Set<String> keys) {
        String key = scalar(entry.getKeyNode());
        if (!keys.contains(key)) {
            String known = String.join(", ", new TreeSet<>(keys));
            throw wrong(
                    file, entry.getKeyNode(), "\"" + key + "\" is no setting; known are " + known);
        }
        if (values.put(key, entry.getValueNode()) != null) {
            throw wrong(file, entry.getKeyNode(), "\"" + key + "\" is there twice; keep one");
        }
    }

    /** The text of a key; blank counts as missing. */
    public Optional<String> text(String key) {
        return Optional.ofNullable(values.get(key)).map(this::scalar).filter(t -> !t.isEmpty());
    }

    /** The text of a key that must be there. */
    public String requiredText(String key) {
        return text(key).orElseThrow(() -> wrong(file, place, "\"" + key + "\" is missing here"));
    }

    /** The texts of a list; a single text counts as a list of one. */
    public List<String> texts(String key) {
        Node node = values.get(key);
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream().map(this::scalar).toList();
        }
        return text(key).stream().toList();
    }

    /** A yes or no. */
    public Optional<Boolean> flag(String key) {
        return text(key)
                .map(text ->
                        switch (text.toLowerCase(Locale.ROOT)) {
                            case "yes", "true" -> true;
                            case "no", "false" -> false;
                            default -> throw wrong(key, text, "use yes or no");
                        });
    }

    /** One of the names of an enum. */
    public <E extends Enum<E>> Optional<E> choice(String key, Class<E> type) {
        return text(key).map(text -> choice(key, text, type.getEnumConstants()));
    }

    /** Some of the names of an enum; a single name counts as a list of one. */
    public <E extends Enum<E>> List<E> choices(String key, Class<E> type) {
        return texts(key).stream().map(text -> choice(key, text, type.getEnumConstants())).toList();
    }

    private <E extends Enum<E>> E choice(String key, String text, E[] choices) {
        return Arrays.stream(choices)
                .filter(choice -> choice.name().equals(text))
                .findFirst()
                .orElseThrow(() -> {
                    List<String> names = Arrays.stream(choices).map(Enum::name).toList();
                    return wrong(key, text, "use one of " + String.join(", ", names));
                });
    }

    /** The section below a key. */
    public Optional<SettingsSection> section(String key, Set<String> keys) {
        return Optional.ofNullable(values.get(key)).map(node -> of(file, node, keys));
    }

    /** The sections of the list below a key; a missing key is an empty list. */
    public List<SettingsSection> sections(String key, Set<String> keys) {
        return Optional.ofNullable(values.get(key))
                .map(node -> listOf(file, node, keys))
                .orElseGet(List::of);
    }

    /** The entries below a key whose names are free, in their order. */
    public Map<String, String> pairs(String key) {
        Map<String, String> pairs = new LinkedHashMap<>();
        Node node = values.get(key);
        if (node != null) {
            if (!(node instanceof MappingNode mapping)) {
                throw wrong(file, node, "write names with values here");
            }
            for (NodeTuple entry : mapping.getValue()) {
                pairs.put(scalar(entry.getKeyNode()), scalar(entry.getValueNode()));
            }
        }
        return pairs;
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    private String scalar(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().strip();
        }
        throw wrong(file, node, "write one plain value here");
    }

    /** What to throw when the value of a key can't be used, for a reason only the caller knows. */
    public InvalidSettings refused(String key, String remedy) {
        return wrong(key, text(key).orElse(""), remedy);
    }

    /** What to throw when an entry of a list can't be used; it names the entry's line. */
    public InvalidSettings refusedEntry(String key, String entry, String remedy) {
        Node node = values.getOrDefault(key, place);
        if (node instanceof SequenceNode sequence) {
            node =
                    sequence.getValue().stream()
                            .filter(one -> scalar(one).equals(entry))
                            .findFirst()
                            .orElse(sequence);
        }
        return wrong(file, node, key + ": " + remedy);
    }

    /** What to throw when something is missing below a key, or the key itself. */
    public InvalidSettings incomplete(String key, String remedy) {
        return wrong(file, values.getOrDefault(key, place), key + ": " + remedy);
    }

    private InvalidSettings wrong(String key, String text, String remedy) {
        Node node = values.getOrDefault(key, place);
        return wrong(file, node, key + " is \"" + text + "\"; " + remedy);
    }

    private static InvalidSettings wrong(String file, Node node, String problem) {
        return new InvalidSettings(file, node.getStartMark().getLine() + 1, problem);
    }
}
