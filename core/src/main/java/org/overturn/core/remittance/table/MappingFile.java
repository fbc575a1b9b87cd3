package org.overturn.core.remittance.table;

import static org.overturn.core.remittance.table.TableMapping.AdjustmentColumns;
import static org.overturn.core.remittance.table.TableMapping.Granularity;
import static org.overturn.core.remittance.table.TableMapping.ReasonCode;
import static org.overturn.core.remittance.table.TableMapping.Unexplained;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.overturn.core.settings.InvalidSettings;
import org.overturn.core.settings.SettingsFile;
import org.overturn.core.settings.SettingsSection;

/** Reads one mapping; what is wrong in it is refused with its line. */
final class MappingFile {

    private static final Set<String> KEYS =
            Set.of(
                    "fileNames",
                    "format",
                    "rows",
                    "columns",
                    "always",
                    "adjustments",
                    "fillDown",
                    "statuses",
                    "defaultGroup",
                    "negativeAdjustments",
                    "unexplained",
                    "totals",
                    "ignore");

    private static final Set<String> FORMAT =
            Set.of("encoding", "delimiter", "sheet", "headerRows", "dates", "decimal");

    private static final Set<String> ADJUSTMENT =
            Set.of("as", "group", "code", "amount", "quantity", "list");

    private MappingFile() {}

    /** Empty for a file without content. */
    static Optional<TableMapping> read(Path file) {
        String fileName = String.valueOf(file.getFileName());
        String name = fileName.replaceFirst("\\.ya?ml$", "");
        return SettingsFile.read(file).section(KEYS).map(section -> mapping(name, section));
    }

    private static TableMapping mapping(String name, SettingsSection section) {
        TableMapping mapping =
                new TableMapping(
                        name,
                        section.texts("fileNames"),
                        section.section("format", FORMAT)
                                .map(MappingFile::format)
                                .orElse(Format.FOUND_OUT),
                        section.choice("rows", Granularity.class).orElse(Granularity.LINE),
                        fields(section, "columns"),
                        fields(section, "always"),
                        section.sections("adjustments", ADJUSTMENT).stream()
                                .map(MappingFile::adjustment)
                                .toList(),
                        section.texts("fillDown").stream()
                                .map(key -> field(section, "fillDown", key))
                                .toList(),
                        statuses(section),
                        section.text("defaultGroup"),
                        section.flag("negativeAdjustments").orElse(false),
                        unexplained(section),
                        section.has("totals") ? section.texts("totals") : TableMapping.USUAL_TOTALS,
                        section.texts("ignore"));
        demand(section, mapping);
        return mapping;
    }

    private static Format format(SettingsSection section) {
        section.text("encoding")
                .ifPresent(name -> {
                    try {
                        CsvFile.charset(name);
                    } catch (UnreadableTable _) {
                        throw section.refused("encoding", "use UTF-8, UTF-16LE or windows-1252");
                    }
                });
        return new Format(
                section.text("encoding"),
                section.text("delimiter").map(text -> delimiter(section, text)),
                section.text("sheet"),
                section.text("headerRows").map(text -> headerRows(section, text)).orElse(1),
                section.choice("dates", Format.DateOrder.class).orElse(Format.DateOrder.MDY),
                section.text("decimal").map(text -> decimal(section, text)).orElse('.'));
    }

    private static char delimiter(SettingsSection section, String text) {
        if (text.equals("tab")) {
            return '\t';
        }
        if (text.length() != 1 || Character.isLetterOrDigit(text.charAt(0))) {
            throw section.refused("delimiter", "use \",\" or \";\" or \"|\" or tab");
        }
        return text.charAt(0);
    }

    private static int headerRows(SettingsSection section, String text) {
        return switch (text) {
            case "1" -> 1;
            case "2" -> 2;
            default -> throw section.refused("headerRows", "use 1 or 2");
        };
    }

    private static char decimal(SettingsSection section, String text) {
        return switch (text) {
            case "." -> '.';
            case "," -> ',';
            default -> throw section.refused("decimal", "use \".\" or \",\"");
        };
    }

    private static Map<Field, String> fields(SettingsSection section, String key) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        section.section(key, Field.keys())
                .ifPresent(within -> {
                    for (Field field : Field.values()) {
                        within.text(field.key()).ifPresent(text -> fields.put(field, text));
                    }
                });
        return fields;
    }

    private static AdjustmentColumns adjustment(SettingsSection section) {
        AdjustmentColumns columns =
                new AdjustmentColumns(
                        section.text("as").map(text -> reasonCode(section, "as", text)),
                        section.text("group"),
                        section.text("code"),
                        section.text("amount"),
                        section.text("quantity"),
                        section.text("list"));
        boolean pair = columns.as().isPresent() != columns.code().isPresent();
        if (columns.list().isPresent() == pair) {
            throw section.refused(
                    "amount",
                    "an adjustment has either \"as: CO-45\" or \"code: COLUMN\", or \"list: COLUMN\""
                            + " alone");
        }
        return columns;
    }

    private static ReasonCode reasonCode(SettingsSection section, String key, String text) {
        return ReasonText.find(text)
                .filter(code -> !code.group().isEmpty())
                .orElseThrow(() -> section.refused(key, "use a group and a code, such as CO-45"));
    }

    private static Field field(SettingsSection section, String key, String name) {
        return Field.find(name)
                .orElseThrow(
                        () -> section.refused(key, "\"" + name + "\" is no field; see columns"));
    }

    private static Map<String, String> statuses(SettingsSection section) {
        return section.pairs("statuses").entrySet().stream()
                .collect(
                        Collectors.toMap(
                                entry -> entry.getKey().strip().toLowerCase(Locale.ROOT),
                                Map.Entry::getValue,
                                (first, second) -> second));
    }

    private static Optional<Unexplained> unexplained(SettingsSection section) {
        return section.text("unexplained")
                .map(text ->
                        new Unexplained(
                                text.equals("code")
                                        ? Optional.empty()
                                        : Optional.of(reasonCode(section, "unexplained", text))));
    }

    /** What no remittance can do without. */
    private static void demand(SettingsSection section, TableMapping mapping) {
        demand(section, mapping, Field.PAYER_NAME, true);
        demand(section, mapping, Field.ACCOUNT_NUMBER, false);
        demand(section, mapping, Field.CHARGE, false);
        demand(section, mapping, Field.PAID, false);
        if (mapping.rows() != Granularity.CLAIM
                && !mapping.columns().containsKey(Field.REVENUE_CODE)) {
            demand(section, mapping, Field.PROCEDURE, false);
        }
        List<Field> amounts =
                mapping.always().keySet().stream()
                        .filter(field -> field.kind() != Field.Kind.TEXT)
                        .toList();
        if (!amounts.isEmpty()) {
            throw missing(
                    section,
                    "always",
                    "only texts can be the same for every row, no amounts or dates");
        }
    }

    private static void demand(
            SettingsSection section, TableMapping mapping, Field field, boolean constant) {
        boolean there =
                mapping.columns().containsKey(field)
                        || constant && mapping.always().containsKey(field);
        if (!there) {
            throw missing(
                    section,
                    "columns",
                    "say which column is \""
                            + field.key()
                            + "\" ("
                            + field.meaning()
                            + ")"
                            + (constant ? ", or give it under \"always\"" : ""));
        }
    }

    private static InvalidSettings missing(SettingsSection section, String key, String remedy) {
        return section.incomplete(key, remedy);
    }
}
