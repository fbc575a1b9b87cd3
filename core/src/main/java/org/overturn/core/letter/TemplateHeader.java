package org.overturn.core.letter;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.overturn.core.code.Codes;
import org.overturn.core.code.DenialCategory;
import org.overturn.core.evidence.DocumentKind;
import org.overturn.core.payer.LineOfBusiness;
import org.overturn.core.settings.SettingsSection;

/**
 * What a template says of itself at its top. An empty set names nothing: it holds for all.
 *
 * @param title what the letter is, for people who choose one
 * @param topic what it is about, as it stands behind the level's name in its heading
 * @param match whether a denial has to fit one of categories and reasons or both
 * @param carcs claim adjustment reason codes
 * @param levels of appeal, counted from 1
 * @param payers keys of payers.yml
 * @param language of its text, such as {@code en}
 * @param facts paths without which the letter has a gap
 * @param evidence kinds of documents without which it should not go out
 */
public record TemplateHeader(
        TemplateKind kind,
        String title,
        String topic,
        Match match,
        Set<DenialCategory> categories,
        Set<String> carcs,
        Set<Integer> levels,
        Set<LineOfBusiness> lines,
        Set<String> payers,
        Signing signing,
        String language,
        List<String> facts,
        List<DocumentKind> evidence) {

    private static final Set<DenialCategory> CLINICAL =
            Set.of(DenialCategory.MEDICAL_NECESSITY, DenialCategory.EXPERIMENTAL);

    static final Set<String> KEYS =
            Set.of(
                    "kind",
                    "title",
                    "topic",
                    "match",
                    "categories",
                    "carcs",
                    "levels",
                    "linesOfBusiness",
                    "payers",
                    "signedBy",
                    "language",
                    "requiredFacts",
                    "requiredEvidence");

    public TemplateHeader {
        categories = Set.copyOf(categories);
        carcs = Set.copyOf(carcs);
        levels = Set.copyOf(levels);
        lines = Set.copyOf(lines);
        payers = Set.copyOf(payers);
        facts = List.copyOf(facts);
        evidence = List.copyOf(evidence);
    }

    /** How categories and reasons work together. */
    public enum Match {
        /** One of them is enough; the category counts for more. */
        EITHER,
        BOTH
    }

    /** Who signs. */
    public enum Signing {
        OFFICE,
        /** The treating clinician, who attests the clinical statements. */
        CLINICIAN,
        /** The clinician where the denial judges need, the office otherwise. */
        BY_DENIAL
    }

    /** Whether the treating clinician signs the letter about such a denial. */
    boolean isClinical(DenialCategory category) {
        return signing == Signing.CLINICIAN
                || (signing == Signing.BY_DENIAL && CLINICAL.contains(category));
    }

    static TemplateHeader of(SettingsSection section, Vocabulary vocabulary) {
        String title = section.requiredText("title");
        return new TemplateHeader(
                section.choice("kind", TemplateKind.class)
                        .orElseThrow(() -> section.incomplete("kind", "say what it is for")),
                title,
                section.text("topic").orElse(title.toLowerCase(Locale.ROOT)),
                section.choice("match", Match.class).orElse(Match.EITHER),
                new HashSet<>(section.choices("categories", DenialCategory.class)),
                carcs(section),
                levels(section),
                new HashSet<>(section.choices("linesOfBusiness", LineOfBusiness.class)),
                new HashSet<>(section.texts("payers")),
                section.choice("signedBy", Signing.class).orElse(Signing.OFFICE),
                section.text("language").orElse("en"),
                facts(section, "requiredFacts", vocabulary),
                section.texts("requiredEvidence").stream()
                        .map(kind -> evidence(section, kind))
                        .toList());
    }

    private static Set<String> carcs(SettingsSection section) {
        for (String carc : section.texts("carcs")) {
            if (Codes.standard().findCarc(carc).isEmpty()) {
                throw section.incomplete(
                        "carcs",
                        "\""
                                + carc
                                + "\" is no claim adjustment reason code; write them as in"
                                + " [\"50\", \"B7\"]");
            }
        }
        return new HashSet<>(section.texts("carcs"));
    }

    /** No line of business has more than five. */
    private static Set<Integer> levels(SettingsSection section) {
        Set<Integer> levels = new HashSet<>();
        for (String level : section.texts("levels")) {
            if (!level.matches("[1-5]")) {
                throw section.incomplete(
                        "levels",
                        "\"" + level + "\" is no level; count them from 1 to 5, as in [1, 2]");
            }
            levels.add(Integer.valueOf(level));
        }
        return levels;
    }

    /** Facts by their paths; a list by its name and {@code []}. */
    static List<String> facts(SettingsSection section, String key, Vocabulary vocabulary) {
        List<String> paths = section.texts(key);
        paths.stream()
                .filter(path -> !vocabulary.isFactOrListOfThem(path))
                .findFirst()
                .ifPresent(path -> {
                    throw section.incomplete(
                            key, "\"" + path + "\" is no fact; fields.csv lists them");
                });
        return paths;
    }

    private static DocumentKind evidence(SettingsSection section, String name) {
        Optional<DocumentKind> kind =
                DocumentKind.find(name).filter(found -> found.slug().equals(name));
        return kind.orElseThrow(() ->
                section.incomplete(
                        "requiredEvidence",
                        "\""
                                + name
                                + "\" is no kind of document; write one as in the inbox, such"
                                + " as progress-note"));
    }
}
