package org.overturn.api.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.Evidence;
import org.overturn.api.harness.Office;
import org.overturn.core.user.Role;

/** The contents of a packet through REST. */
class ContentsControllerTest {

    private static final Pattern KEY = Pattern.compile("\"exhibit\":\"(document-\\d+)\"");

    private final Office office = Office.withSample();
    private final Caller caller = Caller.as(Role.ADVOCATE, office);
    private String contents;

    @BeforeEach
    void takeAnAppealWithADocument() {
        contents =
                Evidence.appealed(office).stream()
                        .map(item -> "/api/v1/appeals/" + item.appealId().get() + "/contents")
                        .filter(path -> KEY.matcher(caller.get(path).body()).find())
                        .toList()
                        .getLast();
    }

    private String document() {
        Matcher key = KEY.matcher(caller.get(contents).body());
        assertThat(key.find()).isTrue();
        return key.group(1);
    }

    private String tag() {
        return caller.get(contents).headers().firstValue("ETag").orElseThrow();
    }

    private HttpResponse<String> put(String json) {
        return caller.send("PUT", contents, json, "If-Match", tag());
    }

    private static String json(String order, String leftOut) {
        return "{\"order\":[%s],\"leftOut\":[%s],\"segments\":true}".formatted(order, leftOut);
    }

    private static String out(String exhibit, String reason) {
        return "{\"exhibit\":\"%s\",\"reason\":\"%s\"}".formatted(exhibit, reason);
    }

    @Test
    void allOfItIsPutAnewAndWhatIsNotNamedIsInAgain() {
        String document = document();

        HttpResponse<String> without = put(json("", out(document, "Not of this claim")));
        assertThat(without.statusCode()).isEqualTo(200);
        assertThat(without.body())
                .contains(
                        "\"segments\":true",
                        "\"reason\":\"Not of this claim\",\"by\":\"advocate\"");
        String at = at(without.body());
        assertThat(at(put(json("", out(document, "Not of this claim"))).body())).isEqualTo(at);
        assertThat(caller.get(contents.replace("/contents", "")).body())
                .contains("\"status\":\"OPENED\"");

        HttpResponse<String> again = put("{\"order\":[],\"leftOut\":[],\"segments\":false}");
        assertThat(again.body()).contains("\"leftOut\":[]", "\"exhibit\":\"" + document + "\"");
    }

    private static String at(String body) {
        Matcher at = Pattern.compile("\"at\":\"([^\"]+)\"").matcher(body);
        assertThat(at.find()).isTrue();
        return at.group(1);
    }

    @Test
    void whatCanNotBeIsRefusedAndSaysWhy() {
        String document = document();

        assertThat(put(json("\"document-1\"", "")).statusCode()).isEqualTo(422);
        assertThat(put(json("", out("document-1", "x"))).statusCode()).isEqualTo(422);
        assertThat(put(json("", out(document, " "))).body()).contains("Say in up to 500");
        assertThat(put("{\"order\":[],\"segments\":true}").body()).contains("\"leftOut\"");
        assertThat(caller.send("PUT", contents, json("", ""), "If-Match", "\"77\"").statusCode())
                .isEqualTo(412);
        assertThat(caller.send("PUT", contents, json("", "")).statusCode()).isEqualTo(428);
        assertThat(Caller.as(Role.AUDITOR, office).get(contents).statusCode()).isEqualTo(200);
    }
}
