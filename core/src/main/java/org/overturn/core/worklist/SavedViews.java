package org.overturn.core.worklist;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Filters and orders of the worklist that each user keeps; nobody sees another's. */
@Component
public class SavedViews {

    private static final int LONGEST_NAME = 80;

    private final SavedViewRepository repository;

    SavedViews(SavedViewRepository repository) {
        this.repository = repository;
    }

    /** By name. */
    public List<SavedView> list(long userId) {
        return repository.list(userId);
    }

    public Optional<SavedView> find(long userId, long id) {
        return repository.find(userId, id);
    }

    /**
     * Keeps a view; one of the same name is replaced.
     *
     * @throws RefusedQuery when the name is none
     */
    @Transactional
    public void keep(long userId, String name, WorklistFilter filter, WorklistSort sort) {
        String plain = name.strip();
        if (plain.isEmpty() || plain.length() > LONGEST_NAME) {
            throw new RefusedQuery("name", "Give the view a name of at most 80 characters.");
        }
        repository.put(userId, plain, filter, sort);
    }

    /** False when the user has no such view. */
    @Transactional
    public boolean remove(long userId, long id) {
        return repository.remove(userId, id);
    }
}
