package org.overturn.core.letter.necessity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.overturn.core.db.Digest;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The fields of a letter as canonical JSON: names in order, blanks left out, so that the same
 * fields give the same text and the same hash, also after fields are added to the program.
 */
public final class ContentText {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                    .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
                    .changeDefaultPropertyInclusion(inclusion ->
                            inclusion
                                    .withValueInclusion(JsonInclude.Include.NON_EMPTY)
                                    .withContentInclusion(JsonInclude.Include.NON_EMPTY))
                    .build();

    private ContentText() {}

    public static String of(LetterContent content) {
        return JSON.writeValueAsString(content);
    }

    /**
     * @throws IllegalArgumentException when the text is no letter's; the message names no value
     */
    public static LetterContent read(String text) {
        try {
            return JSON.readValue(text, LetterContent.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("no fields of a letter: " + place(e), e);
        }
    }

    /**
     * Fields by name, as facts.yml or a form has them.
     *
     * @throws IllegalArgumentException when a value doesn't fit its field; the message names no
     *     value
     */
    public static LetterContent of(Map<String, ?> fields) {
        try {
            return JSON.convertValue(fields, LetterContent.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("no fields of a letter: " + place(e));
        }
    }

    /** Fields by name, blanks left out. */
    public static Map<String, Object> map(LetterContent content) {
        return JSON.convertValue(content, new TypeReference<Map<String, Object>>() {});
    }

    static String sha256(LetterContent content) {
        return Digest.of(of(content));
    }

    private static String place(JacksonException e) {
        return e.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null
                                ? "[" + step.getIndex() + "]"
                                : "." + step.getPropertyName())
                .reduce("", String::concat)
                .replaceFirst("^\\.", "");
    }
}
