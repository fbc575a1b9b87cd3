package org.overturn.core.letter;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.overturn.core.code.DenialCategory;
import org.overturn.core.letter.BlockHeader.Funding;
import org.overturn.core.payer.LineOfBusiness;
import org.overturn.core.payer.Payer;

/** The claim as the conditions of argument blocks see it. */
record BlockContext(
        DenialCategory category,
        LineOfBusiness line,
        Optional<Funding> funding,
        Optional<String> state,
        Optional<LocalDate> servedOn,
        Optional<Boolean> contracted,
        boolean clinical,
        FactSheet facts) {

    static BlockContext of(
            LetterRequest request, DenialCategory category, boolean clinical, FactSheet facts) {
        return new BlockContext(
                category,
                request.lineOfBusiness(),
                funding(request.lineOfBusiness(), facts),
                facts.find("plan.state").map(state -> state.toString().toUpperCase(Locale.ROOT)),
                request.adjudication().serviceFrom(),
                request.payer().flatMap(Payer::contracted),
                clinical,
                facts);
    }

    /** What facts.yml says; else the line of business, where its name says it. */
    private static Optional<Funding> funding(LineOfBusiness line, FactSheet facts) {
        Optional<Funding> said =
                facts.find("plan.funding")
                        .map(text -> text.toString().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .flatMap(text ->
                                switch (text) {
                                    case "insured" -> Optional.of(Funding.INSURED);
                                    case "self-funded" -> Optional.of(Funding.SELF_FUNDED);
                                    default -> Optional.empty();
                                });
        return said.or(() ->
                line == LineOfBusiness.ERISA ? Optional.of(Funding.SELF_FUNDED) : Optional.empty());
    }
}
