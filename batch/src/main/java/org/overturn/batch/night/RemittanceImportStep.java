package org.overturn.batch.night;

import org.overturn.batch.night.AdjudicationAssessor.Judged;
import org.overturn.core.remittance.Remittances;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Step importRemittances: one partition a file; parse, judge, store in chunks. Goes on after the
 * last stored chunk of each file; a chunk is stored whole or not at all.
 */
@Configuration(proxyBeanMethods = false)
class RemittanceImportStep {

    @Bean
    Step importRemittances(
            JobRepository jobs,
            NightProperties sizes,
            RemittancePartitions partitions,
            Step importFile,
            Remittances remittances,
            Progress progress) {
        SimpleAsyncTaskExecutor workers = new SimpleAsyncTaskExecutor("import-");
        workers.setConcurrencyLimit(sizes.workers());
        return new StepBuilder("importRemittances", jobs)
                .partitioner("importFile", partitions)
                .step(importFile)
                .taskExecutor(workers)
                .listener(new StepProgress(progress, "Importing claims", remittances::countLeft))
                .build();
    }

    @Bean
    Step importFile(
            JobRepository jobs,
            PlatformTransactionManager tx,
            NightProperties sizes,
            AdjudicationReader reader,
            AdjudicationAssessor assessor,
            AdjudicationStoring storing) {
        return new StepBuilder("importFile", jobs)
                .<PostedAdjudication, Judged>chunk(sizes.chunk())
                .transactionManager(tx) // without it a failed chunk leaves its rows behind
                .reader(reader)
                .processor(assessor)
                .writer(storing)
                .build();
    }
}
