package org.overturn.core.evidence;

import org.overturn.core.evidence.intake.DocumentReader;
import org.overturn.core.evidence.intake.IntakeLimits;
import org.overturn.core.evidence.intake.Ocr;
import org.overturn.core.evidence.intake.PageDrawing;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EvidenceProperties.class)
class EvidenceConfiguration {

    @Bean
    DocumentStore documentStore(EvidenceProperties properties) {
        return new DocumentStore(properties.store());
    }

    @Bean
    Ocr ocr(EvidenceProperties properties) {
        return Ocr.of(properties.ocr(), properties.ocrLanguages(), properties.ocrTime());
    }

    @Bean
    DocumentReader documentReader(EvidenceProperties properties, PageDrawing drawing, Ocr ocr) {
        return new DocumentReader(properties.limits(), drawing, ocr);
    }

    static DocumentReader plainReader() {
        PageDrawing none =
                text -> {
                    throw new IllegalStateException("nothing here draws pages");
                };
        return new DocumentReader(IntakeLimits.standard(), none, Ocr.off());
    }
}
