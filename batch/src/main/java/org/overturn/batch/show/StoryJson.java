package org.overturn.batch.show;

import org.overturn.core.money.Money;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** A story as JSON: the records as they are, amounts as decimal strings. */
final class StoryJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .addModule(new SimpleModule().addSerializer(Money.class, new Amount()))
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();

    private StoryJson() {}

    static String of(Story story) {
        return MAPPER.writeValueAsString(story);
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
