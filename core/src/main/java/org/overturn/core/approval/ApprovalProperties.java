package org.overturn.core.approval;

import java.math.BigDecimal;
import org.overturn.core.money.Money;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param writeOffLimit in dollars; giving up more on one denial needs a second person
 */
@ConfigurationProperties("overturn.approval")
record ApprovalProperties(@DefaultValue("500.00") BigDecimal writeOffLimit) {

    ApprovalProperties {
        if (writeOffLimit.signum() < 0) {
            throw new IllegalArgumentException(
                    "overturn.approval.write-off-limit is below zero: " + writeOffLimit);
        }
    }

    Money limit() {
        return Money.of(writeOffLimit);
    }
}
