package org.overturn.core.appeal;

import java.util.Optional;
import org.overturn.core.user.Scope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Single appeals as people look at them, within what they may see. */
@Component
public class AppealFiles {

    private final AppealFileRepository repository;

    AppealFiles(AppealFileRepository repository) {
        this.repository = repository;
    }

    /** The appeal of this key; empty also when it lies outside of these scopes. */
    @Transactional(readOnly = true)
    public Optional<AppealFile> find(long id, Scope facilities, Scope payers) {
        return repository.find(id, facilities, payers);
    }

    /** The appeal of this number, for who may see all: the command line. */
    @Transactional(readOnly = true)
    public Optional<AppealFile> findByNumber(String number) {
        return repository.findByNumber(number);
    }
}
