package org.overturn.api.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.Evidence;
import org.overturn.api.harness.Office;
import org.overturn.core.worklist.WorkItem;

/** Documents that are handed in for appealed denials of the office with the sample. */
final class DocumentUploads {

    private static final Pattern ID = Pattern.compile("\"id\":\"(\\d+)\"");

    /** Found once, as other tests put denials off meanwhile: each test keeps its account. */
    private static final List<WorkItem> APPEALED = Evidence.appealed(Office.withSample());

    private DocumentUploads() {}

    /** An appealed denial, counted from the end of the worklist. */
    static WorkItem item(int fromBehind) {
        return APPEALED.get(APPEALED.size() - 1 - fromBehind);
    }

    static String handedIn(
            Caller caller, WorkItem item, String name, byte[] content, String... fields) {
        HttpResponse<String> answer = upload(caller, item, name, content, fields);
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
        return id(answer);
    }

    static HttpResponse<String> upload(
            Caller caller, WorkItem item, String name, byte[] content, String... fields) {
        List<String> all = new ArrayList<>(List.of("denial", "" + item.id()));
        if (!List.of(fields).contains("kind")) {
            all.addAll(List.of("kind", "progress-note"));
        }
        all.addAll(List.of(fields));
        return caller.upload("/api/v1/documents", name, content, all.toArray(String[]::new));
    }

    static String id(HttpResponse<String> answer) {
        Matcher found = ID.matcher(answer.body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
