package org.overturn.core.letter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.overturn.core.code.DenialCategory;
import org.overturn.core.payer.LineOfBusiness;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** An invented case for each template (letter-cases.yml), with all an office would write. */
final class LetterCases {

    private static final Map<String, Map<String, Object>> CASES = read();

    private LetterCases() {}

    static Set<String> templates() {
        return CASES.keySet();
    }

    /** The case with its facts and exhibits. */
    static AnAppeal complete(String template) {
        AnAppeal appeal = bare(template).withSettings();
        Map<String, Object> what = Objects.requireNonNull(CASES.get(template));
        boolean byContract = text(what, "line", "").equals("COMMERCIAL_CONTRACT");
        if (byContract || what.containsKey("contracted")) {
            appeal.contracted(byContract);
        }
        return appeal.with(facts(template))
                .with("B", "Letter of Dr. Okafor", "letter-of-medical-necessity", 2)
                .with("C", "Therapy notes", "other", 6)
                .with("D", "Visit of January 8", "progress-note", 3)
                .with("E", "271 of January 11", "eligibility", 1)
                .with("F", "277CA of January 20", "proof-of-filing", 1);
    }

    /** The same without anything but the remittance. */
    static AnAppeal bare(String template) {
        Map<String, Object> what = Objects.requireNonNull(CASES.get(template), template);
        List<?> remarks = what.get("remarks") instanceof List<?> list ? list : List.of();
        AnAppeal appeal =
                AnAppeal.of(
                                DenialCategory.valueOf(text(what, "category", "OTHER")),
                                text(what, "group", "CO"),
                                text(what, "carc", ""),
                                remarks.stream().map(String::valueOf).toArray(String[]::new))
                        .by(LineOfBusiness.valueOf(text(what, "line", "UNKNOWN")));
        if (what.containsKey("receivedOn")) {
            appeal.receivedOn(LocalDate.parse(text(what, "receivedOn", "")));
        }
        if (what.containsKey("written")) {
            appeal.on(LocalDate.parse(text(what, "written", "")));
        }
        if (what.containsKey("level")) {
            appeal.at(2, text(what, "levelName", ""));
        }
        return appeal;
    }

    private static Map<String, Object> facts(String template) {
        Map<String, Object> facts = new LinkedHashMap<>(Facts.spine());
        merge(facts, map(Objects.requireNonNull(CASES.get(template)).get("facts")));
        return facts;
    }

    private static void merge(Map<String, Object> into, Map<String, Object> from) {
        from.forEach((key, value) -> {
            if (value instanceof Map && into.get(key) instanceof Map) {
                Map<String, Object> group = new LinkedHashMap<>(map(into.get(key)));
                merge(group, map(value));
                into.put(key, group);
            } else {
                into.put(key, value);
            }
        });
    }

    private static String text(Map<String, Object> what, String key, String otherwise) {
        return String.valueOf(what.getOrDefault(key, otherwise));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    private static Map<String, Map<String, Object>> read() {
        try (InputStream in = LetterCases.class.getResourceAsStream("/letter-cases.yml")) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
