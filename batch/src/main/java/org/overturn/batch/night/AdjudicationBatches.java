package org.overturn.batch.night;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.overturn.core.denial.Assessed;
import org.overturn.core.denial.Denials;
import org.overturn.core.denial.OfficeRules;
import org.overturn.core.denial.StoredUnder;
import org.overturn.core.payer.Payer;
import org.overturn.core.remittance.RegisteredRemittance;

/** Reads adjudications, lets them be judged, and makes rows of them, so many at a time. */
final class AdjudicationBatches implements AutoCloseable {

    private final AdjudicationReader reader;
    private final AdjudicationAssessor assessor;
    private final Denials denials;
    private final LocalDate day;
    private final int size;
    private Optional<Context> context = Optional.empty();

    /**
     * @param day of the night run
     * @param size adjudications in a batch
     */
    AdjudicationBatches(
            AdjudicationReader reader,
            AdjudicationAssessor assessor,
            Denials denials,
            LocalDate day,
            int size) {
        this.reader = reader;
        this.assessor = assessor;
        this.denials = denials;
        this.day = day;
        this.size = size;
    }

    /** What all adjudications of a remittance share. */
    private record Context(
            RegisteredRemittance remittance,
            Optional<Payer> payer,
            OfficeRules office,
            StoredUnder under) {}

    /** The next batch; an empty one at the end. */
    AdjudicationBatch next() throws IOException {
        AdjudicationBatch batch = new AdjudicationBatch();
        while (batch.rows().size() < size) {
            Optional<AdjudicationReader.Posted> posted = reader.read();
            if (posted.isEmpty()) {
                break;
            }
            Context of = context(posted.get().remittance());
            Assessed assessed =
                    assessor.assess(posted.get().adjudication(), of.payer(), of.office());
            denials.add(batch.rows(), of.under(), assessed);
            batch.note(of.remittance(), assessed);
        }
        return batch;
    }

    private Context context(RegisteredRemittance remittance) {
        return context.filter(known -> known.remittance() == remittance)
                .orElseGet(() -> {
                    Context made = make(remittance);
                    context = Optional.of(made);
                    return made;
                });
    }

    private Context make(RegisteredRemittance remittance) {
        return new Context(
                remittance,
                assessor.payer(remittance),
                assessor.office(remittance),
                new StoredUnder(
                        remittance.id(),
                        remittance.from().payerKey(),
                        remittance.remittedOn(),
                        day));
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
