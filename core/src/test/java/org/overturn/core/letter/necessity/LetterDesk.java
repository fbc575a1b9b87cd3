package org.overturn.core.letter.necessity;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.overturn.core.approval.Who;
import org.overturn.core.audit.Actor;
import org.overturn.core.db.TestDatabase;
import org.overturn.core.user.Profile;
import org.overturn.core.user.Role;
import org.overturn.core.user.Scope;
import org.overturn.core.user.User;
import org.overturn.core.user.Users;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** All of core over a database, as the program puts it together, and the people of an office. */
final class LetterDesk implements AutoCloseable {

    private final AnnotationConfigApplicationContext context =
            new AnnotationConfigApplicationContext();
    private final Time time = new Time();
    final User advocate;
    final User provider;

    LetterDesk(TestDatabase database, Path folder) {
        DSLContext migrated = database.migrated();
        DataSource pool = new TransactionAwareDataSourceProxy(database.dataSource());
        context.getEnvironment()
                .getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "test",
                                Map.of(
                                        "overturn.evidence.store",
                                        folder.resolve("documents").toString(),
                                        "overturn.remittance.received",
                                        folder.resolve("received").toString())));
        context.registerBean(DataSource.class, () -> pool);
        context.registerBean(
                PlatformTransactionManager.class,
                () -> new DataSourceTransactionManager(database.dataSource()));
        context.registerBean(DSLContext.class, () -> DSL.using(pool, migrated.dialect()));
        context.registerBean(Clock.class, () -> time);
        context.register(Core.class);
        context.refresh();
        advocate = user("ada", "Ada Pike", Role.ADVOCATE);
        provider = user("priya", "Priya Raman", Role.PROVIDER);
    }

    @Configuration
    @EnableTransactionManagement
    @ConfigurationPropertiesScan("org.overturn.core")
    @ComponentScan(basePackages = "org.overturn.core", lazyInit = true)
    static class Core {}

    /** March 2, 2026, until it is moved on. */
    private static final class Time extends Clock {

        private Instant now = ALetter.TODAY.atTime(9, 0).toInstant(ZoneOffset.UTC);

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    void pass(Duration duration) {
        time.now = time.now.plus(duration);
    }

    User user(String name, String displayName, Role role) {
        return user(name, displayName, role, Scope.ALL);
    }

    User user(String name, String displayName, Role role, Scope facilities) {
        return get(Users.class)
                .add(
                        name,
                        new Profile(displayName, "", Set.of(role), facilities, Scope.ALL, false));
    }

    static Who who(User user) {
        return Who.person(Actor.person(user.name(), ""), user);
    }

    Who advocates() {
        return who(advocate);
    }

    Who providers() {
        return who(provider);
    }

    NewLetter wanted(LetterContent content) {
        return new NewLetter(
                ServiceKind.PROCEDURE,
                Optional.of(provider.id()),
                "A-100",
                "",
                "",
                Optional.empty(),
                Optional.of(LocalDate.of(2026, 3, 20)),
                content,
                "Surgery is planned");
    }

    @Override
    public void close() {
        context.close();
    }
}
