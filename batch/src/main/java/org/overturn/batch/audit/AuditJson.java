package org.overturn.batch.audit;

import java.io.Writer;
import org.overturn.core.audit.AuditEntry;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Entries as one JSON array, one by one. */
final class AuditJson implements AuditWriter {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final JsonGenerator json;

    AuditJson(Writer out) {
        json = MAPPER.createGenerator(out);
        json.writeStartArray();
    }

    @Override
    public void add(AuditEntry entry) {
        json.writeStartObject();
        json.writeNumberProperty("number", entry.id());
        json.writeStringProperty("at", entry.at().toString());
        json.writeStringProperty("actor", entry.actor());
        json.writeStringProperty("realActor", entry.realActor());
        json.writeStringProperty("roles", entry.roles());
        json.writeStringProperty("session", entry.session());
        json.writeStringProperty("from", entry.sourceIp());
        json.writeStringProperty("action", entry.action());
        json.writeStringProperty("object", entry.objectType());
        json.writeStringProperty("objectId", entry.objectId());
        json.writeStringProperty("patient", entry.patientKey());
        json.writeStringProperty("outcome", entry.outcome());
        json.writeStringProperty("reason", entry.reason());
        json.writeStringProperty("changes", entry.changes());
        json.writeStringProperty("correlation", entry.correlation());
        json.writeStringProperty("version", entry.appVersion());
        json.writeStringProperty("hash", entry.hash());
        json.writeEndObject();
        json.writeRaw('\n'); // one entry a line, for people and diff
    }

    @Override
    public void close() {
        json.writeEndArray();
        json.close();
    }
}
