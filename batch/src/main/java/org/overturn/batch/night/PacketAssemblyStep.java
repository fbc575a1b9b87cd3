package org.overturn.batch.night;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.overturn.core.appeal.Appeals;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.batch.infrastructure.item.support.ListItemReader;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Step assemblePackets: the appeals without a packet, dealt out to as many partitions as there are
 * workers. A packet is written before it is recorded; one that was written but not recorded is
 * written again with the same bytes.
 */
@Configuration(proxyBeanMethods = false)
class PacketAssemblyStep {

    private static final String SHARE = "share";
    private static final String SHARES = "shares";
    private static final int CHUNK = 20;

    @Bean
    Step assemblePackets(
            JobRepository jobs,
            NightProperties sizes,
            Step assembleShare,
            Appeals appeals,
            Progress progress) {
        SimpleAsyncTaskExecutor workers = new SimpleAsyncTaskExecutor("packets-");
        workers.setConcurrencyLimit(sizes.workers());
        return new StepBuilder("assemblePackets", jobs)
                .partitioner("assembleShare", shares(sizes.packets() ? sizes.workers() : 0))
                .step(assembleShare)
                .taskExecutor(workers)
                .listener(
                        new StepProgress(
                                progress,
                                "Assembling packets",
                                () -> sizes.packets() ? appeals.listWithoutPacket().size() : 0))
                .build();
    }

    private static Partitioner shares(int workers) {
        return _ -> {
            Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
            for (int share = 0; share < workers; share++) {
                ExecutionContext context = new ExecutionContext();
                context.putInt(SHARE, share);
                context.putInt(SHARES, workers);
                partitions.put("share " + share, context);
            }
            return partitions;
        };
    }

    @Bean
    Step assembleShare(
            JobRepository jobs,
            PlatformTransactionManager tx,
            ItemReader<Long> appealsWithoutPacket,
            PacketAssembling assembling,
            PacketRecording recording,
            NightStop stop) {
        return new StepBuilder("assembleShare", jobs)
                .<Long, AppealPackets.Assembled>chunk(CHUNK)
                .transactionManager(tx)
                .reader(appealsWithoutPacket)
                .processor(assembling)
                .writer(recording)
                .interruptionPolicy(stop)
                .build();
    }

    @Bean
    @StepScope
    ListItemReader<Long> appealsWithoutPacket(
            Appeals appeals,
            @Value("#{stepExecutionContext['" + SHARE + "']}") int share,
            @Value("#{stepExecutionContext['" + SHARES + "']}") int shares) {
        List<Long> mine =
                appeals.listWithoutPacket().stream().filter(id -> id % shares == share).toList();
        return new ListItemReader<>(mine);
    }
}
