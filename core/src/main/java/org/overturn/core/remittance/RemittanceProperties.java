package org.overturn.core.remittance;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the import.
 *
 * @param received folder that keeps every remittance file received
 * @param refused folder for files that can't be read, each with the reason beside it
 */
@ConfigurationProperties("overturn.remittance")
public record RemittanceProperties(
        @DefaultValue("data/received") Path received, @DefaultValue("data/refused") Path refused) {}
