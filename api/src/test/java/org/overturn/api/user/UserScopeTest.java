package org.overturn.api.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.Office;
import org.overturn.core.audit.AuditEntry;
import org.overturn.core.audit.AuditLog;
import org.overturn.core.audit.AuditQuery;
import org.overturn.core.user.Clearances;
import org.overturn.core.user.Role;
import org.overturn.core.user.Scope;
import org.overturn.core.user.User;
import org.overturn.core.user.Users;

/** An administrator of one facility neither widens that sight nor gets at who sees more. */
class UserScopeTest {

    private static final String USERS = "/api/v1/users";
    private static final String PROFILE =
            """
            {"displayName": "%s", "email": "", "roles": ["ADMINISTRATOR", "AUDITOR"],
             "facilities": {"all": %s, "keys": [%s]}, "payers": {"all": true, "keys": []}, "disabled": false}\
            """;
    private static final String ALL = PROFILE.formatted("Wide", "true", "");
    private static final String OWN = PROFILE.formatted("Narrow", "false", "\"FAC-B\"");

    private final Office office = Office.own();
    private final User narrow =
            office.add("narrow", Role.ADMINISTRATOR, Scope.of("FAC-B"), Scope.ALL);
    private final User wide = find("administrator").orElseThrow();
    private final Caller caller = Caller.as("narrow", office);

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void restRefusesToWidenOneselfAndSaysWhy() {
        HttpResponse<String> answer = put(narrow, ALL);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body())
                .contains("more than you see yourself", "facilities FAC-B and all payers");
        assertThat(find("narrow")).contains(narrow);
        assertThat(newest().action()).isEqualTo("ROLE_CHANGE");
        assertThat(newest().outcome()).isEqualTo("REFUSED");
        assertThat(put(narrow, OWN).statusCode()).as("what is no wider").isEqualTo(200);
    }

    @Test
    void aChangeIsRecordedWithItsFieldsBeforeAndAfter() {
        put(narrow, OWN.replace("\"AUDITOR\"", "\"BILLER\""));

        assertThat(newest().action()).isEqualTo("ROLE_CHANGE");
        assertThat(newest().changes())
                .isEqualTo(
                        "display name: Administrator Example -> Narrow\n"
                                + "roles: ADMINISTRATOR -> ADMINISTRATOR,BILLER");
        submit(
                "/settings/users/" + narrow.id(),
                "name",
                "narrow",
                "displayName",
                "Narrow",
                "email",
                "",
                "roles",
                "ADMINISTRATOR",
                "facilities",
                "",
                "allPayers",
                "true",
                "version",
                String.valueOf(narrow.version() + 1));
        assertThat(newest().changes())
                .isEqualTo("roles: ADMINISTRATOR,BILLER -> ADMINISTRATOR\nfacilities: FAC-B -> ");
    }

    @Test
    void restRefusesANewUserWhoWouldSeeMore() {
        assertThat(add("second", ALL).statusCode()).isEqualTo(403);
        assertThat(newest().outcome()).isEqualTo("REFUSED");
        assertThat(find("second")).isEmpty();
        assertThat(add("second", OWN).statusCode()).isEqualTo(201);
    }

    @Test
    void restRefusesToNarrowWhoSeesMore() {
        HttpResponse<String> answer = put(wide, OWN);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("administrator sees facilities or payers");
        assertThat(find("administrator")).contains(wide);
    }

    @Test
    void theFormsRefuseTheSameAndKeepWhatWasTyped() {
        String own = "/settings/users/" + narrow.id();
        String version = String.valueOf(narrow.version());
        HttpResponse<String> widened =
                submit(
                        own,
                        "name",
                        "narrow",
                        "displayName",
                        "Typed Name",
                        "email",
                        "",
                        "roles",
                        "ADMINISTRATOR",
                        "allFacilities",
                        "true",
                        "allPayers",
                        "true",
                        "version",
                        version);

        assertThat(widened.body()).contains("more than you see yourself", "Typed Name");
        assertThat(newest().outcome()).isEqualTo("REFUSED");
        assertThat(newest().reason()).contains("more than you see yourself");
        assertThat(find("narrow")).contains(narrow);

        HttpResponse<String> added =
                submit(
                        "/settings/users",
                        "name",
                        "third",
                        "displayName",
                        "Third",
                        "email",
                        "",
                        "roles",
                        "BILLER",
                        "allFacilities",
                        "true",
                        "allPayers",
                        "true",
                        "version",
                        "0");
        assertThat(added.body()).contains("more than you see yourself");
        assertThat(find("third")).isEmpty();
        assertThat(caller.get("/settings/users/new").body())
                .as("what a new user sees at first")
                .contains(">FAC-B</textarea>");
    }

    @Test
    void theWaysInOfWhoSeesMoreAreOutOfReach() {
        String page = "/settings/users/" + wide.id();

        assertRefused(caller.post(page + "/link"));
        assertRefused(caller.post(page + "/security/factor/remove"));
        assertRefused(
                caller.post(
                        page + "/security/identities",
                        "issuer",
                        "https://login.example",
                        "subject",
                        "me"));
        assertRefused(caller.post(page + "/security/identities/1/remove"));
        assertRefused(caller.post(page + "/security/tokens/1/revoke"));
        assertRefused(caller.post(page + "/security/clearances", "labels", "PSYCHOTHERAPY"));
        assertThat(office.bean(Clearances.class).list(wide)).isEmpty();
    }

    /** Posts the form of a user, with the marks of its boxes as a browser sends them. */
    private HttpResponse<String> submit(String path, String... fields) {
        Stream<String> boxes =
                Stream.of("_disabled", "on", "_allFacilities", "on", "_allPayers", "on");
        return caller.post(path, Stream.concat(boxes, Stream.of(fields)).toArray(String[]::new));
    }

    private void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("administrator sees facilities or payers");
        assertThat(newest().outcome()).isEqualTo("REFUSED");
        assertThat(newest().reason()).contains("administrator sees facilities or payers");
    }

    private HttpResponse<String> put(User user, String profile) {
        return caller.send(
                "PUT", USERS + "/" + user.id(), profile, "If-Match", "\"" + user.version() + "\"");
    }

    private HttpResponse<String> add(String name, String profile) {
        return caller.send(
                "POST", USERS, "{\"name\": \"%s\", \"profile\": %s}".formatted(name, profile));
    }

    private Optional<User> find(String name) {
        return office.bean(Users.class).list().stream()
                .filter(user -> user.name().equals(name))
                .findFirst();
    }

    /** Of what was asked for; pages are fetched for their token before. */
    private AuditEntry newest() {
        return office.bean(AuditLog.class).list(AuditQuery.newest(1).by("narrow")).getFirst();
    }
}
