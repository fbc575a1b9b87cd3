package org.overturn.batch.night;

import java.util.LinkedHashMap;
import java.util.Map;
import org.overturn.core.appeal.Appeals;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Step assemblePackets: the appeals without a packet, taken from one queue by as many partitions as
 * there are workers. A packet is written before it is recorded; one that was written but not
 * recorded is written again with the same bytes.
 */
@Configuration(proxyBeanMethods = false)
class PacketAssemblyStep {

    /** Small: packets of one chunk wait for each other until they are recorded. */
    private static final int CHUNK = 5;

    @Bean
    Step assemblePackets(
            JobRepository jobs,
            NightProperties sizes,
            Step assembleShare,
            Appeals appeals,
            PacketQueue queue,
            Progress progress) {
        SimpleAsyncTaskExecutor workers = new SimpleAsyncTaskExecutor("packets-");
        workers.setConcurrencyLimit(sizes.workers());
        return new StepBuilder("assemblePackets", jobs)
                .partitioner("assembleShare", shares(sizes, appeals, queue))
                .step(assembleShare)
                .taskExecutor(workers)
                .listener(
                        new StepProgress(
                                progress,
                                "Assembling packets",
                                () -> sizes.packets() ? appeals.listWithoutPacket().size() : 0))
                .build();
    }

    private static Partitioner shares(NightProperties sizes, Appeals appeals, PacketQueue queue) {
        return _ -> {
            queue.fill(appeals.listWithoutPacket());
            Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
            for (int share = 0; sizes.packets() && share < sizes.workers(); share++) {
                partitions.put("share " + share, new ExecutionContext());
            }
            return partitions;
        };
    }

    @Bean
    Step assembleShare(
            JobRepository jobs,
            PlatformTransactionManager tx,
            PacketQueue queue,
            PacketAssembling assembling,
            PacketRecording recording,
            NightStop stop) {
        return new StepBuilder("assembleShare", jobs)
                .<Long, AppealPackets.Assembled>chunk(CHUNK)
                .transactionManager(tx)
                .reader(queue)
                .processor(assembling)
                .writer(recording)
                .interruptionPolicy(stop)
                .build();
    }
}
