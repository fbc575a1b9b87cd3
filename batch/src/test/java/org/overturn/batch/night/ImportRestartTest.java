package org.overturn.batch.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.overturn.batch.Application;
import org.overturn.batch.Folders;
import org.overturn.core.remittance.ImportMark;
import org.overturn.core.remittance.RegisteredRemittance;
import org.overturn.core.remittance.Remittances;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** An import that failed after some chunks goes on behind the last of them. */
class ImportRestartTest {

    private static final int CLAIMS = 1000;
    private static final int CHUNK = 100;
    private static final LocalDate DAY = LocalDate.parse("2026-10-01");

    @TempDir private Path folder;
    private ConfigurableApplicationContext program;
    private Remittances remittances;
    private JdbcTemplate database;
    private long size;
    private long runs;

    @BeforeEach
    void registerOneRemittance() throws IOException {
        Path file = Files.writeString(folder.resolve("large.835"), remittance());
        size = Files.size(file);
        program =
                Application.start(
                        new Folders(
                                folder.resolve("inbox"),
                                folder.resolve("outbox"),
                                folder.resolve("data"),
                                folder.resolve("settings")),
                        "--overturn.night.chunk=" + CHUNK,
                        "--overturn.night.workers=2");
        remittances = program.getBean(Remittances.class);
        try (InputStream in = Files.newInputStream(file)) {
            remittances.register(remittances.receive(in, "large.835"), DAY, false);
        }
        database = program.getBean(JdbcTemplate.class);
    }

    @AfterEach
    void stop() {
        program.close();
    }

    @Test
    void readsOnlyTheBytesBehindTheLastStoredChunk() throws Exception {
        failAtClaim(420);
        assertThat(importRemittances()).isEqualTo(BatchStatus.FAILED);
        assertThat(stored()).containsExactlyElementsOf(ordinals(400));

        RegisteredRemittance left = remittances.listUnfinished(0, Long.MAX_VALUE).getFirst();
        assertThat(left.stored()).isEqualTo(400);
        assertThat(left.nextByte()).isEqualTo(startOfClaim(401)).isGreaterThan(size / 3);
        AtomicLong bytes = new AtomicLong();
        List<Integer> read = new ArrayList<>();
        try (AdjudicationReader reader = new AdjudicationReader(counting(bytes), List.of(left))) {
            for (var next = reader.read(); next.isPresent(); next = reader.read()) {
                read.add(next.get().adjudication().ordinal());
            }
        }
        assertThat(read).containsExactlyElementsOf(ordinals(CLAIMS).subList(400, CLAIMS));
        assertThat(bytes).hasValue(size - left.nextByte());
    }

    @Test
    void storesTheRestOnceWhenRunAgain() throws Exception {
        failAtClaim(420);
        importRemittances();
        database.execute("alter table adjudication drop constraint trap");

        assertThat(importRemittances()).isEqualTo(BatchStatus.COMPLETED);

        assertThat(stored()).containsExactlyElementsOf(ordinals(CLAIMS));
        assertThat(count("denial")).isEqualTo(CLAIMS);
        assertThat(count("service_line")).isEqualTo(CLAIMS);
        assertThat(remittances.listUnfinished()).isEmpty();
        assertThat(remittances.countLeft()).isZero();
    }

    @Test
    void refusesToStoreBehindAnotherRunsBack() throws Exception {
        RegisteredRemittance seen = remittances.listUnfinished(0, Long.MAX_VALUE).getFirst();
        importRemittances();

        assertThatThrownBy(() ->
                        remittances.advance(
                                List.of(new ImportMark(seen.id(), seen.stored(), 100, 1))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("another run");
    }

    private AdjudicationReader.Kept counting(AtomicLong bytes) {
        return (file, offset) ->
                new FilterInputStream(remittances.open(file, offset)) {
                    @Override
                    public int read(byte[] target, int at, int length) throws IOException {
                        int read = super.read(target, at, length);
                        bytes.addAndGet(Math.max(0, read));
                        return read;
                    }
                };
    }

    private void failAtClaim(int ordinal) {
        database.execute(
                "alter table adjudication add constraint trap check (ordinal < " + ordinal + ")");
    }

    private BatchStatus importRemittances() throws Exception {
        return program.getBean(JobOperator.class)
                .start(
                        new JobBuilder("import", program.getBean(JobRepository.class))
                                .start(program.getBean("importRemittances", Step.class))
                                .build(),
                        new NightRun(DAY, false).parameters(++runs))
                .getStatus();
    }

    private List<Integer> stored() {
        return database.queryForList(
                "select ordinal from adjudication order by ordinal", Integer.class);
    }

    private long count(String table) {
        return database.queryForObject("select count(*) from " + table, Long.class);
    }

    private static List<Integer> ordinals(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }

    private static long startOfClaim(int ordinal) {
        return remittance().indexOf("CLP*PT%04d*".formatted(ordinal));
    }

    private static String remittance() {
        StringBuilder text =
                new StringBuilder(
                        "ISA*00*          *00*          *ZZ*PAYER          *ZZ*CLINIC         *260930"
                                + "*0101*^*00501*000000001*0*P*:~GS*HP*PAYER*CLINIC*20260930*0101*1*X"
                                + "*005010X221A1~ST*835*0001~BPR*I*0*C*ACH*CCP*01*1*DA*1*1999999999**01"
                                + "*1*DA*1*20260930~TRN*1*T1*1999999999~N1*PR*EXAMPLE HEALTH~"
                                + "N1*PE*SAMPLE CLINIC*XX*1234567893~LX*1~");
        for (int i = 1; i <= CLAIMS; i++) {
            text.append("CLP*PT%04d*4*1450*0*0*12*ICN%d~".formatted(i, i))
                    .append("NM1*QC*1*DOE*JANE****MI*W%d~SVC*HC:72148*1450*0**0**1~".formatted(i))
                    .append("DTM*472*20260901~CAS*CO*50*1450~LQ*HE*N115~");
        }
        long segments = text.chars().filter(c -> c == '~').count() - 1;
        return text + "SE*" + segments + "*0001~GE*1*1~IEA*1*000000001~";
    }
}
