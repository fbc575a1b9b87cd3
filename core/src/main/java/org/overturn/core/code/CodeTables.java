package org.overturn.core.code;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.overturn.core.resource.OurTable;

/** Reads the code lists beside this class: carc.csv, rarc.csv, ncpdp.csv, labels.csv. */
final class CodeTables {

    private CodeTables() {}

    static Map<String, Carc> carcs() {
        return rows("carc.csv").stream()
                .map(CodeTables::carc)
                .collect(Collectors.toUnmodifiableMap(Carc::code, Function.identity()));
    }

    static Map<String, Rarc> rarcs() {
        return rows("rarc.csv").stream()
                .map(CodeTables::rarc)
                .collect(Collectors.toUnmodifiableMap(Rarc::code, Function.identity()));
    }

    /** By code in upper case without leading zeros. */
    static Map<String, NcpdpReject> rejects() {
        return rows("ncpdp.csv").stream()
                .map(CodeTables::reject)
                .collect(
                        Collectors.toUnmodifiableMap(
                                reject -> Codes.tidied(reject.code()), Function.identity()));
    }

    private static NcpdpReject reject(CSVRecord row) {
        return new NcpdpReject(
                row.get("code"),
                row.get("label"),
                DenialCategory.valueOf(row.get("denial_category")));
    }

    static Map<CodeList, Map<String, String>> labels() {
        Map<CodeList, Map<String, String>> labels = new EnumMap<>(CodeList.class);
        for (CSVRecord row : rows("labels.csv")) {
            labels.computeIfAbsent(CodeList.valueOf(row.get("list")), list -> new HashMap<>())
                    .put(row.get("code"), row.get("label"));
        }
        return labels;
    }

    private static Carc carc(CSVRecord row) {
        return new Carc(
                row.get("code"),
                row.get("label"),
                DenialCategory.valueOf(row.get("denial_category")),
                isDenial(row.get("is_denial")),
                Carc.RemedyKind.valueOf(row.get("appealable").toUpperCase(Locale.ROOT)),
                row.get("typical_remedy"),
                row.get("preventable").equals("y"),
                row.get("soft_or_hard").equals("soft"),
                row.get("status").equals("active"),
                row.get("remark_code_required").equals("y"),
                row.get("group_code_rule"),
                Arrays.stream(row.get("replaced_by").split("\\|"))
                        .filter(code -> !code.isEmpty())
                        .toList());
    }

    private static Carc.IsDenial isDenial(String text) {
        return switch (text) {
            case "true" -> Carc.IsDenial.YES;
            case "false" -> Carc.IsDenial.NO;
            case "maybe" -> Carc.IsDenial.MAYBE;
            default -> throw new IllegalStateException("is_denial of carc.csv: " + text);
        };
    }

    private static Rarc rarc(CSVRecord row) {
        return new Rarc(
                row.get("code"),
                row.get("label"),
                DenialCategory.valueOf(row.get("denial_category_hint")),
                row.get("is_informational_alert").equals("y"),
                Optional.of(row.get("appeal_rights_detail")).filter(detail -> !detail.isEmpty()));
    }

    private static List<CSVRecord> rows(String name) {
        return OurTable.rows(CodeTables.class, name);
    }
}
