package org.overturn.batch.show;

import java.util.Optional;
import org.overturn.core.claim.ByteRange;
import org.overturn.core.money.Money;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * A story as JSON: the records as they are; amounts as decimal strings, and numbers that a double
 * can't hold, as our keys are, as strings too; each place as its offset and length.
 */
final class StoryJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .addModule(
                            new SimpleModule()
                                    .addSerializer(Money.class, new Amount())
                                    .addSerializer(Long.class, new Whole())
                                    .addSerializer(Long.TYPE, new Whole())
                                    .addSerializer(ByteRange.class, new Range()))
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();

    private StoryJson() {}

    static String of(Story story, Optional<DenialNote> note) {
        ObjectNode tree = MAPPER.valueToTree(story);
        note.ifPresent(one -> tree.set("note", MAPPER.valueToTree(one)));
        return MAPPER.writeValueAsString(tree);
    }

    private static final class Whole extends StdSerializer<Long> {

        private static final long EXACT_IN_A_DOUBLE = 1L << 53;

        Whole() {
            super(Long.class);
        }

        @Override
        public void serialize(Long value, JsonGenerator json, SerializationContext context) {
            if (Math.abs(value) > EXACT_IN_A_DOUBLE) {
                json.writeString(value.toString());
            } else {
                json.writeNumber(value);
            }
        }
    }

    private static final class Range extends StdSerializer<ByteRange> {

        Range() {
            super(ByteRange.class);
        }

        @Override
        public void serialize(ByteRange value, JsonGenerator json, SerializationContext context) {
            json.writePOJO(new Place(value.offset(), value.length()));
        }
    }

    private static final class Amount extends StdSerializer<Money> {

        Amount() {
            super(Money.class);
        }

        @Override
        public void serialize(Money value, JsonGenerator json, SerializationContext context) {
            json.writeString(value.toString());
        }
    }
}
