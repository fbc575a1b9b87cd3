package org.overturn.batch.night;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Sizes of the night run.
 *
 * @param chunk adjudications in one transaction
 * @param workers ranges of remittances imported and packets assembled at a time; 0 takes one for
 *     each processor
 * @param quietSeconds how long a file in the inbox must have been left alone, unless its content
 *     shows that it is whole
 */
@ConfigurationProperties("overturn.night")
record NightProperties(
        @DefaultValue("1000") int chunk,
        @DefaultValue("0") int workers,
        @DefaultValue("5") int quietSeconds) {

    @Override
    public int workers() {
        return workers > 0 ? workers : Runtime.getRuntime().availableProcessors();
    }
}
