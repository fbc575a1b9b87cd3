package org.overturn.batch.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.overturn.batch.Application;
import org.overturn.batch.Folders;
import org.overturn.core.remittance.x12.Corpus;
import org.overturn.core.remittance.x12.Mutations;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Imports mutated files for real: whatever the bytes, the night goes on, a remittance is stored
 * whole or not at all, and what is stored adds up. {@code .ci/fuzz} runs it in its large form.
 */
class FuzzImportTest {

    private static final int FILES = Integer.getInteger("fuzz.imports", 250);
    private static final int FIRST = Integer.getInteger("fuzz.first", 0);
    private static final int AT_ONCE = 250;
    private static final long SEED = Long.getLong("fuzz.seed", 835);
    private static final LocalDate DAY = LocalDate.parse(NightFolders.DATE);

    @TempDir private Path folder;

    @Test
    void storesEachRemittanceOfAnyMutatedFileWholeOrNotAtAll() throws Exception {
        NightFolders office = new NightFolders(folder);
        Folders folders =
                new Folders(
                        office.inbox(),
                        office.outbox(),
                        office.data(),
                        office.root().resolve("settings"));
        List<byte[]> originals = new ArrayList<>(Mutations.generated());
        for (Path file : Corpus.files()) {
            if (Files.size(file) < 30_000) {
                originals.add(Files.readAllBytes(file));
            }
        }
        Mutations mutations = new Mutations(originals, SEED);
        try (ConfigurableApplicationContext program = Application.startEmbedded(folders)) {
            JdbcTemplate db = new JdbcTemplate(program.getBean(DataSource.class));
            for (int first = FIRST; first < FIRST + FILES; first += AT_ONCE) {
                put(office.inbox(), mutations, first);
                JobExecution run = importAll(program, first);
                assertThat(run.getStatus())
                        .as(
                                "files from %d of seed %d: %s",
                                first,
                                SEED,
                                run.getAllFailureExceptions().stream()
                                        .map(NestedExceptionUtils::getMostSpecificCause)
                                        .toList())
                        .isEqualTo(BatchStatus.COMPLETED);
                assertAllOrNothing(db);
                assertSums(db);
                assertThat(leftInInbox(office.inbox(), db)).isEmpty();
            }
            assertThat(count(db, "select count(*) from adjudication")).isPositive();
            System.out.printf(
                    "fuzz: %,d files of seed %d imported, %,d remittances, %,d claims, no failure%n",
                    FILES,
                    SEED,
                    count(db, "select count(*) from remittance where status = 'STORED'"),
                    count(db, "select count(*) from adjudication"));
        }
    }

    private static void put(Path inbox, Mutations mutations, int first) throws IOException {
        Path remittances = Files.createDirectories(inbox.resolve("remittances"));
        for (int number = first; number < first + AT_ONCE; number++) {
            Path file = remittances.resolve(String.format("%08d.835", number));
            Files.write(file, ofItsOwn(mutations.file(number), number));
            Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
        }
    }

    /** Another trace number in each file, so that it isn't held for an earlier one's sake. */
    private static byte[] ofItsOwn(byte[] file, int number) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        return text.replace("EFT-77", String.format("T%05d", number))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The steps of the night that take files in; packets of nonsense are of no use. */
    private static JobExecution importAll(ConfigurableApplicationContext program, int run)
            throws Exception {
        JobRepository jobs = program.getBean(JobRepository.class);
        program.getBean(Arrivals.class).clear();
        Job job =
                new JobBuilder("fuzz", jobs)
                        .start(step("receive", jobs, program.getBean(RemittanceReception.class)))
                        .next(program.getBean("importRemittances", Step.class))
                        .next(step("clear", jobs, program.getBean(RemittanceDisposal.class)))
                        .build();
        return program.getBean(JobOperator.class)
                .start(job, new NightRun(DAY, true).parameters(run));
    }

    private static Step step(String name, JobRepository jobs, Tasklet work) {
        return new StepBuilder(name, jobs)
                .tasklet(work, new ResourcelessTransactionManager())
                .build();
    }

    private static void assertAllOrNothing(JdbcTemplate db) {
        assertThat(
                        db.queryForList(
                                """
                                select r.id from remittance r
                                where (select count(*) from adjudication a where a.remittance_id = r.id)
                                    <> case when r.status = 'STORED' then r.adjudication_count else 0 end
                                   or r.status = 'REGISTERED'\
                                """))
                .isEmpty();
    }

    private static void assertSums(JdbcTemplate db) {
        assertThat(
                        db.queryForList(
                                """
                                select a.id from adjudication a
                                where a.sum_denial + a.sum_reduction + a.sum_suspect + a.sum_contractual
                                    + a.sum_payment_adjustment + a.sum_patient_share + a.sum_cob_effect
                                    + a.sum_informational + a.sum_pended + a.sum_add_on + a.sum_reversal
                                    + a.sum_predetermination <> a.charge - a.paid - a.difference
                                   or a.charge - a.paid - a.difference <> coalesce(
                                        (select sum(x.amount) from adjustment x
                                         where x.adjudication_id = a.id), 0)\
                                """))
                .isEmpty();
        assertThat(
                        db.queryForList(
                                """
                                select r.id from remittance r where r.status = 'STORED' and (
                                    r.claims_paid <> coalesce((select sum(a.paid) from adjudication a
                                                               where a.remittance_id = r.id), 0)
                                    or r.provider_adjusted <> coalesce(
                                        (select sum(p.amount) from provider_adjustment p
                                         where p.remittance_id = r.id), 0)
                                    or r.difference <>
                                        r.payment_amount - (r.claims_paid - r.provider_adjusted))\
                                """))
                .isEmpty();
    }

    /** Only what was told of may stay. */
    private static List<String> leftInInbox(Path inbox, JdbcTemplate db) throws IOException {
        List<String> left = new ArrayList<>();
        for (String name : NightFolders.fingerprints(inbox).keySet()) {
            String own = name.substring(name.lastIndexOf('/') + 1);
            if (count(db, "select count(*) from issue where file_name = '" + own + "'") == 0) {
                left.add(own);
            }
            Files.delete(inbox.resolve(name));
        }
        return left;
    }

    private static long count(JdbcTemplate db, String sql) {
        Long count = db.queryForObject(sql, Long.class);
        return count == null ? 0 : count;
    }
}
