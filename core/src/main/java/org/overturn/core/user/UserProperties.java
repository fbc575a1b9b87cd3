package org.overturn.core.user;

import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param keyFile holds the office's key: 32 bytes in Base64, readable by the program alone; without
 *     it the secrets of second factors lie open in the database
 * @param secondFactorFor roles that don't work without a second factor
 */
@ConfigurationProperties("overturn.user")
record UserProperties(@Nullable Path keyFile, @DefaultValue Set<Role> secondFactorFor) {

    UserProperties {
        secondFactorFor = Set.copyOf(secondFactorFor);
    }
}
