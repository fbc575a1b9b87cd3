package org.overturn.batch.issues;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.overturn.core.issue.Issue;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Issues as one JSON array. */
public final class IssueJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private IssueJson() {}

    public static String of(List<Issue> issues) {
        return MAPPER.writeValueAsString(issues.stream().map(IssueJson::fields).toList());
    }

    private static Map<String, Object> fields(Issue issue) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("severity", issue.severity());
        fields.put("kind", issue.code());
        fields.put("file", issue.file());
        fields.put("offset", issue.offset());
        fields.put("segment", issue.segment());
        fields.put("about", issue.subject());
        fields.put("what", issue.message());
        fields.put("means", issue.code().meaning());
        fields.put("toDo", issue.remedy());
        return fields;
    }
}
