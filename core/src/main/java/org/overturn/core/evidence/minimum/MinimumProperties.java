package org.overturn.core.evidence.minimum;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How far from the dates of service a page may lie before it is pointed out.
 *
 * @param monthsBefore the first of them: what was tried before, and for how long, is evidence, and
 *     policies ask for up to a year of it
 * @param monthsAfter the last of them: reports come later, and how it went on is evidence
 */
@ConfigurationProperties("overturn.minimum-necessary")
record MinimumProperties(@DefaultValue("12") int monthsBefore, @DefaultValue("3") int monthsAfter) {

    private static final int MOST = 1_200;

    MinimumProperties {
        if (monthsBefore < 0 || monthsBefore > MOST || monthsAfter < 0 || monthsAfter > MOST) {
            throw new IllegalArgumentException(
                    "overturn.minimum-necessary: months from 0 to "
                            + MOST
                            + ", not "
                            + monthsBefore
                            + " and "
                            + monthsAfter);
        }
    }
}
