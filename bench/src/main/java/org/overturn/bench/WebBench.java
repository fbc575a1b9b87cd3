package org.overturn.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.overturn.batch.Application;
import org.overturn.batch.Folders;
import org.overturn.core.user.Profile;
import org.overturn.core.user.Role;
import org.overturn.core.user.Scope;
import org.overturn.core.user.User;
import org.overturn.core.user.Users;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./overturn bench web}: how long users wait for their pages. */
@Command(
        name = "web",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Fills an office with claims (one of ten denied), starts ./overturn serve over it, and lets"
                    + " users work: each opens the worklist, turns pages, opens denials and searches"
                    + " for one, with a pause to read after each page. Prints how long they waited.",
            "An office that is filled already is used as it is, so a second run needs no preparation."
        })
final class WebBench implements Callable<Integer> {

    private static final String PASSWORD = "copper violin under seven marshes";
    private static final int CLAIMS_EACH = 1000;

    @Option(
            names = "--office",
            paramLabel = "DIR",
            required = true,
            description = "Folder of the office; it stays, to be used again.")
    @SuppressWarnings("NullAway.Init")
    private Path office;

    @Option(
            names = "--claims",
            paramLabel = "N",
            description = "Claims of an office that is empty (default: ${DEFAULT-VALUE}).")
    private int claims = 1_000_000;

    @Option(
            names = "--users",
            paramLabel = "N",
            description = "At work at the same time (default: ${DEFAULT-VALUE}).")
    private int users = 50;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            description = "They work (default: ${DEFAULT-VALUE}), after 20 that are not counted.")
    private int seconds = 120;

    @Option(
            names = "--pause",
            paramLabel = "SECONDS",
            description =
                    "To read a page, half to one and a half of it (default: ${DEFAULT-VALUE}).")
    private double pause = 3;

    @Option(
            names = "--database",
            paramLabel = "URL",
            description =
                    "JDBC URL of the office's database on a server, with OVERTURN_DB_USER and"
                            + " OVERTURN_DB_PASSWORD. Default: the embedded one.")
    private Optional<String> database = Optional.empty();

    @Override
    public Integer call() throws Exception {
        Folders folders = folders();
        List<String> names;
        try (ConfigurableApplicationContext program = Application.start(folders, settings())) {
            fill(program, folders);
            names = addUsers(program.getBean(Users.class));
        }
        try (WebServerProcess server = WebServerProcess.start(folders, database)) {
            WebLoad load =
                    new WebLoad(
                            server.address(), PASSWORD, Duration.ofMillis((long) (pause * 1000)));
            load.signIn(names);
            load.work(Duration.ofSeconds(20));
            return load.work(Duration.ofSeconds(seconds)).print() ? 0 : 1;
        }
    }

    private Folders folders() {
        Path root = office.toAbsolutePath();
        return new Folders(
                root.resolve("inbox"),
                root.resolve("outbox"),
                root.resolve("data"),
                root.resolve("settings"));
    }

    private String[] settings() {
        return database.map(url -> new String[] {"--spring.datasource.url=" + url})
                .orElseGet(() ->
                        new String[] {"--spring.datasource.url=${overturn.database.embedded}"});
    }

    private void fill(ConfigurableApplicationContext program, Folders folders) throws Exception {
        long there = countClaims(program.getBean(DataSource.class));
        if (there == 0) {
            writeRemittances(folders.inbox());
            NightBench.print(NightBench.run(program));
            there = countClaims(program.getBean(DataSource.class));
        }
        System.out.printf("%n%,d claims in %s%n", there, office);
    }

    private void writeRemittances(Path inbox) throws IOException {
        Path remittances = Files.createDirectories(inbox.resolve("remittances"));
        int exit =
                new CommandLine(new LargeFileCommand())
                        .execute(
                                "--claims=" + claims,
                                "--transactions=" + Math.max(1, claims / CLAIMS_EACH),
                                remittances.resolve("large.835").toString());
        if (exit != 0) {
            throw new IllegalStateException("no remittances could be written");
        }
    }

    private static long countClaims(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select count(*) from adjudication")) {
            result.next();
            return result.getLong(1);
        }
    }

    /** The names of as many advocates as are wanted, who all have the same password. */
    private List<String> addUsers(Users all) {
        Set<String> there = all.list().stream().map(User::name).collect(Collectors.toSet());
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= users; i++) {
            String name = "bench" + i;
            if (!there.contains(name)) {
                User user =
                        all.add(
                                name,
                                new Profile(
                                        "Advocate " + i,
                                        "",
                                        Set.of(Role.ADVOCATE),
                                        Scope.ALL,
                                        Scope.ALL,
                                        false));
                all.choosePassword(all.makePasswordLink(user), PASSWORD);
            }
            names.add(name);
        }
        return names;
    }
}
