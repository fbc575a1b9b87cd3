package org.overturn.api.security;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much one may ask for, a minute.
 *
 * @param signIns tries to sign in, and uses of links, from one address
 * @param requests of one token or user to the REST interface
 */
@Validated
@ConfigurationProperties("overturn.security")
record SecurityProperties(
        @Min(1) @DefaultValue("20") int signIns, @Min(1) @DefaultValue("600") int requests) {}
