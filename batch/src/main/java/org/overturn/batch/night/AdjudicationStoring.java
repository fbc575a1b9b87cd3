package org.overturn.batch.night;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.overturn.batch.night.AdjudicationAssessor.Judged;
import org.overturn.core.denial.Assessed;
import org.overturn.core.denial.Denials;
import org.overturn.core.denial.StoredUnder;
import org.overturn.core.issue.Issue;
import org.overturn.core.issue.Issues;
import org.overturn.core.remittance.RegisteredRemittance;
import org.overturn.core.remittance.Remittances;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Stores a chunk of adjudications and how far that is, in the chunk's transaction. */
@Component
@StepScope
class AdjudicationStoring implements ItemWriter<Judged> {

    private final Denials denials;
    private final Remittances remittances;
    private final Issues issues;
    private final Progress progress;
    private final NightRun run;
    private final String file;

    AdjudicationStoring(
            Denials denials,
            Remittances remittances,
            Issues issues,
            Progress progress,
            @Value("#{stepExecution}") StepExecution step) {
        this.denials = denials;
        this.remittances = remittances;
        this.issues = issues;
        this.progress = progress;
        this.run = NightRun.of(step);
        this.file =
                remittances
                        .getFile(step.getExecutionContext().getLong(RemittancePartitions.FILE_ID))
                        .name();
    }

    @Override
    public void write(Chunk<? extends Judged> chunk) {
        Map<RegisteredRemittance, List<Judged>> byRemittance = new LinkedHashMap<>();
        chunk.forEach(judged ->
                byRemittance
                        .computeIfAbsent(judged.posted().remittance(), _ -> new ArrayList<>())
                        .add(judged));
        byRemittance.forEach(this::store);
        progress.step(chunk.size());
    }

    private void store(RegisteredRemittance remittance, List<Judged> all) {
        List<Assessed> assessed = all.stream().map(Judged::assessed).toList();
        StoredUnder under =
                new StoredUnder(
                        remittance.id(),
                        remittance.payerKey(),
                        all.getFirst().posted().header().remittedOn(),
                        run.date());
        denials.store(under, assessed);
        remittances.advance(
                remittance.id(),
                assessed.getFirst().adjudication().ordinal() - 1,
                assessed.getLast().adjudication().ordinal());
        issues.report(assessed.stream().flatMap(one -> located(one).stream()).toList(), run.date());
    }

    private List<Issue> located(Assessed one) {
        String number = one.adjudication().payerClaimNumber();
        String claim =
                number.isEmpty()
                        ? "account " + one.adjudication().accountNumber()
                        : "claim " + number;
        return one.assessment().issues().stream().map(i -> i.in(file).about(claim)).toList();
    }
}
