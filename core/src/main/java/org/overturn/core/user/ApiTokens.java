package org.overturn.core.user;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.overturn.core.db.Ids;
import org.springframework.stereotype.Component;

/** Tokens of the REST interface: 256 random bits, of which only a hash is stored. */
@Component
public class ApiTokens {

    /** What each begins with, so that it is known for one where it should not lie. */
    public static final String PREFIX = "ovt_";

    private static final Duration LONGEST = Duration.ofDays(366);
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);
    private static final int LONGEST_NAME = 120;

    private final ApiTokenRepository repository;
    private final UserRepository users;
    private final Ids ids;
    private final Clock clock;
    private final Tokens tokens = new Tokens();

    ApiTokens(ApiTokenRepository repository, UserRepository users, Ids ids, Clock clock) {
        this.repository = repository;
        this.users = users;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A token that was made just now.
     *
     * @param secret to be shown once; nobody can find it out again
     */
    public record Made(ApiToken token, String secret) {

        /** Without the secret. */
        @Override
        public String toString() {
            return "Made[" + token.id() + "]";
        }
    }

    /** Who a request with a token is of. The roles and rows are those the user has now. */
    public record Bearer(ApiToken token, User user) {}

    /**
     * Makes one for a user.
     *
     * @throws RefusedChange when it has no name or no scope, or is to be good for more than a year
     */
    public Made make(User owner, String name, Set<TokenScope> scopes, Duration validFor) {
        String title = name.strip();
        if (title.isEmpty() || title.length() > LONGEST_NAME) {
            throw new RefusedChange("Say in 1 to 120 characters what the token is for.");
        }
        if (scopes.isEmpty()) {
            throw new RefusedChange("Choose at least one thing the token may be used for.");
        }
        if (!validFor.isPositive() || validFor.compareTo(LONGEST) > 0) {
            throw new RefusedChange("A token is good for a day at least and a year at most.");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ApiToken token =
                new ApiToken(
                        ids.next(),
                        owner.id(),
                        title,
                        scopes,
                        now,
                        now.plus(validFor),
                        Optional.empty(),
                        Optional.empty());
        String secret = PREFIX + tokens.next();
        repository.insert(token, Tokens.hash(secret));
        return new Made(token, secret);
    }

    /** Whose a secret is; empty when it is none, is too old or revoked, or its user is disabled. */
    public Optional<Bearer> find(String secret) {
        Instant now = clock.instant();
        Optional<Bearer> bearer =
                repository
                        .find(Tokens.hash(secret))
                        .filter(token -> token.isUsable(now))
                        .flatMap(token ->
                                users.find(token.userId())
                                        .map(Account::user)
                                        .filter(user -> !user.profile().disabled())
                                        .map(user -> new Bearer(token, user)));
        bearer.ifPresent(
                found -> repository.touch(found.token().id(), now, now.minus(NOTED_EVERY)));
        return bearer;
    }

    /** A user's, the newest first, those that are no longer any good too. */
    public List<ApiToken> list(User owner) {
        return repository.list(owner.id());
    }

    /** All that were not revoked, the newest first. */
    public List<ApiToken> list() {
        return repository.list();
    }

    public Optional<ApiToken> find(long id) {
        return repository.find(id);
    }

    /** Ends it at once; false when that was done before. */
    public boolean revoke(ApiToken token) {
        return repository.revoke(token.id(), clock.instant());
    }
}
