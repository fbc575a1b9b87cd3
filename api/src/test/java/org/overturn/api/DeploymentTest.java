package org.overturn.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What docker-compose.yml must keep to: it is the first thing an office runs in production. */
class DeploymentTest {

    private static final Path ROOT = Path.of(System.getProperty("overturn.root", ".."));

    @Test
    void imagesAreNamedByVersion() throws IOException {
        assertThat(services())
                .allSatisfy((name, service) ->
                        assertThat(service.get("image").toString())
                                .as(name)
                                .matches(".+:v?\\d+(\\.\\d+)+"));
    }

    @Test
    void portsAreBoundToThisMachineOnly() throws IOException {
        assertThat(services().values())
                .flatExtracting(service -> (List<?>) service.getOrDefault("ports", List.of()))
                .isNotEmpty()
                .allSatisfy(port -> assertThat(port.toString()).startsWith("127.0.0.1:"));
    }

    @Test
    void passwordsComeFromTheEnvironmentAndHaveNoDefault() throws IOException {
        assertThat(services().values())
                .flatExtracting(service -> environmentOf(service).entrySet())
                .filteredOn(entry -> entry.getKey().endsWith("PASSWORD"))
                .hasSize(3)
                .allSatisfy(entry ->
                        assertThat(entry.getValue().toString())
                                .matches("\\$\\{OVERTURN_\\w+:\\?[^}]+}"));
        assertThat(Files.readAllLines(ROOT.resolve(".env.example")))
                .filteredOn(line -> line.contains("PASSWORD"))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).endsWith("="));
    }

    @Test
    void whatStaysRunningIsCheckedAndWaitedFor() throws IOException {
        Map<String, Map<String, Object>> services = services();
        Map<?, ?> awaited = (Map<?, ?>) services.get("overturn").get("depends_on");

        services.forEach((name, service) -> {
            if (!service.containsKey("profiles")) {
                assertThat(service).as(name).containsKey("healthcheck");
                assertThat(awaited.get(name))
                        .as(name)
                        .isEqualTo(Map.of("condition", "service_healthy"));
            }
        });
        assertThat(awaited).hasSize(2);
    }

    @Test
    void theApplicationRunsUnprivilegedOnAFixedFileSystem() throws IOException {
        Map<String, Object> application = services().get("overturn");

        assertThat(application)
                .containsEntry("read_only", true)
                .containsEntry("cap_drop", List.of("ALL"))
                .containsEntry("security_opt", List.of("no-new-privileges:true"));
        assertThat(application.get("user").toString()).doesNotMatch("(root|0)(:.*)?");
        assertThat(Files.readAllLines(ROOT.resolve("api/Dockerfile"))).contains("USER overturn");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> services() throws IOException {
        String text = Files.readString(ROOT.resolve("docker-compose.yml"));
        Map<String, Object> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        return (Map<String, Map<String, Object>>) file.get("services");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> environmentOf(Map<String, Object> service) {
        return (Map<String, Object>) service.getOrDefault("environment", Map.of());
    }
}
