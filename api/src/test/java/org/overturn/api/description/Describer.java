package org.overturn.api.description;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.overturn.api.harness.Office;
import org.overturn.api.security.AccessRules;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.web.SeenVersion;
import org.overturn.core.approval.Who;
import org.springdoc.core.utils.SpringDocUtils;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.mock.web.MockHttpServletRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Describes the REST interface: what springdoc reads from the controllers, completed by what the
 * rules, the annotations and the comments of the sources say.
 */
final class Describer {

    private static final String DOCS = "/v3/api-docs";

    private final Office office;
    private final List<Route> routes;
    private final OperationWords words;
    private final Schemas schemas;

    Describer(Office office) throws IOException {
        this.office = office;
        this.routes = Route.of(office);
        Comments comments = Comments.read();
        this.words = new OperationWords(comments, office.bean(AccessRules.class));
        this.schemas = new Schemas(comments);
    }

    List<Route> routes() {
        return routes;
    }

    ObjectNode describe() throws IOException {
        ObjectNode read = read();
        ObjectNode whole = JsonMapper.shared().createObjectNode();
        whole.put("openapi", "3.1.0");
        whole.set("info", Frame.info());
        whole.putArray("servers").addObject().put("url", "/");
        ObjectNode paths = whole.putObject("paths");
        for (Route route : routes) {
            JsonNode operation = read.required("paths").required(route.path()).get(route.verb());
            ObjectNode path =
                    paths.has(route.path())
                            ? (ObjectNode) paths.get(route.path())
                            : paths.putObject(route.path());
            path.set(route.verb(), words.complete(route, (ObjectNode) operation));
        }
        ObjectNode components = whole.putObject("components");
        components.set(
                "schemas", schemas.complete(read.path("components").path("schemas"), routes));
        Frame.addTo(components);
        new Examples().addTo(whole, routes);
        return whole;
    }

    private ObjectNode read() throws IOException {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(
                        CurrentUser.class, Who.class, AuditNote.class, SeenVersion.class);
        MockHttpServletRequest request = new MockHttpServletRequest("GET", DOCS);
        byte[] json =
                office.bean(OpenApiWebMvcResource.class).openapiJson(request, DOCS, Locale.US);
        return (ObjectNode) JsonMapper.shared().readTree(new String(json, StandardCharsets.UTF_8));
    }

    /** The settings with which springdoc reads. */
    static String[] settings() {
        return new String[] {
            "--springdoc.api-docs.enabled=true",
            "--springdoc.api-docs.version=openapi_3_1",
            "--springdoc.override-with-generic-response=false",
            "--springdoc.packages-to-scan=org.overturn.api",
            "--springdoc.paths-to-match=/api/v1/**",
            "--springdoc.writer-with-order-by-keys=true",
            "--springdoc.default-produces-media-type=application/json"
        };
    }

    static Map<String, Object> plain(ObjectNode tree) {
        return JsonMapper.shared().convertValue(tree, Map.class);
    }
}
