package org.overturn.batch.explain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.overturn.core.code.Codes;
import org.overturn.core.denial.DenialRules;
import org.overturn.core.denial.FigureRules;
import org.overturn.core.money.Money;
import org.overturn.core.remittance.ClaimFigures;
import org.overturn.core.remittance.Remittance;
import org.overturn.core.remittance.RemittanceEvent;
import org.overturn.core.remittance.x12.X12RemittanceReader;

/**
 * Sums files up in one pass and constant memory. Claims with something denied, doubtful or odd are
 * assessed as {@code explain} does it; of the others the figures are enough.
 */
final class Summarizer {

    private final DenialRules rules;
    private final FigureRules figureRules;
    private final Summary summary;
    private Money payment = Money.ZERO;

    Summarizer(Codes codes, Summary summary) {
        this.rules = new DenialRules(codes);
        this.figureRules = new FigureRules(codes);
        this.summary = summary;
    }

    /** False when the file holds no remittance that can be read. */
    boolean add(Path file) throws IOException {
        int before = summary.remittances();
        try (X12RemittanceReader reader =
                X12RemittanceReader.figures(
                        Files.newInputStream(file), issue -> {}, this::isDecided)) {
            for (Optional<RemittanceEvent> event = reader.next();
                    event.isPresent();
                    event = reader.next()) {
                accept(event.get());
            }
            reader.issueCounts().forEach(summary::addIssues);
        }
        boolean readable = summary.remittances() > before;
        summary.addFile(readable);
        return readable;
    }

    private boolean isDecided(ClaimFigures claim) {
        boolean decided = figureRules.decides(claim);
        if (decided) {
            summary.add(claim, figureRules);
        }
        return decided;
    }

    private void accept(RemittanceEvent event) {
        switch (event) {
            case RemittanceEvent.Began(Remittance remittance) ->
                    payment = remittance.payment().amount().orElse(Money.ZERO);
            case RemittanceEvent.Read read ->
                    summary.add(read.adjudication(), rules.assess(read.adjudication()));
            case RemittanceEvent.Ended ended -> summary.add(ended.end(), payment);
        }
    }
}
