package org.overturn.api.description;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Whether JSON is as a schema of the description says. */
final class Validity {

    private final JsonNode whole;
    private final List<String> faults = new ArrayList<>();

    private Validity(JsonNode whole) {
        this.whole = whole;
    }

    /** What is not as the schema says, with its place. */
    static List<String> faults(JsonNode value, JsonNode schema, JsonNode whole) {
        Validity validity = new Validity(whole);
        validity.check(value, schema, "$");
        return validity.faults;
    }

    private void check(JsonNode value, JsonNode schema, String place) {
        JsonNode real = Examples.resolved(schema, whole);
        String types = real.path("type").toString();
        if (!types.isEmpty() && !types.contains(typeOf(value)) && !isNumber(types, value)) {
            faults.add(place + " is " + typeOf(value) + ", not " + types);
            return;
        }
        if (real.has("enum") && !real.get("enum").valueStream().toList().contains(value)) {
            faults.add(place + " is none of " + real.get("enum"));
        }
        if (value.isArray()) {
            value.forEach(one -> check(one, real.path("items"), place + "[]"));
        }
        if (value.isObject() && real.has("properties")) {
            checkObject(value, real, place);
        }
    }

    private void checkObject(JsonNode value, JsonNode schema, String place) {
        schema.path("required")
                .forEach(name -> {
                    if (!value.has(name.asString())) {
                        faults.add(place + " has no " + name);
                    }
                });
        value.forEachEntry((name, one) -> {
            JsonNode property = schema.get("properties").get(name);
            if (property == null) {
                faults.add(place + " has " + name + ", which is not described");
            } else if (!one.isNull() || !isReference(property)) {
                check(one, property, place + "." + name);
            }
        });
    }

    private static boolean isNumber(String types, JsonNode value) {
        return types.contains("number") && value.isNumber();
    }

    private static boolean isReference(JsonNode property) {
        return property.has("$ref");
    }

    private static String typeOf(JsonNode value) {
        if (value.isNull()) {
            return "null";
        }
        if (value.isIntegralNumber()) {
            return "integer";
        }
        return switch (value.getNodeType()) {
            case OBJECT -> "object";
            case ARRAY -> "array";
            case BOOLEAN -> "boolean";
            case NUMBER -> "number";
            default -> "string";
        };
    }
}
