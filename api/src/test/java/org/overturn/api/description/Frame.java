package org.overturn.api.description;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the description says once, for all operations. */
final class Frame {

    static final String PROBLEM = "#/components/schemas/Problem";

    /** Each refusal there is, and what it means. */
    static final Map<Integer, String> REFUSALS =
            new TreeMap<>(
                    Map.of(
                            400,
                                    "It can't be read, or names a field that isn't stated; errors says which.",
                            401, "Nobody is signed in, or the token is no good.",
                            403, "The role, the token's scope or the CSRF token doesn't allow it.",
                            404, "There is no such thing within what you may see.",
                            409,
                                    "Its state forbids it, or the first request with this key is still at work.",
                            412, "It was changed since the version that If-Match names.",
                            413, "It is too long; a body without files has at most 2 MB.",
                            422,
                                    "What was sent can't be taken over, or the key came with another request.",
                            428, "If-Match must name the version that was seen.",
                            429, "Too much was asked for; Retry-After says when to go on."));

    private Frame() {}

    static ObjectNode info() {
        return (ObjectNode)
                JsonMapper.shared()
                        .readTree(
                                """
                                {"title": "Overturn", "version": "v1",
                                 "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
                                 "description": "Ids and amounts are strings, days are 2026-03-31. Refusals are problem documents (RFC 9457). What lies outside of your facilities and payers is as what does not exist."}
                                """);
    }

    static void addTo(ObjectNode components) {
        ObjectNode schemas = (ObjectNode) components.get("schemas");
        schemas.set(
                "Problem",
                JsonMapper.shared()
                        .readTree(
                                """
                                {"type": "object", "description": "Why a request was refused (RFC 9457).",
                                 "required": ["status"],
                                 "properties": {
                                   "type": {"type": "string"}, "title": {"type": "string"},
                                   "status": {"type": "integer"}, "detail": {"type": "string"},
                                   "instance": {"type": "string"},
                                   "reference": {"type": "string", "description": "Under which the log and the audit know the request."},
                                   "errors": {"type": "array", "items": {"type": "object", "required": ["field", "message"],
                                     "properties": {"field": {"type": "string"}, "message": {"type": "string"}}}}}}
                                """));
        ObjectNode responses = components.putObject("responses");
        REFUSALS.forEach((status, meaning) -> refusal(responses, status, meaning));
        components.set(
                "securitySchemes",
                JsonMapper.shared()
                        .readTree(
                                """
                                {"session": {"type": "apiKey", "in": "cookie", "name": "overturn",
                                   "description": "The session of a page; any method but GET also needs the header X-CSRF-TOKEN with the page's token. The names are the roles of which the user must have one."},
                                 "token": {"type": "http", "scheme": "bearer",
                                   "description": "A token made under Settings, Security. The name is the scope it must have; a token is never more than its user."}}
                                """));
    }

    private static void refusal(ObjectNode responses, int status, String meaning) {
        ObjectNode one = responses.putObject("Refused" + status);
        one.put("description", meaning);
        ObjectNode content = one.putObject("content").putObject("application/problem+json");
        content.putObject("schema").put("$ref", PROBLEM);
        content.putObject("example").put("status", status).put("instance", "/api/v1/denials");
    }
}
