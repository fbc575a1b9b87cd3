package org.overturn.api.description;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.Office;
import org.overturn.api.security.AccessRules;
import org.overturn.api.web.SeenVersion;
import org.overturn.core.user.Role;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The description that is served is that of the controllers, whole, and its examples work. It is
 * rewritten with {@code -Dgolden.update=true}.
 */
class DescriptionTest {

    private static final Path GOLDEN = Path.of("src/main/resources/openapi");

    private static Office office;
    private static Describer describer;
    private static ObjectNode described;

    @BeforeAll
    static void describe() throws IOException {
        office = Office.ownSample(Describer.settings());
        describer = new Describer(office);
        described = describer.describe();
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    void whatIsServedIsTheDescriptionOfTheControllers() throws IOException {
        String json =
                JsonMapper.builder()
                                .enable(SerializationFeature.INDENT_OUTPUT)
                                .build()
                                .writeValueAsString(described)
                        + "\n";
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        String yaml = new Yaml(options).dump(Describer.plain(described));
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(GOLDEN.resolve("openapi.json"), json);
            Files.writeString(GOLDEN.resolve("openapi.yaml"), yaml);
        }

        assertThat(Files.readString(GOLDEN.resolve("openapi.json"))).isEqualTo(json);
        assertThat(Files.readString(GOLDEN.resolve("openapi.yaml"))).isEqualTo(yaml);
        Caller auditor = Caller.as(Role.AUDITOR, office);
        assertThat(auditor.get("/api/v1/openapi.json").headers().firstValue("Content-Type"))
                .hasValue("application/json");
        assertThat(auditor.get("/api/v1/openapi.yaml").statusCode()).isEqualTo(200);
    }

    @Test
    void everyRouteIsDescribedAndNothingElse() {
        Set<String> found = new TreeSet<>();
        described
                .get("paths")
                .forEachEntry((path, verbs) ->
                        verbs.propertyNames()
                                .forEach(verb ->
                                        found.add(path + " " + verb.toUpperCase(Locale.ROOT))));

        assertThat(found)
                .containsExactlyElementsOf(describer.routes().stream().map(Route::key).toList());
        assertThat(described.get("openapi").asString()).isEqualTo("3.1.0");
    }

    @Test
    void eachOperationNamesAllThatItsMethodTakesAndWhoMayCallIt() {
        AccessRules rules = office.bean(AccessRules.class);
        Set<String> ids = new TreeSet<>();
        for (Route route : describer.routes()) {
            JsonNode operation = operation(route);
            assertThat(operation.get("summary").asString()).as(route.key()).isNotBlank();
            assertThat(ids.add(operation.get("operationId").asString())).as(route.key()).isTrue();
            assertThat(names(operation)).as(route.key()).containsAll(taken(route));
            assertThat(operation.get("security").get(0).get("session"))
                    .as(route.key())
                    .extracting(JsonNode::asString)
                    .containsExactlyElementsOf(
                            route.roles(rules).stream().map(Enum::name).toList());
            assertThat(operation.get("responses").propertyNames())
                    .as(route.key())
                    .contains("401", "403", "429")
                    .anyMatch(status -> status.startsWith("2"));
        }
    }

    @Test
    void everyChangeOfOneThingNamesTheVersionThatWasSeen() {
        assertThat(describer.routes())
                .filteredOn(route ->
                        Set.of(HttpMethod.PATCH, HttpMethod.PUT, HttpMethod.DELETE)
                                .contains(route.method()))
                .isNotEmpty()
                .allMatch(route -> route.takes(SeenVersion.class));
    }

    @Test
    void everyExampleIsAsItsSchemaSays() {
        for (Route route : describer.routes()) {
            operation(route).findParents("example").stream()
                    .filter(place -> place.has("schema"))
                    .forEach(place ->
                            assertThat(
                                            Validity.faults(
                                                    place.get("example"),
                                                    place.get("schema"),
                                                    described))
                                    .as(route.key())
                                    .isEmpty());
        }
    }

    @Test
    void theExamplesGetTheAnswersDescribed() {
        Trial trial = new Trial(office, served());
        for (Route route : describer.routes()) {
            HttpResponse<String> answer = trial.call(route);
            JsonNode as = trial.described(route, answer);
            assertThat(as.isMissingNode())
                    .as(route.key() + " answered " + answer.statusCode() + answer.body())
                    .isFalse();
            String type = answer.headers().firstValue("Content-Type").orElse("");
            if (type.contains("json") && !type.contains("problem")) {
                JsonNode schema = as.path("content").path("application/json").path("schema");
                assertThat(
                                Validity.faults(
                                        JsonMapper.shared().readTree(answer.body()),
                                        schema,
                                        described))
                        .as(route.key())
                        .isEmpty();
            }
            if (trial.mustSucceed(route)) {
                assertThat(answer.statusCode())
                        .as(route.key() + " " + answer.body())
                        .isBetween(200, 299);
            }
        }
        trial.awaitNight();
    }

    /** As a reader gets it today: days that must not be past are not. */
    private static JsonNode served() {
        return JsonMapper.shared()
                .readTree(Caller.as(Role.AUDITOR, office).get("/api/v1/openapi.json").body());
    }

    private static JsonNode operation(Route route) {
        return described.get("paths").get(route.path()).get(route.verb());
    }

    private static List<String> names(JsonNode operation) {
        return operation
                .path("parameters")
                .valueStream()
                .map(one -> one.get("name").asString())
                .toList();
    }

    private static Set<String> taken(Route route) {
        return Arrays.stream(route.handler().getMethodParameters())
                .filter(one ->
                        one.hasParameterAnnotation(RequestParam.class)
                                || one.hasParameterAnnotation(PathVariable.class))
                .filter(one -> !Map.class.isAssignableFrom(one.getParameterType()))
                .filter(one -> !one.getGenericParameterType().getTypeName().contains("Multipart"))
                .map(one -> one.getParameter().getName())
                .collect(Collectors.toSet());
    }
}
