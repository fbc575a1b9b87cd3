package org.overturn.batch.cause;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.overturn.core.cause.Project;
import org.overturn.core.cause.Rate;
import org.overturn.core.cause.StoredCause;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Projects as one JSON array; amounts are decimal strings. */
public final class CauseJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private CauseJson() {}

    public static String of(List<Project> projects) {
        return MAPPER.writeValueAsString(projects.stream().map(CauseJson::fields).toList());
    }

    private static Map<String, Object> fields(Project project) {
        StoredCause cause = project.cause();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", String.valueOf(cause.id()));
        fields.put("payer", project.payer());
        fields.put("payerKey", cause.reason().payer());
        fields.put("carc", cause.reason().carc());
        fields.put("rarc", cause.reason().rarc());
        fields.put("procedures", cause.procedures());
        fields.put("denials", project.denials());
        fields.put("amount", project.amount().toString());
        fields.put("openDenials", project.openDenials());
        fields.put("open", project.open().toString());
        fields.put("recovered", project.recovered().toString());
        fields.put("firstOn", project.firstOn());
        fields.put("lastOn", project.lastOn());
        fields.put("trend", cause.trend());
        fields.put("foundOn", cause.foundOn());
        fields.put("since", cause.rise().map(StoredCause.Rise::since));
        fields.put("until", cause.rise().flatMap(StoredCause.Rise::until));
        fields.put("before", cause.rise().map(rise -> rate(rise.before())));
        fields.put("after", cause.rise().map(rise -> rate(rise.after())));
        return fields;
    }

    private static Map<String, Object> rate(Rate rate) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("refused", rate.refused());
        fields.put("decided", rate.decided());
        return fields;
    }
}
