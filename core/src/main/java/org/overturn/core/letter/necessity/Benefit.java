package org.overturn.core.letter.necessity;

import static org.overturn.core.letter.necessity.Plain.text;

/**
 * What the service is expected to do.
 *
 * @param measure how it is measured
 * @param measuredWhen and when
 * @param stopRule when treatment will stop or change
 * @param riskOfDelay what waiting, or a lesser service, would bring
 */
public record Benefit(
        String qualityOfLife,
        String pain,
        String function,
        String timeFrame,
        String measure,
        String measuredWhen,
        String stopRule,
        String riskOfDelay) {

    static final Benefit BLANK = new Benefit("", "", "", "", "", "", "", "");

    public Benefit {
        qualityOfLife = text(qualityOfLife);
        pain = text(pain);
        function = text(function);
        timeFrame = text(timeFrame);
        measure = text(measure);
        measuredWhen = text(measuredWhen);
        stopRule = text(stopRule);
        riskOfDelay = text(riskOfDelay);
    }

    @Override
    public String toString() {
        return "Benefit[]";
    }
}
