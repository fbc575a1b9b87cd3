package org.overturn.core.user;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.overturn.core.db.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Users by who they are to an OpenID provider. An administrator links them: nobody becomes a user,
 * or another user, by what a provider says of names and addresses.
 */
@Component
public class Identities {

    private static final int LONGEST_ISSUER = 500;
    private static final int LONGEST_SUBJECT = 255;

    private final IdentityRepository repository;
    private final UserRepository users;
    private final Ids ids;
    private final Clock clock;

    Identities(IdentityRepository repository, UserRepository users, Ids ids, Clock clock) {
        this.repository = repository;
        this.users = users;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Lets a user sign in through a provider.
     *
     * @throws RefusedChange when somebody is linked to it already
     */
    @Transactional
    public Identity link(User user, String issuer, String subject) {
        String provider = issuer.strip();
        String person = subject.strip();
        if (provider.isEmpty() || provider.length() > LONGEST_ISSUER) {
            throw new RefusedChange("Name the provider: its issuer, as https://login.example.");
        }
        if (person.isEmpty() || person.length() > LONGEST_SUBJECT) {
            throw new RefusedChange("Name the user's subject at the provider.");
        }
        if (repository.find(provider, person).isPresent()) {
            throw new RefusedChange("That identity is linked to a user already.");
        }
        Identity identity =
                new Identity(
                        ids.next(),
                        user.id(),
                        provider,
                        person,
                        clock.instant().truncatedTo(ChronoUnit.MICROS));
        repository.insert(identity);
        return identity;
    }

    /** The user who is linked to it and not disabled. */
    public Optional<User> findUser(String issuer, String subject) {
        return repository
                .find(issuer, subject)
                .flatMap(identity -> users.find(identity.userId()))
                .map(Account::user)
                .filter(user -> !user.profile().disabled());
    }

    public List<Identity> list(User user) {
        return repository.list(user.id());
    }

    public void unlink(Identity identity) {
        repository.delete(identity.id());
    }
}
