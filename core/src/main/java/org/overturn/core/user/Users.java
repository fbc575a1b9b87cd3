package org.overturn.core.user;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.overturn.core.db.Ids;
import org.overturn.core.user.LinkRepository.Purpose;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Users and their passwords. There is no default user: the first is set up through a link. */
@Component
public class Users {

    private static final Duration SET_UP = Duration.ofHours(24);
    private static final Duration INVITATION = Duration.ofHours(72);

    private final UserRepository users;
    private final LinkRepository links;
    private final Ids ids;
    private final Clock clock;
    private final Tokens tokens = new Tokens();
    private final Passwords passwords = new Passwords();
    private final UnknownNames unknown = new UnknownNames();

    Users(UserRepository users, LinkRepository links, Ids ids, Clock clock) {
        this.users = users;
        this.links = links;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The secret with which the first administrator can be set up, for a day; one that was made
     * before is no longer any good. Empty when there are users.
     */
    @Transactional
    public Optional<String> makeSetUpLink() {
        if (!users.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(link(Purpose.FIRST_ADMINISTRATOR, Optional.empty(), SET_UP));
    }

    public boolean isSetUpLink(String token) {
        return links.isUsable(Purpose.FIRST_ADMINISTRATOR, token, clock.instant());
    }

    /**
     * Sets up the first administrator, who sees everything.
     *
     * @throws UnusableLink when the secret is no good
     * @throws RefusedPassword when the password is no good; the link stays usable then
     */
    @Transactional
    public User setUp(String token, String name, String displayName, String password) {
        Instant now = clock.instant();
        links.use(Purpose.FIRST_ADMINISTRATOR, token, now);
        if (!users.isEmpty()) {
            throw new UnusableLink();
        }
        Profile profile =
                new Profile(
                        displayName, "", Set.of(Role.ADMINISTRATOR), Scope.ALL, Scope.ALL, false);
        User first = new User(ids.next(), SignInName.checked(name), profile, 1);
        users.insert(first, now);
        users.setPassword(first.id(), passwords.hash(password, personal(first)), now);
        return first;
    }

    /**
     * Adds a user for somebody who manages users.
     *
     * @throws BeyondScope when the new user would see more than who adds
     * @throws RefusedChange as {@link #add(String, Profile)}
     */
    @Transactional
    public User add(User by, String name, Profile profile) {
        new Reach(by).checkGrant(profile);
        return add(name, profile);
    }

    /**
     * Adds a user for the program, which has no limits. The user chooses a password by {@link
     * #makePasswordLink(User)}.
     *
     * @throws RefusedChange when the name is taken or no name to sign in with
     */
    @Transactional
    public User add(String name, Profile profile) {
        User added = new User(ids.next(), SignInName.checked(name), profile, 1);
        if (users.find(added.name()).isPresent()) {
            throw new RefusedChange("There is a user " + added.name() + " already.");
        }
        users.insert(added, clock.instant());
        return added;
    }

    /**
     * Changes what a user may do and see, for somebody who manages users.
     *
     * @throws BeyondScope when the user sees more than who changes, or would
     * @throws RefusedChange as {@link #change(User, Profile)}
     */
    @Transactional
    public User change(User by, User seen, Profile profile) {
        Reach reach = new Reach(by);
        reach.checkUser(seen);
        reach.checkGrant(profile);
        return change(seen, profile);
    }

    /**
     * For whatever else changes a user's ways in or permissions.
     *
     * @throws BeyondScope when the user sees more than who wants to change it
     */
    public void checkReach(User by, User user) {
        new Reach(by).checkUser(user);
    }

    /**
     * Changes what a user may do and see, for the program, which has no limits.
     *
     * @throws RefusedChange when somebody else changed the user meanwhile, or no administrator
     *     would be left
     */
    @Transactional
    public User change(User seen, Profile profile) {
        boolean leavesAnAdministrator =
                users.listLocked().stream()
                        .map(user -> user.id() == seen.id() ? profile : user.profile())
                        .anyMatch(Profile::isActiveAdministrator);
        if (!leavesAnAdministrator) {
            throw new RefusedChange(
                    "Nobody would be left who can manage users. Make somebody else an"
                            + " administrator first.");
        }
        if (!users.change(seen, profile)) {
            throw new RefusedChange(
                    "Somebody else changed " + seen.name() + " meanwhile. Look at it again.");
        }
        return new User(seen.id(), seen.name(), profile, seen.version() + 1);
    }

    /**
     * The secret for somebody who manages users, who could sign in with it in the user's place.
     *
     * @throws BeyondScope when the user sees more
     */
    @Transactional
    public String makePasswordLink(User by, User user) {
        checkReach(by, user);
        return makePasswordLink(user);
    }

    /** The secret with which a user can choose a password, within three days. */
    @Transactional
    public String makePasswordLink(User user) {
        return link(Purpose.PASSWORD, Optional.of(user.id()), INVITATION);
    }

    /**
     * Lets the user of a link choose a password.
     *
     * @throws UnusableLink when the secret is no good
     * @throws RefusedPassword when the password is no good; the link stays usable then
     */
    @Transactional
    public User choosePassword(String token, String password) {
        Instant now = clock.instant();
        User user =
                links.use(Purpose.PASSWORD, token, now)
                        .flatMap(this::find)
                        .filter(found -> !found.profile().disabled())
                        .orElseThrow(UnusableLink::new);
        users.setPassword(user.id(), passwords.hash(password, personal(user)), now);
        return user;
    }

    /**
     * Signs in; after {@value LockOut#FREE} wrong passwords each further one locks the user out. A
     * name that nobody signs in with is answered, and locked, as one with a wrong password.
     */
    public SignIn signIn(String name, String password) {
        while (true) {
            String normal = SignInName.normal(name);
            Optional<Account> found =
                    users.find(normal)
                            .filter(account -> !account.user().profile().disabled())
                            .filter(account -> account.passwordHash().isPresent());
            if (found.isEmpty()) {
                passwords.waste(password);
                return unknown.refuse(normal, clock.instant());
            }
            Account account = found.get();
            Instant now = clock.instant();
            if (account.isLocked(now)) {
                passwords.waste(password);
                return new SignIn.Locked(account.lockedUntil().orElseThrow());
            }
            Optional<Instant> lock = LockOut.until(account.failures() + 1, now);
            if (users.countTry(account, lock)) {
                return compare(account, password, lock);
            }
        }
    }

    private SignIn compare(Account account, String password, Optional<Instant> lock) {
        if (passwords.matches(password, account.passwordHash().orElseThrow())) {
            users.forgetTries(account.user().id());
            return new SignIn.Done(account.user());
        }
        return lock.<SignIn>map(SignIn.Locked::new).orElseGet(SignIn.Refused::new);
    }

    public Optional<User> find(long id) {
        return users.find(id).map(Account::user);
    }

    /** Whether the user has chosen a new password since: what was opened before is closed then. */
    public boolean hasNewPasswordSince(long id, Instant time) {
        return users.hasNewPasswordSince(id, time);
    }

    /** All users by name, those that are disabled too. */
    public List<User> list() {
        return users.list();
    }

    private String link(Purpose purpose, Optional<Long> userId, Duration valid) {
        String token = tokens.next();
        links.replace(purpose, userId, token, clock.instant().plus(valid));
        return token;
    }

    private static List<String> personal(User user) {
        return List.of(user.name(), user.profile().displayName(), user.profile().email());
    }
}
