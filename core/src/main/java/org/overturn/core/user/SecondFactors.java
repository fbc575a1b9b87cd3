package org.overturn.core.user;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.overturn.core.user.SecondFactorRepository.Factor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The second factor of users: codes of an app (RFC 6238), each good once, and recovery codes for a
 * lost telephone. Wrong ones lock it as wrong passwords lock a user, but by a count of its own:
 * whoever knows the password does not start it anew by signing in again.
 */
@Component
public class SecondFactors {

    private static final String ISSUER = "Overturn";

    private final SecondFactorRepository repository;
    private final UserProperties properties;
    private final Seal seal;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final RecoveryCodes codes = new RecoveryCodes();
    private final SecretHash hashes = new SecretHash();

    SecondFactors(SecondFactorRepository repository, UserProperties properties, Clock clock) {
        this.repository = repository;
        this.properties = properties;
        this.clock = clock;
        seal =
                Optional.ofNullable(properties.keyFile())
                        .filter(file -> !file.toString().isBlank())
                        .map(Seal::ofFile)
                        .orElseGet(Seal::none);
    }

    /** Whether the secrets are sealed with the office's key. */
    public boolean isSealed() {
        return seal.hasKey();
    }

    /** Whether the user has to give a code after the password. */
    public boolean isOn(User user) {
        return repository.find(user.id()).filter(Factor::confirmed).isPresent();
    }

    /** Whether the office demands one of any of these roles. */
    public boolean isDemandedOf(Set<Role> roles) {
        return roles.stream().anyMatch(properties.secondFactorFor()::contains);
    }

    /** Whether the user must set one up before anything else. */
    public boolean isMissing(User user) {
        return isDemandedOf(user.profile().roles()) && !isOn(user);
    }

    /**
     * Makes a secret for the user's app. It counts from {@link #confirm} on; until then this may be
     * done again.
     *
     * @throws RefusedChange when the user has a second factor
     */
    @Transactional
    public Enrolment begin(User user) {
        if (isOn(user)) {
            throw new RefusedChange("There is a second factor already. Take it away first.");
        }
        byte[] secret = new byte[Totp.SECRET_BYTES];
        random.nextBytes(secret);
        repository.delete(user.id());
        repository.insert(user.id(), seal.close(secret, user.id()));
        return enrolment(user, secret);
    }

    /** What {@link #begin} made and nobody confirmed yet. */
    public Optional<Enrolment> findBegun(User user) {
        return repository
                .find(user.id())
                .filter(factor -> !factor.confirmed())
                .map(factor -> enrolment(user, secret(factor)));
    }

    private static Enrolment enrolment(User user, byte[] secret) {
        String text = Totp.base32(secret);
        return new Enrolment(
                text,
                "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=6&period=30"
                        .formatted(
                                ISSUER,
                                URLEncoder.encode(user.name(), StandardCharsets.UTF_8),
                                text,
                                ISSUER));
    }

    /**
     * Switches it on by a code that shows that the app has the secret.
     *
     * @return the recovery codes, which nobody sees again; empty when the code is wrong
     */
    @Transactional
    public Optional<List<String>> confirm(User user, String code) {
        Instant now = clock.instant();
        Optional<Factor> begun = repository.find(user.id()).filter(factor -> !factor.confirmed());
        OptionalLong step =
                begun.map(factor -> Totp.find(secret(factor), normal(code), now, factor.lastStep()))
                        .orElseGet(OptionalLong::empty);
        if (step.isEmpty() || !repository.confirm(user.id(), step.getAsLong(), now)) {
            return Optional.empty();
        }
        return Optional.of(newCodes(user));
    }

    /** Ten new recovery codes; those before are no longer any good. */
    @Transactional
    public List<String> renewCodes(User user) {
        if (!isOn(user)) {
            throw new RefusedChange("Without a second factor there are no recovery codes.");
        }
        return newCodes(user);
    }

    private List<String> newCodes(User user) {
        List<String> made = codes.next();
        repository.replaceCodes(
                user.id(), made.stream().map(RecoveryCodes::normal).map(hashes::of).toList());
        return made;
    }

    public int countCodes(User user) {
        return repository.listCodes(user.id()).size();
    }

    /** Takes it away: the telephone is lost, or another takes its place. */
    @Transactional
    public void remove(User user) {
        repository.delete(user.id());
    }

    /**
     * Looks at a code of the app, or a recovery code, after the password was right. Either is good
     * once.
     */
    public SignIn check(User user, String code) {
        while (true) {
            Optional<Factor> found = repository.find(user.id()).filter(Factor::confirmed);
            if (found.isEmpty()) {
                return new SignIn.Refused();
            }
            Factor factor = found.get();
            Instant now = clock.instant();
            if (factor.isLocked(now)) {
                return new SignIn.Locked(factor.lockedUntil().orElseThrow());
            }
            Optional<Instant> lock = LockOut.until(factor.failures() + 1, now);
            if (repository.countTry(factor, lock)) {
                return isGood(factor, normal(code), now)
                        ? done(user, factor)
                        : lock.<SignIn>map(SignIn.Locked::new).orElseGet(SignIn.Refused::new);
            }
        }
    }

    private SignIn done(User user, Factor factor) {
        repository.forgetTries(user.id());
        if (seal.isOverdue(factor.secret())) {
            repository.setSecret(user.id(), seal.close(secret(factor), user.id()));
        }
        return new SignIn.Done(user);
    }

    private boolean isGood(Factor factor, String code, Instant now) {
        if (RecoveryCodes.isOne(code)) {
            return useRecoveryCode(factor, code, now);
        }
        OptionalLong step = Totp.find(secret(factor), code, now, factor.lastStep());
        return step.isPresent() && repository.use(factor.userId(), step.getAsLong());
    }

    private boolean useRecoveryCode(Factor factor, String code, Instant now) {
        for (Map.Entry<Long, String> each : repository.listCodes(factor.userId()).entrySet()) {
            if (hashes.matches(code, each.getValue())) {
                return repository.useCode(each.getKey(), now);
            }
        }
        return false;
    }

    private byte[] secret(Factor factor) {
        return seal.open(factor.secret(), factor.userId());
    }

    private static String normal(String code) {
        return RecoveryCodes.normal(code);
    }
}
