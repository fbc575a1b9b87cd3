package org.overturn.batch.night;

import org.overturn.core.remittance.Remittances;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.TaskletStep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Step importRemittances: ranges of remittances side by side; parse, judge, store in chunks. Goes
 * on behind the last stored chunk of each remittance; a chunk is stored whole or not at all.
 */
@Configuration(proxyBeanMethods = false)
class RemittanceImportStep {

    @Bean
    Step importRemittances(
            JobRepository jobs,
            NightProperties sizes,
            RemittancePartitions partitions,
            Step importRange,
            Remittances remittances,
            Progress progress) {
        SimpleAsyncTaskExecutor workers = new SimpleAsyncTaskExecutor("import-");
        workers.setConcurrencyLimit(sizes.workers());
        return new StepBuilder("importRemittances", jobs)
                .partitioner("importRange", partitions)
                .step(importRange)
                .taskExecutor(workers)
                .listener(new StepProgress(progress, "Importing claims", remittances::countLeft))
                .build();
    }

    @Bean
    Step importRange(
            JobRepository jobs,
            PlatformTransactionManager tx,
            AdjudicationStoring storing,
            NightStop stop) {
        TaskletStep step =
                new StepBuilder("importRange", jobs)
                        .tasklet(storing, tx) // without it a failed chunk leaves its rows behind
                        .build();
        step.setInterruptionPolicy(stop);
        return step;
    }
}
