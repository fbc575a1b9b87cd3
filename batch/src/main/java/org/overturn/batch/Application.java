package org.overturn.batch;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** The program behind the commands that need the database; starts no web server. */
@SpringBootApplication(scanBasePackages = "org.overturn")
@ConfigurationPropertiesScan("org.overturn")
public class Application {

    @Bean
    Clock clock() {
        return Clock.systemDefaultZone();
    }

    /** Starts it over these folders; closing the context ends it. */
    public static ConfigurableApplicationContext start(Folders folders) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("overturn.folders.inbox", folders.inbox());
        settings.put("overturn.folders.outbox", folders.outbox());
        settings.put("overturn.folders.data", folders.data());
        settings.put("overturn.folders.settings", folders.settings());
        return new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties(settings)
                .run();
    }
}
