package org.overturn.core.user;

import static org.overturn.core.db.schema.Tables.API_TOKEN;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.springframework.stereotype.Repository;

@Repository
class ApiTokenRepository {

    private final DSLContext db;

    ApiTokenRepository(DSLContext db) {
        this.db = db;
    }

    void insert(ApiToken token, String hash) {
        db.insertInto(API_TOKEN)
                .set(API_TOKEN.ID, token.id())
                .set(API_TOKEN.TOKEN_HASH, hash)
                .set(API_TOKEN.USER_ID, token.userId())
                .set(API_TOKEN.NAME, token.name())
                .set(
                        API_TOKEN.SCOPES,
                        token.scopes().stream()
                                .map(TokenScope::name)
                                .sorted()
                                .collect(Collectors.joining(",")))
                .set(API_TOKEN.CREATED_AT, UserRepository.utc(token.createdAt()))
                .set(API_TOKEN.EXPIRES_AT, UserRepository.utc(token.expiresAt()))
                .execute();
    }

    Optional<ApiToken> find(String hash) {
        return tokens(API_TOKEN.TOKEN_HASH.eq(hash)).fetchOptional(ApiTokenRepository::token);
    }

    Optional<ApiToken> find(long id) {
        return tokens(API_TOKEN.ID.eq(id)).fetchOptional(ApiTokenRepository::token);
    }

    List<ApiToken> list(long userId) {
        return tokens(API_TOKEN.USER_ID.eq(userId))
                .orderBy(API_TOKEN.ID.desc())
                .fetch(ApiTokenRepository::token);
    }

    List<ApiToken> list() {
        return tokens(API_TOKEN.REVOKED_AT.isNull())
                .orderBy(API_TOKEN.ID.desc())
                .fetch(ApiTokenRepository::token);
    }

    private SelectConditionStep<? extends Record> tokens(Condition which) {
        return db.select(
                        API_TOKEN.ID,
                        API_TOKEN.USER_ID,
                        API_TOKEN.NAME,
                        API_TOKEN.SCOPES,
                        API_TOKEN.CREATED_AT,
                        API_TOKEN.EXPIRES_AT,
                        API_TOKEN.LAST_USED_AT,
                        API_TOKEN.REVOKED_AT)
                .from(API_TOKEN)
                .where(which);
    }

    private static ApiToken token(Record row) {
        return new ApiToken(
                row.get(API_TOKEN.ID),
                row.get(API_TOKEN.USER_ID),
                row.get(API_TOKEN.NAME),
                scopes(row.get(API_TOKEN.SCOPES)),
                instant(row.get(API_TOKEN.CREATED_AT)),
                instant(row.get(API_TOKEN.EXPIRES_AT)),
                Optional.ofNullable(row.get(API_TOKEN.LAST_USED_AT))
                        .map(ApiTokenRepository::instant),
                Optional.ofNullable(row.get(API_TOKEN.REVOKED_AT))
                        .map(ApiTokenRepository::instant));
    }

    private static Set<TokenScope> scopes(String joined) {
        return Arrays.stream(joined.split(","))
                .map(TokenScope::valueOf)
                .collect(Collectors.toSet());
    }

    private static Instant instant(LocalDateTime at) {
        return at.toInstant(ZoneOffset.UTC);
    }

    /** Notes that it was used, unless that was noted just before. */
    void touch(long id, Instant now, Instant before) {
        db.update(API_TOKEN)
                .set(API_TOKEN.LAST_USED_AT, UserRepository.utc(now))
                .where(API_TOKEN.ID.eq(id))
                .and(
                        API_TOKEN
                                .LAST_USED_AT
                                .isNull()
                                .or(API_TOKEN.LAST_USED_AT.lt(UserRepository.utc(before))))
                .execute();
    }

    boolean revoke(long id, Instant now) {
        return 1
                == db.update(API_TOKEN)
                        .set(API_TOKEN.REVOKED_AT, UserRepository.utc(now))
                        .where(API_TOKEN.ID.eq(id))
                        .and(API_TOKEN.REVOKED_AT.isNull())
                        .execute();
    }
}
