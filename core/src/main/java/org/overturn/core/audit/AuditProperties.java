package org.overturn.core.audit;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * From when on entries deserve a look; what is recorded does not depend on it.
 *
 * @param window the short time within which is counted
 * @param patients different patients whose records one actor looked at
 * @param exports exports, downloads and prints of one actor
 * @param failures failed attempts to sign in under one name
 * @param opens when the office opens on Monday to Friday
 * @param closes when it closes
 */
@Validated
@ConfigurationProperties("overturn.audit")
record AuditProperties(
        @DefaultValue("1h") Duration window,
        @Min(1) @DefaultValue("100") int patients,
        @Min(1) @DefaultValue("20") int exports,
        @Min(1) @DefaultValue("10") int failures,
        @DefaultValue("06:00") LocalTime opens,
        @DefaultValue("20:00") LocalTime closes) {}
