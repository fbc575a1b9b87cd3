package org.overturn.core.letter.necessity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The complete letter with one field changed. */
final class ChangedLetter {

    private ChangedLetter() {}

    /** The findings about a letter alone, whatever its claim and account say. */
    static List<LetterFinding> check(LetterContent content, ServiceKind kind) {
        return Completeness.check(content, Circumstances.alone(kind, ALetter.TODAY));
    }

    /** Of lists, the first row's value; of a list itself, all rows. */
    static LetterContent without(String path) {
        return changed(path.replace("[]", "[0]"), Optional.empty());
    }

    /** The value of a field, of a row by its number: {@code treatment.tried[1].toOn}. */
    static LetterContent with(String path, String value) {
        return changed(path, Optional.of(value));
    }

    private static LetterContent changed(String path, Optional<String> value) {
        Map<String, Object> root = new HashMap<>(ContentText.map(ALetter.complete()));
        Object at = root;
        String[] names = path.replace("[", ".").replace("]", "").split("\\.");
        for (int i = 0; i < names.length - 1; i++) {
            at = child(at, names[i]);
        }
        set(at, names[names.length - 1], value);
        return ContentText.of(root);
    }

    private static Object child(Object at, String name) {
        return at instanceof List<?> rows
                ? rows.get(Integer.parseInt(name))
                : ((Map<?, ?>) at).get(name);
    }

    @SuppressWarnings("unchecked")
    private static void set(Object at, String name, Optional<String> value) {
        Map<String, Object> map = (Map<String, Object>) at;
        value.ifPresentOrElse(text -> map.put(name, text), () -> map.remove(name));
    }
}
