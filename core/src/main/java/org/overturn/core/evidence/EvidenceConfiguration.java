package org.overturn.core.evidence;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EvidenceConfiguration {

    @Bean
    DocumentStore documentStore(EvidenceProperties settings) {
        return new DocumentStore(settings.store());
    }
}
