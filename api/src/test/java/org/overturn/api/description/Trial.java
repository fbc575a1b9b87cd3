package org.overturn.api.description;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.Office;
import org.overturn.core.user.Role;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the operations with their examples; ids are replaced by those of things that are there. */
final class Trial {

    private static final String BOUNDARY = "example-boundary";
    private static final String NOT_THERE =
            ".*/(night/(stop|restart)|decision|link|logo|signature|delegations|packet/download"
                    + "|sending/files/\\{name}"
                    + "|(views|tokens|break-glass)/\\{id}/\\w+|refused/\\{id}"
                    + "|letter/(comments|versions)|undo|reversals"
                    + "|causes/\\{id}(/cover)?|paid-before"
                    + "|(comments|identities|tokens|records)/\\{\\w+}/\\w+)";
    private static final String NOT_TO_DO =
            ".*/(decisions|payer-decisions|next-level|contents|payer-overrides|withdraw|sending|set-aside|take-back|consents|revoke|proposed-labels|patient-doubt|page-questions"
                    + "|me/break-glass|letters/\\{letter}|letter/(comments|regenerate|gaps|steps)"
                    + "|letters/\\{id}/(approval|changes|contacts|decision|denial|patient-review"
                    + "|patient-review/answer|records|signature|submission))";

    private final JsonNode described;
    private final Caller caller;

    Trial(Office office, JsonNode described) {
        this.described = described;
        this.caller = Caller.as(Role.ADMINISTRATOR, office);
    }

    HttpResponse<String> call(Route route) {
        JsonNode operation = operation(route);
        String path = path(route) + query(operation);
        String[] headers = headers(route, operation);
        JsonNode content = operation.path("requestBody").path("content");
        if (content.has("multipart/form-data")) {
            return caller.send(
                    route.method().name(),
                    path,
                    parts(content.get("multipart/form-data")),
                    headers);
        }
        JsonNode body = content.path("application/json").path("example");
        return body.isMissingNode()
                ? caller.call(route.method().name(), path, headers)
                : caller.send(route.method().name(), path, real(route, body.toString()), headers);
    }

    /** What the description says of such an answer; missing when it says nothing. */
    JsonNode described(Route route, HttpResponse<String> answer) {
        return operation(route).path("responses").path(String.valueOf(answer.statusCode()));
    }

    /**
     * Whether all that the example names is there; a run to stop or to go on with may not be, the
     * first remittance is not held, the first document lies with its claim already, the file that
     * is sent is no picture, the packet lacks the letter as it was just written, the first letter
     * of medical necessity was just asked for, a denial's number is no cause's, the first denial
     * may be of no procedure, and nothing was released, kept, proposed, delegated, refused or
     * opened in an emergency yet.
     */
    boolean mustSucceed(Route route) {
        if (route.method().equals(HttpMethod.PUT) && route.resource().equals("payers")) {
            return true; // it adds one that is not there
        }
        boolean reads = route.method().equals(HttpMethod.GET);
        if (route.path().matches(NOT_THERE) || (!reads && route.path().matches(NOT_TO_DO))) {
            return false;
        }
        return !route.path().contains("{") || find(route.resource()).isPresent();
    }

    /** Until the run that the examples started has ended. */
    void awaitNight() {
        caller.get("/api/v1/jobs/night/events", "Accept", "text/event-stream");
    }

    private JsonNode operation(Route route) {
        return described.get("paths").get(route.path()).get(route.verb());
    }

    /** Of what lies within a thing no id is known; a name is the example's. */
    private String path(Route route) {
        String path = real(route, route.path());
        for (JsonNode parameter : operation(route).path("parameters")) {
            path =
                    path.replace(
                            "{" + parameter.get("name").asString() + "}",
                            parameter.path("example").asString(Examples.ID));
        }
        return path.replaceAll("\\{\\w+}", Examples.ID);
    }

    private String real(Route route, String text) {
        String id = find(route.resource()).orElseGet(() -> exampleId(route));
        return text.replace("{id}", id).replace(Examples.ID, id);
    }

    private String exampleId(Route route) {
        return operation(route)
                .path("parameters")
                .valueStream()
                .filter(one -> one.get("in").asString().equals("path"))
                .map(one -> one.get("example").asString())
                .findFirst()
                .orElse(Examples.ID);
    }

    private Optional<String> find(String resource) {
        String list =
                switch (resource) {
                    case "claims" -> "denials";
                    case "documents" -> "documents?denial=" + find("denials").orElse("none");
                    default -> resource;
                };
        String field = resource.equals("claims") ? "claimId" : "id";
        HttpResponse<String> answer = caller.get("/api/v1/" + list);
        if (answer.statusCode() != 200) {
            return Optional.empty();
        }
        return JsonMapper.shared().readTree(answer.body()).findValues(field).stream()
                .map(JsonNode::asString)
                .findFirst();
    }

    private String query(JsonNode operation) {
        String all =
                operation
                        .path("parameters")
                        .valueStream()
                        .filter(one -> one.get("in").asString().equals("query"))
                        .filter(one -> one.has("example"))
                        .map(one ->
                                one.get("name").asString()
                                        + "="
                                        + URLEncoder.encode(value(one), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        return all.isEmpty() ? "" : "?" + all;
    }

    /** The example; of an id that of a thing that is there. */
    private String value(JsonNode parameter) {
        String example = parameter.get("example").asString();
        return example.equals(Examples.ID)
                ? find(parameter.get("name").asString() + "s").orElse(example)
                : example;
    }

    private String[] headers(Route route, JsonNode operation) {
        List<String> headers = new ArrayList<>();
        for (JsonNode parameter : operation.path("parameters")) {
            String name = parameter.get("name").asString();
            if (name.equals("If-Match")) {
                headers.add(name);
                headers.add(tag(path(route)));
            } else if (parameter.get("in").asString().equals("header")) {
                headers.add(name);
                headers.add(parameter.get("example").asString());
            }
        }
        return headers.toArray(String[]::new);
    }

    /** Of the thing itself, or of what the action at the path is done to. */
    private String tag(String path) {
        Optional<String> tag = caller.get(path).headers().firstValue("ETag");
        int parent = path.lastIndexOf('/');
        if (tag.isPresent() || path.lastIndexOf('/', parent - 1) <= 0) {
            return tag.orElse("\"1\"");
        }
        return tag(path.substring(0, parent));
    }

    /** As the example has them; without one, the first as a file. */
    private static Caller.Body parts(JsonNode content) {
        JsonNode properties = content.get("schema").get("properties");
        StringBuilder text = new StringBuilder();
        if (content.has("example")) {
            content.get("example")
                    .forEachEntry((name, value) ->
                            text.append(
                                    properties
                                                    .get(name)
                                                    .path("format")
                                                    .asString("")
                                                    .equals("binary")
                                            ? aFile(name, value.asString())
                                            : part(name, "application/json", value.toString())));
        } else {
            text.append(aFile(properties.propertyNames().iterator().next(), "ISA*00"));
        }
        return new Caller.Body(
                "multipart/form-data; boundary=" + BOUNDARY, text + "--" + BOUNDARY + "--\r\n");
    }

    private static String aFile(String name, String text) {
        return part(name + "\"; filename=\"example.txt", "text/plain", text);
    }

    private static String part(String name, String type, String text) {
        return "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\nContent-Type: %s\r\n\r\n%s\r\n"
                .formatted(BOUNDARY, name, type, text);
    }
}
