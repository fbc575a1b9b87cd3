package org.overturn.api.serve;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * Keeps what only the web server needs (Tomcat, Spring MVC, Spring Security, Thymeleaf, metrics)
 * out of all other commands, which would start it for nothing.
 */
final class WebLibraries implements AutoConfigurationImportFilter, EnvironmentAware {

    private static final List<String> PACKAGES =
            List.of(
                            "actuate",
                            "cloud",
                            "health",
                            "http",
                            "jackson",
                            "micrometer",
                            "security",
                            "servlet",
                            "thymeleaf",
                            "tomcat",
                            "validation",
                            "web",
                            "webmvc")
                    .stream()
                    .map(part -> "org.springframework.boot." + part + ".")
                    .toList();

    private boolean serving;

    @Override
    public void setEnvironment(Environment environment) {
        serving = environment.acceptsProfiles(Profiles.of(WebServer.PROFILE));
    }

    @Override
    public boolean[] match(@Nullable String[] classes, AutoConfigurationMetadata metadata) {
        boolean[] wanted = new boolean[classes.length];
        for (int i = 0; i < classes.length; i++) {
            String name = classes[i];
            wanted[i] = serving || name == null || PACKAGES.stream().noneMatch(name::startsWith);
        }
        return wanted;
    }
}
