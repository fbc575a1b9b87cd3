package org.overturn.api.description;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Completes the schemas: what may be missing or null, and what the sources say of each field. */
final class Schemas {

    private final Comments comments;

    Schemas(Comments comments) {
        this.comments = comments;
    }

    ObjectNode complete(JsonNode read, List<Route> routes) {
        Map<String, Class<?>> records = new HashMap<>();
        for (Route route : routes) {
            collect(route.handler().getMethod().getGenericReturnType(), records);
            Stream.of(route.handler().getMethod().getGenericParameterTypes())
                    .forEach(type -> collect(type, records));
        }
        ObjectNode all = JsonMapper.shared().createObjectNode();
        read.propertyStream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> {
                    ObjectNode schema = (ObjectNode) entry.getValue().deepCopy();
                    Class<?> type = records.get(entry.getKey());
                    if (type != null) { // others are what Spring streams by
                        complete(schema, type);
                        all.set(entry.getKey(), schema);
                    }
                });
        return all;
    }

    private static void collect(Type type, Map<String, Class<?>> records) {
        if (type instanceof ParameterizedType generic) {
            for (Type argument : generic.getActualTypeArguments()) {
                collect(argument, records);
                if (generic.getRawType() instanceof Class<?> raw
                        && raw.isRecord()
                        && argument instanceof Class<?> of) {
                    records.put(raw.getSimpleName() + of.getSimpleName(), raw);
                }
            }
            return;
        }
        if (type instanceof Class<?> plain
                && plain.isRecord()
                && plain.getPackageName().startsWith("org.overturn")
                && records.put(plain.getSimpleName(), plain) == null) {
            for (RecordComponent component : plain.getRecordComponents()) {
                collect(component.getGenericType(), records);
            }
        }
    }

    private void complete(ObjectNode schema, Class<?> type) {
        comments.find(type.getSimpleName()).ifPresent(text -> schema.put("description", text));
        ArrayNode required = JsonMapper.shared().createArrayNode();
        for (RecordComponent component : type.getRecordComponents()) {
            if (!(schema.path("properties").get(component.getName())
                    instanceof ObjectNode property)) {
                continue;
            }
            comments.find(type.getSimpleName(), component.getName())
                    .filter(_ -> !property.has("$ref"))
                    .ifPresent(text -> property.put("description", text));
            if (!isNullable(component)) {
                required.add(component.getName());
            } else if (property.path("type").isString()) {
                String only = property.get("type").asString();
                property.putArray("type").add(only).add("null");
            }
        }
        schema.remove("required");
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getType() == Optional.class
                || component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
