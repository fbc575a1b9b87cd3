package org.overturn.api.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.overturn.api.serve.WebServer;
import org.overturn.batch.Application;
import org.overturn.batch.Folders;
import org.overturn.batch.night.NightRun;
import org.overturn.batch.night.Nights;
import org.overturn.batch.sample.SampleNight;
import org.overturn.core.db.Database;
import org.overturn.core.db.TestDatabase;
import org.overturn.core.user.Profile;
import org.overturn.core.user.Role;
import org.overturn.core.user.Scope;
import org.overturn.core.user.User;
import org.overturn.core.user.Users;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A web server on a free port of the loopback, with folders and a database of its own: on H2, or on
 * MySQL with {@code -Ddatabases=mysql}.
 */
public final class Office implements AutoCloseable {

    /** Of every user. */
    public static final String PASSWORD = "copper violin under seven marshes";

    /** Those that no test closes, too, end with the tests; a closed one is kept by nothing. */
    private static final Set<Office> OPEN = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> List.copyOf(OPEN).forEach(Office::close)));
    }

    private static final int CLAIMS = 300;
    private static final long SEED = 7;
    private static final Map<Contents, Office> SHARED = new EnumMap<>(Contents.class);

    private final Path root;
    private final Folders folders;
    private final TestDatabase database;
    private final ConfigurableApplicationContext program;

    /** What an office begins with. */
    private enum Contents {
        NOTHING,
        USERS,
        SAMPLE
    }

    /** What lies in the folders of an office before its first night. */
    @FunctionalInterface
    public interface FirstFiles {
        void write(Folders folders) throws IOException;
    }

    private Office(
            Contents contents, Optional<FirstFiles> files, TestDatabase database, String... more)
            throws IOException {
        root = Files.createTempDirectory("overturn-office");
        folders = folders(root);
        this.database = database;
        if (files.isPresent()) {
            files.get().write(folders);
            runNight();
        }
        program = WebServer.start(folders, settings(database, all(more)));
        if (contents != Contents.NOTHING) {
            for (Role role : Role.values()) {
                add(nameOf(role), role, Scope.ALL, Scope.ALL);
            }
        }
    }

    /** With a user of each role, and a real night run over made-up files; shared by all tests. */
    public static synchronized Office withSample() {
        return SHARED.computeIfAbsent(Contents.SAMPLE, contents -> open(contents));
    }

    /** With a user of each role and no data; shared by all tests. */
    public static synchronized Office withUsers() {
        return SHARED.computeIfAbsent(Contents.USERS, contents -> open(contents));
    }

    /** With a user of each role and no data, for one test; close it. */
    public static Office own() {
        return open(Contents.USERS);
    }

    /** With a user of each role, a real night's data and settings of its own; close it. */
    public static Office ownSample(String... settings) {
        return open(Contents.SAMPLE, settings);
    }

    /** With a user of each role and a real night's data, on a database with tables; close it. */
    public static Office ownSampleOn(TestDatabase database) {
        return open(Contents.SAMPLE, Optional.of(Office::writeSample), database);
    }

    /** What a start as the owner of a database does. */
    public static void makeTables(TestDatabase database) throws IOException {
        Path root = Files.createTempDirectory("overturn-owner");
        Application.start(folders(root), settings(database)).close();
        delete(root);
    }

    /** As on the first start; close it. */
    public static Office untouched() {
        return open(Contents.NOTHING);
    }

    /** With a user of each role and settings of its own ({@code --name=value}); close it. */
    public static Office with(String... settings) {
        return open(Contents.USERS, settings);
    }

    /** With a user of each role, and a night run over these files; close it. */
    public static Office afterANightOver(FirstFiles files) {
        return open(Contents.USERS, Optional.of(files));
    }

    private static Office open(Contents contents, String... more) {
        Optional<FirstFiles> sample =
                contents == Contents.SAMPLE ? Optional.of(Office::writeSample) : Optional.empty();
        return open(contents, sample, more);
    }

    private static Office open(Contents contents, Optional<FirstFiles> files, String... more) {
        boolean onMySql = "mysql".equalsIgnoreCase(System.getProperty("databases"));
        return open(
                contents,
                files,
                onMySql ? TestDatabase.of(Database.MYSQL) : TestDatabase.h2(),
                more);
    }

    private static Office open(
            Contents contents, Optional<FirstFiles> files, TestDatabase database, String... more) {
        try {
            Office office = new Office(contents, files, database, more);
            OPEN.add(office);
            return office;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writeSample(Folders folders) throws IOException {
        SampleNight.write(folders.inbox(), CLAIMS, SEED, Today.date());
        Files.move(folders.inbox().resolve("settings"), folders.settings());
    }

    private void runNight() {
        try (ConfigurableApplicationContext night =
                Application.start(folders, settings(database))) {
            night.getBean(Nights.class).run(new NightRun(Today.date(), false));
        }
    }

    /** Tests sign in more often than people do. */
    private static String[] all(String... more) {
        return Stream.concat(
                        Stream.of("--server.port=0", "--overturn.security.sign-ins=100000")
                                .filter(usual ->
                                        Stream.of(more).noneMatch(own -> isSame(own, usual))),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    private static boolean isSame(String one, String other) {
        return one.substring(0, one.indexOf('=')).equals(other.substring(0, other.indexOf('=')));
    }

    private static Folders folders(Path root) {
        return new Folders(
                root.resolve("inbox"),
                root.resolve("outbox"),
                root.resolve("data"),
                root.resolve("settings"));
    }

    private static String[] settings(TestDatabase database, String... more) {
        Map<String, String> names =
                Map.of(
                        "OVERTURN_DB_URL", "url",
                        "OVERTURN_DB_USER", "username",
                        "OVERTURN_DB_PASSWORD", "password");
        Stream<String> settings =
                database.environment().entrySet().stream()
                        .map(entry ->
                                "--spring.datasource."
                                        + names.get(entry.getKey())
                                        + "="
                                        + entry.getValue());
        return Stream.concat(settings, Stream.of(more)).toArray(String[]::new);
    }

    /** The name to sign in with of the user who has just this role and sees everything. */
    public static String nameOf(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    /** Adds a user who sees just this part of the rows. */
    public User add(String name, Role role, Scope facilities, Scope payers) {
        Users users = bean(Users.class);
        Profile profile =
                new Profile(role.label() + " Example", "", Set.of(role), facilities, payers, false);
        User user = users.add(name, profile);
        users.choosePassword(users.makePasswordLink(user), PASSWORD);
        return user;
    }

    public <T> T bean(Class<T> type) {
        return program.getBean(type);
    }

    public <T> Collection<T> beans(Class<T> type) {
        return program.getBeansOfType(type).values();
    }

    public Folders folders() {
        return folders;
    }

    public URI at(String path) {
        return URI.create("http://127.0.0.1:" + WebServer.port(program) + path);
    }

    @Override
    public void close() {
        if (!OPEN.remove(this)) {
            return;
        }
        program.close();
        database.close();
        delete(root);
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : all) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
