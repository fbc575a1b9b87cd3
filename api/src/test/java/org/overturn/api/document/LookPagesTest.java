package org.overturn.api.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.Evidence;
import org.overturn.api.harness.Office;
import org.overturn.core.user.Role;

class LookPagesTest {

    private static final Pattern ID = Pattern.compile("\"id\":\"(\\d+)\"");

    @Test
    void ofPagesWithoutTextItIsSaid() {
        Caller caller = Caller.as(Role.BILLER, Office.withUsers());
        String sent =
                caller.upload("/api/v1/documents/queue", "blank.pdf", Evidence.pdf("")).body();
        Matcher id = ID.matcher(sent);
        assertThat(id.find()).as(sent).isTrue();

        HttpResponse<String> page = caller.get("/documents/" + id.group(1) + "/look");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .containsAnyOf("Nothing is on this page.", "nothing on it can be searched");
    }
}
