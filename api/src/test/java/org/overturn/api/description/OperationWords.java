package org.overturn.api.description;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.overturn.api.security.AccessRules;
import org.overturn.api.security.Audited;
import org.overturn.api.security.RequiredScope;
import org.overturn.api.web.SeenVersion;
import org.overturn.api.web.StatedFields;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestBody;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Completes an operation: what it does, who may call it, its headers and its refusals. */
final class OperationWords {

    private static final String NEVER_KEPT =
            ".*/(me/tokens|me/break-glass|users/\\{id}/link|audit/export)";

    private final Comments comments;
    private final AccessRules rules;

    OperationWords(Comments comments, AccessRules rules) {
        this.comments = comments;
        this.rules = rules;
    }

    ObjectNode complete(Route route, ObjectNode read) {
        ObjectNode operation = JsonMapper.shared().createObjectNode();
        operation.putArray("tags").add(route.resource());
        operation.put("operationId", route.id());
        operation.put("summary", summary(route));
        comments.find(name(route)).ifPresent(text -> operation.put("description", text));
        ArrayNode parameters = parameters(route, read.path("parameters"));
        if (!parameters.isEmpty()) {
            operation.set("parameters", parameters);
        }
        if (read.has("requestBody")) {
            operation.set("requestBody", read.get("requestBody"));
        }
        operation.set("responses", responses(route, read.required("responses")));
        operation.set("security", security(route));
        return operation;
    }

    private static String name(Route route) {
        return route.handler().getBeanType().getSimpleName()
                + "."
                + route.handler().getMethod().getName();
    }

    private static String summary(Route route) {
        Audited audited = route.handler().getMethodAnnotation(Audited.class);
        String action =
                audited == null
                        ? route.verb().replace("get", "show")
                        : audited.value().name().toLowerCase(Locale.ROOT).replace("job_", "");
        String object =
                audited == null
                        ? route.path().replaceFirst("/api/v1/", "").replace('/', ' ')
                        : audited.object();
        String text = action + " " + object;
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private ArrayNode parameters(Route route, JsonNode read) {
        ArrayNode parameters = JsonMapper.shared().createArrayNode();
        for (JsonNode parameter : read) {
            if (parameter.path("schema").has("additionalProperties")) {
                stated(route).forEach(field -> query(parameters, field));
            } else {
                ObjectNode own = (ObjectNode) parameter.deepCopy();
                if (isId(own)) {
                    own.putObject("schema").put("type", "string").put("pattern", "^\\d{1,19}$");
                }
                comments.find(name(route), own.get("name").asString())
                        .ifPresent(text -> own.put("description", text));
                parameters.add(own);
            }
        }
        if (route.takes(SeenVersion.class)) {
            header(parameters, "If-Match", "The ETag of the version that was seen.", true);
        }
        if (isOnce(route) && named(parameters, "Idempotency-Key").isEmpty()) {
            header(
                    parameters,
                    "Idempotency-Key",
                    "1 to 200 characters: the same request with the same key is done once, and answered alike for a day.",
                    false);
        }
        return parameters;
    }

    static boolean isOnce(Route route) {
        return route.method().equals(HttpMethod.POST)
                && !route.path().endsWith("/search")
                && !route.path().matches(NEVER_KEPT);
    }

    private static TreeSet<String> stated(Route route) {
        StatedFields fields = route.handler().getBeanType().getAnnotation(StatedFields.class);
        return fields == null ? new TreeSet<>() : new TreeSet<>(Arrays.asList(fields.value()));
    }

    private static void query(ArrayNode parameters, String field) {
        ObjectNode one = parameters.addObject().put("name", field).put("in", "query");
        String type = field.equals("limit") ? "integer" : "string";
        one.put("required", false).putObject("schema").put("type", type);
    }

    private static void header(ArrayNode parameters, String name, String text, boolean required) {
        ObjectNode one = parameters.addObject().put("name", name).put("in", "header");
        one.put("required", required).put("description", text);
        one.putObject("schema").put("type", "string");
    }

    private static Optional<JsonNode> named(ArrayNode parameters, String name) {
        return parameters
                .valueStream()
                .filter(parameter -> parameter.get("name").asString().equals(name))
                .findFirst();
    }

    private static boolean isId(JsonNode parameter) {
        return parameter.get("in").asString().equals("path");
    }

    private static ObjectNode responses(Route route, JsonNode read) {
        ObjectNode responses = JsonMapper.shared().createObjectNode();
        read.propertyStream()
                .filter(entry -> entry.getKey().startsWith("2"))
                .forEach(entry -> {
                    ObjectNode done = (ObjectNode) entry.getValue().deepCopy();
                    done.put("description", "Done.");
                    stream(route).ifPresent(type -> done.putObject("content").putObject(type));
                    if (route.method().equals(HttpMethod.GET) && done.toString().contains("$ref")) {
                        ObjectNode tag = done.putObject("headers").putObject("ETag");
                        tag.put("description", "Its version, which a change names in If-Match.");
                        tag.putObject("schema").put("type", "string");
                    }
                    responses.set(entry.getKey(), done);
                });
        for (int status : Frame.REFUSALS.keySet()) {
            if (mayRefuse(route, status)) {
                responses
                        .putObject(String.valueOf(status))
                        .put("$ref", "#/components/responses/Refused" + status);
            }
        }
        return responses;
    }

    /** The type of what is no JSON made of a record. */
    private static Optional<String> stream(Route route) {
        String returned = route.handler().getMethod().getGenericReturnType().getTypeName();
        if (returned.contains("SseEmitter")) {
            return Optional.of("text/event-stream");
        }
        if (returned.contains("StreamingResponseBody")) {
            return Optional.of("application/octet-stream");
        }
        if (route.path().endsWith("/audit/export")) {
            return Optional.of("text/csv");
        }
        return returned.contains("Resource>") ? Optional.of(file(route.path())) : Optional.empty();
    }

    private static String file(String path) {
        if (path.matches(".*/(logo|signature)")) {
            return "image/png";
        }
        if (path.contains("/packet/") || path.endsWith("/pdf")) {
            return "application/pdf";
        }
        return path.contains(".")
                ? "application/" + path.replaceFirst(".*\\.", "")
                : "application/octet-stream";
    }

    private static boolean mayRefuse(Route route, int status) {
        boolean changes = !route.method().equals(HttpMethod.GET);
        boolean body =
                Arrays.stream(route.handler().getMethodParameters())
                        .anyMatch(one -> one.hasParameterAnnotation(RequestBody.class));
        return switch (status) {
            case 404 -> route.path().matches(".*(\\{|/logo|/signature).*");
            case 409 -> changes || route.path().matches(".*/(packet/download|sending/files/.*)");
            case 413, 422 -> changes;
            case 412, 428 -> route.takes(SeenVersion.class);
            case 400 -> body || changes || !route.path().contains("openapi");
            default -> true;
        };
    }

    private ArrayNode security(Route route) {
        ArrayNode ways = JsonMapper.shared().createArrayNode();
        ArrayNode roles = ways.addObject().putArray("session");
        route.roles(rules).forEach(role -> roles.add(role.name()));
        String path = route.pathWith("1");
        if (RequiredScope.isFree(path)) {
            ways.addObject().putArray("token");
        }
        RequiredScope.find(route.method(), path)
                .ifPresent(scope -> ways.addObject().putArray("token").add(scope.text()));
        return ways;
    }
}
