package org.overturn.api.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.Office;
import org.overturn.core.user.Role;
import org.overturn.core.user.User;
import org.overturn.core.user.Users;

/** Users through REST. */
class UserControllerTest {

    private static final String USERS = "/api/v1/users";
    private static final String PROFILE =
            """
            {"displayName": "%s", "email": "", "roles": [%s],
             "facilities": {"all": false, "keys": ["1234567893"]}, "payers": {"all": true, "keys": []}, "disabled": false}\
            """;

    private final Office office = Office.withUsers();
    private final Caller administrator = Caller.as(Role.ADMINISTRATOR, office);

    @Test
    void aUserIsAddedWithoutAWayInAndChangedOnlyAsSeen() {
        HttpResponse<String> added = add("rest.user", PROFILE.formatted("Rest", "\"BILLER\""));
        assertThat(added.statusCode()).isEqualTo(201);
        String place = added.headers().firstValue("Location").orElseThrow();
        String tag = added.headers().firstValue("ETag").orElseThrow();
        assertThat(added.body()).contains("\"BILLER\"", "1234567893").doesNotContain("token");

        String changed = PROFILE.formatted("Rest Changed", "\"ADVOCATE\"");
        assertThat(administrator.send("PUT", place, changed).statusCode()).isEqualTo(428);
        HttpResponse<String> done = administrator.send("PUT", place, changed, "If-Match", tag);
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.body()).contains("Rest Changed", "\"ADVOCATE\"");
        assertThat(administrator.send("PUT", place, changed, "If-Match", tag).statusCode())
                .isEqualTo(412);
        assertThat(add("rest.user", changed).statusCode()).isEqualTo(409);
    }

    @Test
    void whatIsLeftOutIsSaidByItsFieldAndNeverMeansAll() {
        HttpResponse<String> answer = add("rest.gaps", "{\"roles\": [], \"disabled\": false}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains(
                        "profile.displayName",
                        "profile.roles",
                        "profile.facilities",
                        "profile.payers");
        assertThat(office.bean(Users.class).list())
                .extracting(User::name)
                .doesNotContain("rest.gaps");
    }

    @Test
    void nobodyElseAddsUsers() {
        Caller biller = Caller.as(Role.BILLER, office);
        String json =
                "{\"name\": \"x\", \"profile\": "
                        + PROFILE.formatted("X", "\"ADMINISTRATOR\"")
                        + "}";

        assertThat(biller.send("POST", USERS, json).statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> add(String name, String profile) {
        return administrator.send(
                "POST", USERS, "{\"name\": \"%s\", \"profile\": %s}".formatted(name, profile));
    }
}
