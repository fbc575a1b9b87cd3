package org.overturn.api.entry;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.overturn.core.remittance.entry.TypedRemittance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** Adds and removes rows of what is typed, as its buttons ask: {@code add /claims/0/lines}. */
final class EntryRows {

    private static final int MOST = 500;
    private static final Pattern WISH = Pattern.compile("(add|remove) (/[a-zA-Z0-9/]{1,80})");

    private EntryRows() {}

    /**
     * After a change.
     *
     * @param focus path of the field to go on with; empty where nothing was added
     */
    record Changed(TypedRemittance typed, String focus) {}

    /** What is no wish, or one that can't be met, changes nothing. */
    static Changed change(TypedRemittance typed, String wish) {
        Matcher asked = WISH.matcher(wish);
        if (!asked.matches()) {
            return new Changed(typed, "");
        }
        JsonNode all = JsonMapper.shared().valueToTree(typed);
        String focus =
                asked.group(1).equals("add")
                        ? add(all, asked.group(2))
                        : remove(all, asked.group(2));
        return new Changed(JsonMapper.shared().treeToValue(all, TypedRemittance.class), focus);
    }

    private static String add(JsonNode all, String place) {
        if (!(all.at(place) instanceof ArrayNode rows) || rows.size() >= MOST) {
            return "";
        }
        String row = place.substring(place.lastIndexOf('/') + 1);
        String path = path(place) + "[" + rows.size() + "]";
        switch (row) {
            case "claims" -> rows.addObject().put("status", "1").putArray("lines").add(line());
            case "lines" -> rows.add(line());
            default -> rows.addObject();
        }
        return path
                + switch (row) {
                    case "claims" -> ".accountNumber";
                    case "lines" -> ".procedure";
                    case "adjustments" -> ".group";
                    default -> ".code";
                };
    }

    private static JsonNode line() {
        var line = JsonMapper.shared().createObjectNode();
        line.putArray("adjustments").addObject();
        return line;
    }

    private static String remove(JsonNode all, String place) {
        int end = place.lastIndexOf('/');
        String index = place.substring(end + 1);
        if (index.matches("\\d{1,4}")
                && all.at(place.substring(0, end)) instanceof ArrayNode rows) {
            int at = Integer.parseInt(index);
            if (at < rows.size()) {
                rows.remove(at);
            }
        }
        return "";
    }

    /** {@code /claims/0/lines} as fields are named: {@code claims[0].lines}. */
    private static String path(String place) {
        return place.substring(1).replaceAll("/(\\d+)", "[$1]").replace('/', '.');
    }
}
