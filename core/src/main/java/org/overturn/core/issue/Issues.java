package org.overturn.core.issue;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a person has to look at, kept until it is dealt with; the same issue is kept once. */
@Component
public class Issues {

    private final IssueRepository repository;

    Issues(IssueRepository repository) {
        this.repository = repository;
    }

    /** Keeps those that are new, in the caller's transaction. */
    public void report(Collection<Issue> issues, LocalDate foundOn) {
        if (!issues.isEmpty()) {
            repository.insertNew(issues, foundOn);
        }
    }

    /** The last day on which something was found. */
    public Optional<LocalDate> findNewestDay() {
        return repository.findNewestDay();
    }

    /** Takes back what is no longer so: issues of these kinds at one place, about one subject. */
    public void withdraw(Collection<IssueCode> codes, String file, long offset, String subject) {
        repository.delete(codes, file, offset, subject);
    }

    /** Those found on a day: the worst first, then by kind, file and place. */
    public List<Issue> listFoundOn(LocalDate day) {
        return repository.listFoundOn(day).stream()
                .sorted(Comparator.comparing(Issue::severity))
                .toList();
    }
}
