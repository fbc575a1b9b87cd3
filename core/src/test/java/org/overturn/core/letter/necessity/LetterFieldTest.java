package org.overturn.core.letter.necessity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The table of the fields, the records that hold them, and their text are the same. */
class LetterFieldTest {

    @Test
    void everyFieldOfTheTableIsOneOfTheRecordsAndTheOtherWayRound() {
        List<String> table = LetterField.list().stream().map(LetterField::path).toList();
        List<String> paths = new ArrayList<>();
        paths("", ContentText.map(ALetter.complete()), paths);
        assertThat(paths).containsExactlyInAnyOrderElementsOf(table);
        assertThat(
                        Arrays.stream(ServiceKind.values())
                                .flatMap(kind -> Requirement.list(kind).stream())
                                .map(Requirement::field)
                                .filter(field ->
                                        table.stream()
                                                .noneMatch(path ->
                                                        path.equals(field)
                                                                || path.startsWith(field + "[].")))
                                .distinct())
                .isEmpty();
    }

    @Test
    void theSameFieldsGiveTheSameTextAndItsReadingGivesThemBack() {
        String text = ContentText.of(ALetter.complete());
        assertThat(ContentText.read(text)).isEqualTo(ALetter.complete());
        assertThat(ContentText.of(ContentText.of(ContentText.map(ALetter.complete()))))
                .isEqualTo(text);
        assertThat(ContentText.of(LetterContent.BLANK)).doesNotContain("\"\"").doesNotContain("[]");
    }

    private static void paths(String prefix, Object value, List<String> paths) {
        switch (value) {
            case Map<?, ?> map ->
                    map.forEach((name, child) ->
                            paths(
                                    prefix.isEmpty() ? "" + name : prefix + "." + name,
                                    child,
                                    paths));
            case List<?> rows -> paths(prefix + "[]", rows.getFirst(), paths);
            default -> paths.add(prefix);
        }
    }
}
