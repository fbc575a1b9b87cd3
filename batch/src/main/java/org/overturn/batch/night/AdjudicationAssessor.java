package org.overturn.batch.night;

import java.util.List;
import java.util.Optional;
import org.overturn.core.denial.Assessed;
import org.overturn.core.denial.DenialRules;
import org.overturn.core.denial.OfficeRules;
import org.overturn.core.denial.PayerOverrides;
import org.overturn.core.payer.LinesOfBusiness;
import org.overturn.core.payer.Payer;
import org.overturn.core.payer.Payers;
import org.overturn.core.remittance.Adjudication;
import org.overturn.core.remittance.RegisteredRemittance;
import org.overturn.core.settings.Current;
import org.springframework.stereotype.Component;

/** Lets the rules decide what an adjudication comes to. */
@Component
class AdjudicationAssessor {

    private final DenialRules rules;
    private final PayerOverrides overrides;
    private final Current<Payers> payers;

    AdjudicationAssessor(DenialRules rules, PayerOverrides overrides, Current<Payers> payers) {
        this.rules = rules;
        this.overrides = overrides;
        this.payers = payers;
    }

    /** The payer all adjudications of a remittance come from. */
    Optional<Payer> payer(RegisteredRemittance remittance) {
        RegisteredRemittance.From from = remittance.from();
        return payers.get().identify(List.of(from.payerKey(), from.identifier()), from.name());
    }

    /** What the office rules otherwise for that payer. */
    OfficeRules office(RegisteredRemittance remittance) {
        return overrides.of(remittance.from().payerKey());
    }

    Assessed assess(Adjudication adjudication, Optional<Payer> payer, OfficeRules office) {
        return new Assessed(
                adjudication,
                rules.assess(adjudication, office),
                LinesOfBusiness.of(adjudication.filingIndicator(), payer));
    }
}
