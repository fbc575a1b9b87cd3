package org.overturn.core.denial;

import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of what the chains of claims leave open.
 *
 * @param correctionDays calendar days in which a reversal is to be followed by a new decision
 * @param recoupmentFrom dollars from which a recovery whose claim is not on file is told
 */
@ConfigurationProperties("overturn.chain")
public record ChainProperties(
        @DefaultValue("45") int correctionDays, @DefaultValue("100.00") BigDecimal recoupmentFrom) {

    public ChainProperties {
        if (correctionDays < 1) {
            throw new IllegalArgumentException(
                    "overturn.chain.correction-days is less than a day: " + correctionDays);
        }
        if (recoupmentFrom.signum() <= 0 || recoupmentFrom.scale() > 2) {
            throw new IllegalArgumentException(
                    "overturn.chain.recoupment-from is no amount: " + recoupmentFrom);
        }
    }
}
