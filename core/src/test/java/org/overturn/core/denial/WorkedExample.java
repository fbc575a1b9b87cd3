package org.overturn.core.denial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

/** What an assessment says, as the worked examples ask it. */
final class WorkedExample {

    private WorkedExample() {}

    /** Its denial; there is exactly one. */
    static DenialFinding only(Assessment assessment) {
        assertThat(assessment.denials()).hasSize(1);
        return assessment.denials().getFirst();
    }

    static List<LineOutcome> outcomes(Assessment assessment) {
        return Stream.of(assessment.lines())
                .flatMap(List::stream)
                .map(Assessment.Line::outcome)
                .toList();
    }
}
