package org.overturn.batch;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.overturn.core.db.UpgradeCopy;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/**
 * The program behind the commands that need the database; starts no web server. What the web server
 * adds lies in the module api and is named by its command.
 */
@SpringBootApplication(
        scanBasePackages = {"org.overturn.core", "org.overturn.reports", "org.overturn.batch"})
@ConfigurationPropertiesScan({"org.overturn.core", "org.overturn.reports", "org.overturn.batch"})
public class Application {

    @Bean
    Clock clock() {
        return Clock.systemDefaultZone();
    }

    /** Starts it over these folders; closing the context ends it. */
    public static ConfigurableApplicationContext start(Folders folders) {
        return start(folders, new String[0]);
    }

    /** Starts it on the embedded database of these folders, whatever database is set. */
    public static ConfigurableApplicationContext startEmbedded(Folders folders) {
        return start(
                folders,
                "--spring.datasource.url=${overturn.database.embedded}",
                "--spring.datasource.username=overturn",
                "--spring.datasource.password=");
    }

    /**
     * Starts it over these folders with settings that go before all others.
     *
     * @param overrides {@code --name=value}
     */
    public static ConfigurableApplicationContext start(Folders folders, String... overrides) {
        return over(folders).run(overrides);
    }

    /** The program over these folders, for a command that adds to it before it runs it. */
    public static SpringApplicationBuilder over(Folders folders) {
        UpgradeCopy.restore(folders.data().resolve("database"));
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("overturn.folders.inbox", folders.inbox().toAbsolutePath().toString());
        settings.put("overturn.folders.outbox", folders.outbox().toAbsolutePath().toString());
        settings.put("overturn.folders.data", folders.data().toAbsolutePath().toString());
        settings.put("overturn.folders.settings", folders.settings().toAbsolutePath().toString());
        settings.put("overturn.folders.templates", folders.templates().toAbsolutePath().toString());
        settings.put("overturn.folders.forms", folders.forms().toAbsolutePath().toString());
        String mailServer = System.getenv("OVERTURN_MAIL_HOST");
        if (mailServer != null && !mailServer.isBlank()) {
            settings.put("spring.mail.host", mailServer); // its mere presence makes a mail sender
        }
        return new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties(settings);
    }
}
