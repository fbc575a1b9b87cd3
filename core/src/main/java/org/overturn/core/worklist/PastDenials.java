package org.overturn.core.worklist;

import java.util.List;
import org.overturn.core.backtest.Past;
import org.springframework.stereotype.Component;

/** The denials that ended, as a back-test takes them. */
@Component
public class PastDenials {

    private final OutcomeRepository outcomes;
    private final WorkCosts costs;

    PastDenials(OutcomeRepository outcomes, WorklistProperties settings) {
        this.outcomes = outcomes;
        this.costs = settings.costs();
    }

    /**
     * Those that were won, won in part or upheld.
     *
     * @param undated how many more there are of which no one knows when they ended
     */
    public record Ended(List<Past> past, int undated) {

        public Ended {
            past = List.copyOf(past);
        }
    }

    public Ended list() {
        List<Past> dated = outcomes.listDated(costs);
        return new Ended(dated, outcomes.count() - dated.size());
    }
}
