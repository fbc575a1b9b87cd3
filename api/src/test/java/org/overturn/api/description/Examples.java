package org.overturn.api.description;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts an example to each parameter, body and answer: of a body the one written for it, else one
 * made of its schema with the values usual for the names.
 */
final class Examples {

    /** Stands for the id of a thing that is there. */
    static final String ID = "731284610398208001";

    private static final Path WRITTEN = Path.of("src/test/resources/openapi-examples.json");

    private final JsonNode values;
    private final JsonNode ids;
    private final JsonNode bodies;

    Examples() throws IOException {
        JsonNode written = JsonMapper.shared().readTree(Files.readString(WRITTEN));
        values = written.required("values");
        ids = written.required("ids");
        bodies = written.required("bodies");
    }

    void addTo(ObjectNode whole, List<Route> routes) {
        for (Route route : routes) {
            JsonNode operation = whole.get("paths").get(route.path()).get(route.verb());
            for (JsonNode parameter : operation.path("parameters")) {
                boolean inPath = parameter.get("in").asString().equals("path");
                JsonNode own = inPath ? ids.get(route.path()) : null;
                JsonNode example = own == null ? values.get(parameter.get("name").asString()) : own;
                if (example != null || inPath) {
                    ((ObjectNode) parameter)
                            .set("example", example == null ? values.get("id") : example);
                }
            }
            String key = route.method() + " " + route.path();
            for (JsonNode content : operation.path("requestBody").path("content")) {
                set(content, bodies.get(key), whole);
            }
            for (JsonNode answer : operation.get("responses")) {
                answer.path("content").forEach(content -> set(content, null, whole));
            }
        }
    }

    private void set(JsonNode content, @Nullable JsonNode written, ObjectNode whole) {
        JsonNode schema = content.path("schema");
        boolean structured = schema.has("$ref") || schema.path("type").asString("").equals("array");
        if (written != null || structured) {
            ((ObjectNode) content)
                    .set("example", written == null ? of(schema, "", whole) : written);
        }
    }

    private JsonNode of(JsonNode schema, String name, ObjectNode whole) {
        JsonNode real = resolved(schema, whole);
        if (real.has("properties")) {
            ObjectNode object = JsonMapper.shared().createObjectNode();
            real.get("properties")
                    .forEachEntry((key, property) -> object.set(key, of(property, key, whole)));
            return object;
        }
        if (real.has("items")) {
            ArrayNode array = JsonMapper.shared().createArrayNode();
            return array.add(of(real.get("items"), name, whole));
        }
        if (real.has("enum")) {
            return real.get("enum").get(0);
        }
        return plain(real, name);
    }

    private JsonNode plain(JsonNode schema, String name) {
        String types = schema.path("type").toString();
        JsonNode usual = values.get(name);
        if (usual != null && (usual.isString() == types.contains("string"))) {
            return usual;
        }
        JsonMapper json = JsonMapper.shared();
        if (types.contains("string")) {
            return json.valueToTree("text");
        }
        if (types.contains("boolean")) {
            return json.valueToTree(false);
        }
        return types.contains("integer") || types.contains("number")
                ? json.valueToTree(1)
                : json.createObjectNode();
    }

    static JsonNode resolved(JsonNode schema, JsonNode whole) {
        return schema.has("$ref") ? whole.at(schema.get("$ref").asString().substring(1)) : schema;
    }
}
