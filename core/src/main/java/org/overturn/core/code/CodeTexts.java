package org.overturn.core.code;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.overturn.core.code.CodeText.Listed;
import org.overturn.core.db.Digest;
import org.overturn.core.db.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The office's own licensed texts of the code lists. What is imported elsewhere is seen here within
 * some seconds.
 */
@Component
public class CodeTexts {

    private static final long LOOK_AGAIN_AFTER = Duration.ofSeconds(5).toNanos();

    private final CodeTextRepository repository;
    private final Ids ids;
    private final Clock clock;
    private volatile Known known;

    CodeTexts(CodeTextRepository repository, Ids ids, Clock clock) {
        this.repository = repository;
        this.ids = ids;
        this.clock = clock;
        this.known = outdated(new Known("", Map.of(), 0));
    }

    /**
     * What was read of the database.
     *
     * @param at on the clock of {@link System#nanoTime}
     */
    private record Known(String state, Map<Listed, Map<String, CodeText>> texts, long at) {}

    /** What the office's copy says of a code, as sent. */
    public Optional<CodeText> find(Listed list, String code) {
        return Optional.ofNullable(
                current().texts().getOrDefault(list, Map.of()).get(Codes.tidied(code)));
    }

    /** All texts of a list. */
    public List<CodeText> list(Listed list) {
        return List.copyOf(current().texts().getOrDefault(list, Map.of()).values());
    }

    private Known current() {
        Known last = known;
        if (System.nanoTime() - last.at() < LOOK_AGAIN_AFTER) {
            return last;
        }
        String state = repository.state();
        Known now =
                new Known(
                        state,
                        state.equals(last.state()) ? last.texts() : read(),
                        System.nanoTime());
        known = now;
        return now;
    }

    private Map<Listed, Map<String, CodeText>> read() {
        return repository.list().stream()
                .collect(
                        Collectors.groupingBy(
                                CodeText::list,
                                () -> new EnumMap<>(Listed.class),
                                Collectors.toMap(CodeText::code, Function.identity())));
    }

    /**
     * Takes the texts of a file in, all or none; those of the lists in it that were there before
     * go. The same file again changes nothing.
     *
     * @return how many texts of each list there are now; empty when all were there
     * @throws RefusedTexts when anything in the file can't be used
     */
    @Transactional
    public Map<Listed, Integer> take(byte[] file, String by) {
        List<CodeText> texts = CodeTextFile.read(file);
        Set<Listed> lists = EnumSet.noneOf(Listed.class);
        texts.forEach(text -> lists.add(text.list()));
        String sha256 = Digest.ofBytes(file);
        if (repository.have(lists, sha256)) {
            return Map.of();
        }
        Map<Listed, Integer> taken = new EnumMap<>(Listed.class);
        for (Listed list : lists) {
            List<CodeText> own = texts.stream().filter(text -> text.list() == list).toList();
            repository.remove(list);
            repository.add(
                    new CodeTextRepository.Import(
                            ids.next(),
                            list,
                            sha256,
                            by,
                            clock.instant().truncatedTo(ChronoUnit.MICROS)),
                    own,
                    ids);
            taken.put(list, own.size());
        }
        lookAgain();
        return taken;
    }

    /** Takes all texts off; how many there were. */
    @Transactional
    public int removeAll() {
        int removed = 0;
        for (Listed list : Listed.values()) {
            removed += repository.remove(list);
        }
        lookAgain();
        return removed;
    }

    private void lookAgain() {
        known = outdated(known);
    }

    private static Known outdated(Known last) {
        return new Known(last.state(), last.texts(), System.nanoTime() - LOOK_AGAIN_AFTER - 1);
    }
}
