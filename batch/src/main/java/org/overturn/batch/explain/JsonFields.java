package org.overturn.batch.explain;

import java.util.List;
import java.util.Optional;
import org.overturn.core.money.Money;
import tools.jackson.core.JsonGenerator;

/** Writes fields in our forms: amounts as decimal strings, what is missing as null. */
final class JsonFields {

    private final JsonGenerator json;

    JsonFields(JsonGenerator json) {
        this.json = json;
    }

    void text(String name, String value) {
        json.writeStringProperty(name, value);
    }

    void text(String name, Optional<String> value) {
        value.ifPresentOrElse(v -> text(name, v), () -> json.writeNullProperty(name));
    }

    /** Null when empty: the file doesn't say it. */
    void known(String name, String value) {
        text(name, Optional.of(value).filter(v -> !v.isEmpty()));
    }

    void texts(String name, List<String> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }

    void amount(String name, Money value) {
        text(name, value.toString());
    }

    void amount(String name, Optional<Money> value) {
        text(name, value.map(Money::toString));
    }

    void number(String name, long value) {
        json.writeNumberProperty(name, value);
    }

    void number(String name, Optional<Long> value) {
        value.ifPresentOrElse(v -> number(name, v), () -> json.writeNullProperty(name));
    }

    void flag(String name, boolean value) {
        json.writeBooleanProperty(name, value);
    }

    void beginObject() {
        json.writeStartObject();
    }

    void beginObject(String name) {
        json.writeObjectPropertyStart(name);
    }

    void endObject() {
        json.writeEndObject();
    }

    void beginArray(String name) {
        json.writeArrayPropertyStart(name);
    }

    void endArray() {
        json.writeEndArray();
    }

    void close() {
        json.close();
    }
}
