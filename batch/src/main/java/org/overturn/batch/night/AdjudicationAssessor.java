package org.overturn.batch.night;

import java.util.List;
import java.util.Optional;
import org.overturn.core.denial.Assessed;
import org.overturn.core.denial.DenialRules;
import org.overturn.core.payer.LinesOfBusiness;
import org.overturn.core.payer.Payer;
import org.overturn.core.payer.Payers;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.stereotype.Component;

/** Lets the rules decide what an adjudication comes to. */
@Component
class AdjudicationAssessor
        implements ItemProcessor<PostedAdjudication, AdjudicationAssessor.Judged> {

    private final DenialRules rules;
    private final Payers payers;

    AdjudicationAssessor(DenialRules rules, Payers payers) {
        this.rules = rules;
        this.payers = payers;
    }

    /** A posted adjudication and what the rules make of it. */
    record Judged(PostedAdjudication posted, Assessed assessed) {}

    @Override
    public Judged process(PostedAdjudication posted) {
        Optional<Payer> payer =
                payers.identify(
                        List.of(
                                posted.remittance().payerKey(),
                                posted.header().payer().identifier()),
                        posted.header().payer().name());
        return new Judged(
                posted,
                new Assessed(
                        posted.adjudication(),
                        rules.assess(posted.adjudication()),
                        LinesOfBusiness.of(posted.adjudication().filingIndicator(), payer)));
    }
}
