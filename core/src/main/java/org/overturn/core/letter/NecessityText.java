package org.overturn.core.letter;

import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Writes letters of medical necessity from their fields: what isn't known becomes a visible gap,
 * what is optional leaves none.
 */
@Component
public final class NecessityText {

    private static final String NAME = "necessity";

    private final Vocabulary vocabulary = Vocabulary.of("necessity/fields.csv");
    private final Template template = new Templates(vocabulary).compileText(text());

    /** The letter as its fields are now. */
    public Letter write(NecessityFields fields) {
        KnownFields known = new KnownFields();
        fields.known().forEach(known::put);
        fields.enclosures().forEach(enclosure -> known.addItem("enclosures", enclosure));
        FactSheet facts = FactSheet.of(fields.fields());
        MarkedGaps body =
                MarkedGaps.of(
                        template.execute(
                                new LetterModel(
                                                vocabulary,
                                                known,
                                                facts,
                                                new Exhibits(List.of(), ExhibitTexts.NONE),
                                                MergedFacts.unmarked())
                                        .fields()));
        return new Letter(
                NAME, fields.title(), body.html(), body.gaps(), facts.unknown(vocabulary));
    }

    private static String text() {
        try (InputStream in =
                Objects.requireNonNull(
                        NecessityText.class.getResourceAsStream("necessity/necessity.html"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
