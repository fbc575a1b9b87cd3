package org.overturn.batch.night;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.overturn.batch.Application;
import org.overturn.batch.Folders;
import org.overturn.batch.resolve.Resolutions;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An office whose program keeps running while its nights pass. */
final class Office implements AutoCloseable {

    private static final LocalDate FIRST_NIGHT = LocalDate.of(2026, 10, 1);

    private final NightFolders folders;
    private final ConfigurableApplicationContext program;
    private int nights;

    Office(Path root) throws IOException {
        folders = new NightFolders(root);
        Files.createDirectories(folders.inbox().resolve("remittances"));
        program =
                Application.start(
                        new Folders(
                                folders.inbox(),
                                folders.outbox(),
                                folders.data(),
                                root.resolve("settings")));
    }

    Office receives(String name, String text) throws IOException {
        Files.writeString(folders.inbox().resolve("remittances").resolve(name), text);
        return this;
    }

    /** Runs the next night. */
    NightResult night() {
        return program.getBean(Nights.class)
                .run(new NightRun(FIRST_NIGHT.plusDays(nights++), false));
    }

    <T> T bean(Class<T> type) {
        return program.getBean(type);
    }

    Resolutions resolutions() {
        return program.getBean(Resolutions.class);
    }

    NightFolders folders() {
        return folders;
    }

    /** Rows of a query, columns split by blanks. */
    List<String> rows(String sql, Object... parameters) {
        return program.getBean(JdbcClient.class)
                .sql(sql)
                .params(parameters)
                .query((row, _) -> {
                    StringBuilder text = new StringBuilder();
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        text.append(i == 1 ? "" : " ").append(row.getString(i));
                    }
                    return text.toString();
                })
                .list();
    }

    /** What became of the remittances of a payment: file and status. */
    List<String> remittances(String trace) {
        return rows(
                "select f.name, r.status from remittance r join remittance_file f on f.id = r.file_id"
                        + " where r.trace_number = ? order by r.id",
                trace);
    }

    /** Accounts of the claims that are on the books for a payment, and what is paid on them. */
    List<String> claims(String trace) {
        return rows(
                "select a.account_number, a.paid from adjudication a join remittance r"
                        + " on r.id = a.remittance_id where r.trace_number = ?"
                        + " and r.status = 'STORED' order by a.account_number, a.paid",
                trace);
    }

    /** Kinds of the issues about a payment. */
    List<String> issues(String trace) {
        return rows(
                "select code from issue where subject = ? and code like 'REMITTANCE%' order by code",
                trace);
    }

    String message(String trace, String code) {
        return String.join(
                "|", rows("select message from issue where subject = ? and code = ?", trace, code));
    }

    int heldNumber(String trace) {
        return resolutions().list().stream()
                .filter(held -> held.version().trace().equals(trace))
                .findFirst()
                .orElseThrow()
                .number();
    }

    @Override
    public void close() {
        program.close();
    }
}
