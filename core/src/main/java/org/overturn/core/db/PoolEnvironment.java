package org.overturn.core.db;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * Gives environment variables such as {@code SPRING_DATASOURCE_HIKARI_CONNECTION_TIMEOUT} the one
 * meaning they can have. Spring would also take them for parts of a setting named "connection", ask
 * the pool for that, and so begin to use the pool before it is set up.
 */
final class PoolEnvironment implements EnvironmentPostProcessor {

    private static final String NAME = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
    private static final String MISTAKEN = "SPRING_DATASOURCE_HIKARI_CONNECTION_";

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        PropertySource<?> variables = environment.getPropertySources().get(NAME);
        if (variables != null && variables.getSource() instanceof Map<?, ?> all) {
            Map<String, Object> clear = new LinkedHashMap<>();
            all.forEach((name, value) -> clear.put(clear(String.valueOf(name)), value));
            environment
                    .getPropertySources()
                    .replace(NAME, new SystemEnvironmentPropertySource(NAME, clear));
        }
    }

    private static String clear(String name) {
        return name.startsWith(MISTAKEN)
                ? "SPRING_DATASOURCE_HIKARI_CONNECTION"
                        + name.substring(MISTAKEN.length()).replace("_", "")
                : name;
    }
}
