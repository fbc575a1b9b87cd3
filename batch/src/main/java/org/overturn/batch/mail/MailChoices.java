package org.overturn.batch.mail;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.overturn.core.user.User;
import org.overturn.core.user.Users;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What each user wants by mail. */
@Component
public class MailChoices {

    /** The page on which it is chosen. */
    public static final String PATH = "/settings/mail";

    private final MailChoiceRepository repository;
    private final Users users;

    MailChoices(MailChoiceRepository repository, Users users) {
        this.repository = repository;
        this.users = users;
    }

    public MailChoice get(User user) {
        return of(repository.list(), user);
    }

    @Transactional
    public void choose(User user, MailChoice choice) {
        repository.save(user.id(), choice);
    }

    /** Users who may sign in, have an address, and want this. */
    public List<User> listWanting(Predicate<MailChoice> what) {
        Map<Long, MailChoice> chosen = repository.list();
        return users.list().stream()
                .filter(user -> !user.profile().disabled() && !user.profile().email().isEmpty())
                .filter(user -> what.test(of(chosen, user)))
                .toList();
    }

    private static MailChoice of(Map<Long, MailChoice> chosen, User user) {
        MailChoice own = chosen.get(user.id());
        return own == null ? MailChoice.standard(user) : own;
    }
}
