package org.overturn.core.letter;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.overturn.core.settings.InvalidSettings;
import org.overturn.core.settings.SettingsSection;

/**
 * Reads the top of a template. After a mistake it goes on as if that were mended, so that all of
 * them are told at once.
 *
 * @param <H> what the top says
 */
final class HeaderReading<H> {

    /** However many mistakes there are, it ends. */
    private static final int MOST = 40;

    private static final Pattern MISSING =
            Pattern.compile("\"(\\w+)\" is missing.*|(kind): say what it is for");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

    private final String file;
    private final Set<String> keys;
    private final Function<SettingsSection, H> header;
    private final List<TemplateProblem> problems = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();

    HeaderReading(String file, Set<String> keys, Function<SettingsSection, H> header) {
        this.file = file;
        this.keys = keys;
        this.header = header;
    }

    /** What it says; empty where there is none, or a mistake in it. */
    Optional<H> read(FrontMatter front) {
        FrontMatter rest = front;
        for (int i = 0; i < MOST; i++) {
            try {
                Optional<H> said = rest.section(file, keys).map(header);
                return isSound() ? said : Optional.empty();
            } catch (InvalidSettings e) {
                Optional<String> mended = mended(rest.yaml().orElse(""), e);
                if (mended.isEmpty()) {
                    return Optional.empty();
                }
                rest = new FrontMatter(mended, front.body(), front.bodyLine());
            }
        }
        return Optional.empty();
    }

    boolean isSound() {
        return problems.isEmpty();
    }

    List<TemplateProblem> problems() {
        return List.copyOf(problems);
    }

    /** The same YAML without the mistake; empty where nothing can be read behind it. */
    private Optional<String> mended(String yaml, InvalidSettings mistake) {
        Matcher missing = MISSING.matcher(mistake.problem());
        if (missing.matches()) {
            String key = missing.group(1) == null ? missing.group(2) : missing.group(1);
            if (!taken.contains(key)) {
                say(mistake);
            }
            return Optional.of(yaml + key + ": " + (key.equals("kind") ? "PART" : "x") + "\n");
        }
        say(mistake);
        return mistake.problem().startsWith("not valid YAML")
                ? Optional.empty()
                : without(yaml, mistake);
    }

    private void say(InvalidSettings mistake) {
        problems.add(new TemplateProblem(file, mistake.line(), mistake.problem()));
    }

    /** Without the entry of a list that is wrong, else without its key and what stands below it. */
    private Optional<String> without(String yaml, InvalidSettings mistake) {
        List<String> lines = new ArrayList<>(yaml.lines().toList());
        int at = mistake.line() - 1;
        if (at < 0 || at >= lines.size()) {
            return Optional.empty();
        }
        Optional<String> shorter = withoutEntry(lines.get(at), mistake.problem());
        if (shorter.isPresent()) {
            lines.set(at, shorter.get());
            return Optional.of(String.join("\n", lines) + "\n");
        }
        int from = at;
        while (from > 0 && !isKey(lines.get(from))) {
            from--;
        }
        taken.add(lines.get(from).split(":", 2)[0].strip());
        int line = from;
        do {
            lines.set(line++, "");
        } while (line < lines.size() && !isKey(lines.get(line)));
        return Optional.of(String.join("\n", lines) + "\n");
    }

    private static boolean isKey(String line) {
        return line.matches("[\\w\"'].*:.*");
    }

    private static Optional<String> withoutEntry(String line, String problem) {
        Matcher quoted = QUOTED.matcher(problem);
        if (!line.contains("[") || !quoted.find()) {
            return Optional.empty();
        }
        String shorter =
                line.replaceFirst(
                        "(?<=[\\[,\\s])[\"']?" + Pattern.quote(quoted.group(1)) + "[\"']?\\s*,?",
                        "");
        return shorter.equals(line) ? Optional.empty() : Optional.of(shorter);
    }
}
