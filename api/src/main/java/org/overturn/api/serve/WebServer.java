package org.overturn.api.serve;

import org.apache.catalina.core.StandardHost;
import org.overturn.batch.Application;
import org.overturn.batch.Folders;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** The program with pages and REST. No other command loads this class's beans. */
@Configuration(proxyBeanMethods = false)
@ComponentScan("org.overturn.api")
@ConfigurationPropertiesScan("org.overturn.api")
public class WebServer {

    /** The profile with which the web server's settings and libraries are loaded. */
    static final String PROFILE = "web";

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> unreadableRequests() {
        return server ->
                server.addContextCustomizers(context -> {
                    if (context.getParent() instanceof StandardHost host) {
                        host.setErrorReportValveClass(UnreadableRequests.class.getName());
                    }
                });
    }

    /**
     * Starts it over these folders; closing the context ends it.
     *
     * @param overrides {@code --name=value}, such as {@code --server.port=0}
     */
    public static ConfigurableApplicationContext start(Folders folders, String... overrides) {
        return Application.over(folders)
                .sources(WebServer.class)
                .profiles(PROFILE)
                .web(WebApplicationType.SERVLET)
                .run(overrides);
    }

    /** The port it listens on, also when it was asked for any (0). */
    public static int port(ConfigurableApplicationContext started) {
        if (started instanceof ServletWebServerApplicationContext web
                && web.getWebServer() != null) {
            return web.getWebServer().getPort();
        }
        throw new IllegalStateException("no web server was started");
    }
}
