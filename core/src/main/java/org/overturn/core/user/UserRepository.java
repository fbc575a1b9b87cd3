package org.overturn.core.user;

import static org.overturn.core.db.schema.Tables.APP_USER;
import static org.overturn.core.db.schema.Tables.APP_USER_SCOPE;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectWhereStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
class UserRepository {

    private static final String FACILITY = "FACILITY";
    private static final String PAYER = "PAYER";

    private final DSLContext db;

    UserRepository(DSLContext db) {
        this.db = db;
    }

    boolean isEmpty() {
        return !db.fetchExists(APP_USER);
    }

    void insert(User user, Instant now) {
        Profile profile = user.profile();
        db.insertInto(APP_USER)
                .set(APP_USER.ID, user.id())
                .set(APP_USER.NAME, user.name())
                .set(values(profile))
                .set(APP_USER.VERSION, user.version())
                .set(APP_USER.FAILURES, 0)
                .set(APP_USER.CREATED_AT, utc(now))
                .execute();
        insertScopes(user.id(), profile);
    }

    /** Changes the profile if it still is the one the caller saw. */
    boolean change(User seen, Profile profile) {
        boolean changed =
                1
                        == db.update(APP_USER)
                                .set(values(profile))
                                .set(APP_USER.VERSION, seen.version() + 1)
                                .where(APP_USER.ID.eq(seen.id()))
                                .and(APP_USER.VERSION.eq(seen.version()))
                                .execute();
        if (changed) {
            db.deleteFrom(APP_USER_SCOPE).where(APP_USER_SCOPE.USER_ID.eq(seen.id())).execute();
            insertScopes(seen.id(), profile);
        }
        return changed;
    }

    private static Map<?, ?> values(Profile profile) {
        return Map.of(
                APP_USER.DISPLAY_NAME, profile.displayName(),
                APP_USER.EMAIL, profile.email(),
                APP_USER.ROLES,
                        profile.roles().stream()
                                .map(Role::name)
                                .sorted()
                                .collect(Collectors.joining(",")),
                APP_USER.ALL_FACILITIES, profile.facilities().all(),
                APP_USER.ALL_PAYERS, profile.payers().all(),
                APP_USER.DISABLED, profile.disabled());
    }

    private void insertScopes(long userId, Profile profile) {
        profile.facilities().keys().forEach(key -> insertScope(userId, FACILITY, key));
        profile.payers().keys().forEach(key -> insertScope(userId, PAYER, key));
    }

    private void insertScope(long userId, String kind, String key) {
        db.insertInto(APP_USER_SCOPE)
                .set(APP_USER_SCOPE.USER_ID, userId)
                .set(APP_USER_SCOPE.KIND, kind)
                .set(APP_USER_SCOPE.SCOPE_KEY, key)
                .execute();
    }

    /** Locks all users, so that two changes can't each take away the other's administrator. */
    List<User> listLocked() {
        return users().orderBy(APP_USER.ID).forUpdate().fetch(row -> account(row).user());
    }

    List<User> list() {
        return users().orderBy(APP_USER.NAME).fetch(row -> account(row).user());
    }

    Optional<Account> find(String name) {
        return findBy(APP_USER.NAME.eq(name));
    }

    Optional<Account> find(long id) {
        return findBy(APP_USER.ID.eq(id));
    }

    private Optional<Account> findBy(Condition which) {
        return users().where(which).fetchOptional(this::account);
    }

    private SelectWhereStep<? extends Record> users() {
        return db.select(
                        APP_USER.ID,
                        APP_USER.NAME,
                        APP_USER.DISPLAY_NAME,
                        APP_USER.EMAIL,
                        APP_USER.ROLES,
                        APP_USER.ALL_FACILITIES,
                        APP_USER.ALL_PAYERS,
                        APP_USER.DISABLED,
                        APP_USER.VERSION,
                        APP_USER.PASSWORD_HASH,
                        APP_USER.FAILURES,
                        APP_USER.LOCKED_UNTIL)
                .from(APP_USER);
    }

    private Account account(Record row) {
        long id = row.get(APP_USER.ID);
        Profile profile =
                new Profile(
                        row.get(APP_USER.DISPLAY_NAME),
                        row.get(APP_USER.EMAIL),
                        roles(row.get(APP_USER.ROLES)),
                        scope(id, FACILITY, row.get(APP_USER.ALL_FACILITIES)),
                        scope(id, PAYER, row.get(APP_USER.ALL_PAYERS)),
                        row.get(APP_USER.DISABLED));
        return new Account(
                new User(id, row.get(APP_USER.NAME), profile, row.get(APP_USER.VERSION)),
                Optional.ofNullable(row.get(APP_USER.PASSWORD_HASH)),
                row.get(APP_USER.FAILURES),
                Optional.ofNullable(row.get(APP_USER.LOCKED_UNTIL))
                        .map(at -> at.toInstant(ZoneOffset.UTC)));
    }

    private static Set<Role> roles(String joined) {
        return Arrays.stream(joined.split(","))
                .filter(name -> !name.isEmpty())
                .map(Role::valueOf)
                .collect(Collectors.toSet());
    }

    private Scope scope(long userId, String kind, boolean all) {
        if (all) {
            return Scope.ALL;
        }
        return new Scope(
                false,
                new HashSet<>(
                        db.select(APP_USER_SCOPE.SCOPE_KEY)
                                .from(APP_USER_SCOPE)
                                .where(APP_USER_SCOPE.USER_ID.eq(userId))
                                .and(APP_USER_SCOPE.KIND.eq(kind))
                                .fetch(APP_USER_SCOPE.SCOPE_KEY)));
    }

    /**
     * Counts a try before it is looked at: of many tries at once none is free.
     *
     * @return false when another try came between
     */
    boolean countTry(Account seen, Optional<Instant> lockedUntil) {
        return 1
                == db.update(APP_USER)
                        .set(APP_USER.FAILURES, seen.failures() + 1)
                        .set(
                                APP_USER.LOCKED_UNTIL,
                                lockedUntil.map(UserRepository::utc).orElse(null))
                        .where(APP_USER.ID.eq(seen.user().id()))
                        .and(APP_USER.FAILURES.eq(seen.failures()))
                        .execute();
    }

    void forgetTries(long id) {
        db.update(APP_USER)
                .set(APP_USER.FAILURES, 0)
                .set(APP_USER.LOCKED_UNTIL, DSL.val((LocalDateTime) null))
                .where(APP_USER.ID.eq(id))
                .execute();
    }

    void setPassword(long id, String hash, Instant now) {
        db.update(APP_USER)
                .set(APP_USER.PASSWORD_HASH, hash)
                .set(APP_USER.PASSWORD_CHANGED_AT, utc(now))
                .where(APP_USER.ID.eq(id))
                .execute();
        forgetTries(id);
    }

    boolean hasNewPasswordSince(long id, Instant time) {
        return db.fetchExists(
                db.selectOne()
                        .from(APP_USER)
                        .where(APP_USER.ID.eq(id))
                        .and(APP_USER.PASSWORD_CHANGED_AT.gt(utc(time))));
    }

    static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
