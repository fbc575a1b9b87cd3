package org.overturn.batch.submission;

import java.nio.file.Path;
import org.overturn.batch.Folders;
import org.overturn.core.settings.Current;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SendingConfiguration {

    @Bean
    Current<SendingSettings> sendingSettings(Folders folders) {
        Path file = folders.settings().resolve("sending.yml");
        return Current.of(() -> SendingSettings.read(file), file);
    }
}
