package org.overturn.api.necessity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.overturn.core.letter.necessity.LetterField;
import org.overturn.core.letter.necessity.ServiceKind;

/** A part of the form, with its fields and lists in order. */
public record LetterSection(String name, String label, List<Block> blocks) {

    private static final Map<String, String> LABELS = labels();
    private static final Map<String, String> LISTS =
            Map.of(
                    "condition.diagnoses", "Diagnoses",
                    "condition.findings", "Findings and results",
                    "condition.scores", "Scores",
                    "treatment.codes", "Codes",
                    "treatment.tried", "Alternatives tried",
                    "treatment.notTried", "Alternatives not tried",
                    "citations", "Citations",
                    "policy.criteria", "Criteria");

    private static Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("patient", "Patient");
        labels.put("payer", "Payer");
        labels.put("condition", "Condition");
        labels.put("treatment", "Treatment");
        labels.put("drug", "Drug");
        labels.put("equipment", "Equipment");
        labels.put("benefit", "Expected benefit");
        labels.put("provider", "Provider's recommendation");
        labels.put("citations", "Guidelines and literature");
        labels.put("policy", "Payer's criteria");
        return labels;
    }

    /**
     * One field, or a list with its columns.
     *
     * @param list path of the list; empty for a single field
     */
    public record Block(String list, String label, List<LetterField> fields) {

        /** Not named {@code isList}: pages would take that for the property {@code list}. */
        public boolean hasRows() {
            return !list.isEmpty();
        }

        public LetterField field() {
            return fields.getFirst();
        }

        /** {@code treatment.tried[0].outcome}. */
        public String path(LetterField column, int row) {
            return list + "[" + row + "]" + column.path().substring(list.length() + 2);
        }
    }

    /** The parts of the form for a kind of service. */
    static List<LetterSection> of(ServiceKind kind) {
        return LABELS.entrySet().stream()
                .filter(one -> !one.getKey().equals("drug") || kind == ServiceKind.DRUG)
                .filter(one -> !one.getKey().equals("equipment") || kind == ServiceKind.EQUIPMENT)
                .map(one -> new LetterSection(one.getKey(), one.getValue(), blocks(one.getKey())))
                .toList();
    }

    private static List<Block> blocks(String section) {
        Map<String, List<LetterField>> blocks = new LinkedHashMap<>();
        LetterField.list().stream()
                .filter(field -> field.section().equals(section))
                .forEach(field ->
                        blocks.computeIfAbsent(key(field), _ -> new ArrayList<>()).add(field));
        return blocks.entrySet().stream()
                .map(one -> {
                    LetterField first = one.getValue().getFirst();
                    return first.isOfList()
                            ? new Block(
                                    one.getKey(),
                                    LISTS.getOrDefault(one.getKey(), first.label()),
                                    List.copyOf(one.getValue()))
                            : new Block("", first.label(), List.copyOf(one.getValue()));
                })
                .toList();
    }

    private static String key(LetterField field) {
        return field.isOfList()
                ? field.path().substring(0, field.path().indexOf("[]"))
                : field.path();
    }

    /** The lists that the form for a kind of service shows. */
    static List<String> lists(ServiceKind kind) {
        return of(kind).stream()
                .flatMap(section -> section.blocks().stream())
                .filter(Block::hasRows)
                .map(Block::list)
                .toList();
    }

    static Optional<LetterField> firstColumn(String list) {
        return LetterField.list().stream()
                .filter(field -> field.path().startsWith(list + "[]."))
                .findFirst();
    }
}
