package org.overturn.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.Office;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.audit.AuditEntry;
import org.overturn.core.audit.AuditLog;
import org.overturn.core.audit.AuditQuery;
import org.overturn.core.user.Role;
import org.overturn.core.user.Scope;
import org.overturn.core.user.User;
import org.overturn.core.user.Users;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who did what through the web is in the audit log, once. */
class AuditedRoutesTest {

    private final Office office = Office.withUsers();
    private final AuditLog log = office.bean(AuditLog.class);

    @Test
    void eachRouteSaysWhetherItIsRecorded() {
        assertThat(office.beans(RequestMappingHandlerMapping.class))
                .flatExtracting(mapping -> mapping.getHandlerMethods().values())
                .map(HandlerMethod.class::cast)
                .filteredOn(
                        method -> method.getBeanType().getPackageName().startsWith("org.overturn"))
                .isNotEmpty()
                .allSatisfy(method ->
                        assertThat(
                                        method.hasMethodAnnotation(Audited.class)
                                                ^ method.hasMethodAnnotation(Unaudited.class))
                                .as(method + " has @Audited or else @Unaudited")
                                .isTrue());
    }

    @Test
    void aPageThatWasShownLeavesOneEntryWithWhoFromWhereAndInWhichSession() {
        Caller caller = Caller.as(Role.ADMINISTRATOR, office);
        User auditor = find(Office.nameOf(Role.AUDITOR));
        long before = newest().id();

        caller.get("/settings/users/" + auditor.id());

        AuditEntry entry = only(before);
        assertThat(entry.actor()).isEqualTo("administrator");
        assertThat(entry.action()).isEqualTo("VIEW");
        assertThat(entry.objectType()).isEqualTo("user");
        assertThat(entry.objectId()).isEqualTo(String.valueOf(auditor.id()));
        assertThat(entry.outcome()).isEqualTo("DONE");
        assertThat(entry.sourceIp()).isEqualTo("127.0.0.1");
        assertThat(entry.roles()).isEqualTo("ADMINISTRATOR");
        assertThat(entry.session()).hasSize(64);
    }

    @Test
    void anAnswerOfRestLeavesOneEntryToo() {
        Caller caller = Caller.as(Role.ADVOCATE, office);
        long before = newest().id();

        assertThat(caller.get("/api/v1/me").statusCode()).isEqualTo(200);

        assertThat(only(before).action()).isEqualTo("VIEW");
    }

    @Test
    void whatIsNotThereIsRecordedAsRefused() {
        Caller caller = Caller.as(Role.ADMINISTRATOR, office);
        long before = newest().id();

        assertThat(caller.get("/settings/users/1").statusCode()).isEqualTo(404);

        assertThat(only(before).outcome()).isEqualTo("REFUSED");
    }

    @Test
    void aFailureIsRecordedByTheKindOfExceptionWhateverTheStatusStillIs()
            throws NoSuchMethodException {
        long before = newest().id();
        HandlerMethod route =
                new HandlerMethod(new Route(), Route.class.getDeclaredMethod("anything"));

        office.bean(AuditInterceptor.class)
                .afterCompletion(
                        new MockHttpServletRequest(),
                        new MockHttpServletResponse(),
                        route,
                        new IllegalStateException("of somebody"));

        assertThat(only(before).outcome()).isEqualTo("FAILED");
        assertThat(only(before).reason()).isEqualTo("IllegalStateException");
    }

    private static final class Route {

        @Audited(value = AuditAction.VIEW, object = "anything")
        void anything() {}
    }

    @Test
    void aChangeThatWasNotMadeIsRecordedAsRefused() {
        Caller caller = Caller.as(Role.ADMINISTRATOR, office);
        long before = newest().id();

        assertThat(add(caller, "x", "0").statusCode()).isEqualTo(200);

        List<AuditEntry> entries = since(before);
        assertThat(entries.getFirst().action()).isEqualTo("CREATE");
        assertThat(entries.getFirst().outcome()).isEqualTo("REFUSED");
    }

    @Test
    void aFormThatNoPageSendsIsNotUnderstood() {
        Caller caller = Caller.as(Role.ADMINISTRATOR, office);
        long before = newest().id();

        assertThat(add(caller, "x", "many").statusCode()).isEqualTo(400);

        assertThat(since(before).getFirst().outcome()).isEqualTo("REFUSED");
    }

    private static HttpResponse<String> add(Caller caller, String name, String version) {
        return caller.post(
                "/settings/users",
                "name",
                name,
                "version",
                version,
                "_allFacilities",
                "on",
                "_allPayers",
                "on",
                "_disabled",
                "on");
    }

    @Test
    void whatARoleMayNotDoIsRecorded() {
        Caller caller = Caller.as(Role.BILLER, office);
        long before = newest().id();

        assertThat(caller.get("/settings/users").statusCode()).isEqualTo(403);

        AuditEntry entry = only(before);
        assertThat(entry.action()).isEqualTo("ACCESS_REFUSED");
        assertThat(entry.objectId()).isEqualTo("GET /settings/users");
        assertThat(entry.actor()).isEqualTo("biller");
    }

    /** The rules let billers send anything below there, and auditors nothing. */
    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"BILLER", "AUDITOR"})
    void whatAPathDoesNotHaveIsNotRecordedAsARefusalOfTheRole(Role role) {
        Caller caller = Caller.as(role, office);
        String token = caller.token();
        long before = newest().id();

        assertThat(caller.bare("POST", "/remittances/1").statusCode()).isEqualTo(405);
        assertThat(only(before).reason()).isEqualTo("no such method here");
        assertThat(caller.postBare("/remittances/1", Map.of("_csrf", token)).statusCode())
                .isEqualTo(405);

        assertThat(since(before))
                .hasSize(2)
                .allSatisfy(entry -> {
                    assertThat(entry.action()).isEqualTo("ACCESS_REFUSED");
                    assertThat(entry.objectId()).isEqualTo("POST /remittances/1");
                    assertThat(entry.reason()).isEqualTo("no such method here");
                });
    }

    @Test
    void signingInAndOutAndRefusalsAreRecordedButNeverWhatIsNoName() {
        office.add("signs.in", Role.BILLER, Scope.ALL, Scope.ALL);
        long before = newest().id();
        Caller caller = Caller.nobody(office);

        caller.signIn("my secret password", "typed into the wrong field");
        caller.signIn("signs.in", "wrong");
        caller.signIn("signs.in", Office.PASSWORD);
        caller.post("/sign-out");

        List<AuditEntry> entries =
                since(before).reversed().stream()
                        .filter(entry -> !entry.action().equals("VIEW"))
                        .toList();
        assertThat(entries)
                .extracting(AuditEntry::action)
                .containsExactly("SIGN_IN_FAILED", "SIGN_IN_FAILED", "SIGN_IN", "SIGN_OUT");
        assertThat(entries)
                .extracting(AuditEntry::actor)
                .containsExactly("unknown name", "signs.in", "signs.in", "signs.in");
        assertThat(entries.get(2).session()).isEqualTo(entries.get(3).session()).hasSize(64);
    }

    @Test
    void beingLockedOutIsRecorded() {
        office.add("locked.out", Role.BILLER, Scope.ALL, Scope.ALL);
        Caller caller = Caller.nobody(office);
        for (int i = 0; i < 6; i++) {
            caller.signIn("locked.out", "wrong");
        }

        assertThat(caller.signIn("locked.out", Office.PASSWORD).headers().firstValue("Location"))
                .hasValue(office.at("/sign-in").toString());
        assertThat(caller.get("/sign-in").body()).contains("Too many wrong passwords");
        assertThat(log.list(AuditQuery.newest(1).of(AuditAction.SIGN_IN_FAILED)))
                .extracting(AuditEntry::reason)
                .containsExactly("locked out");
    }

    private User find(String name) {
        Optional<User> found =
                office.bean(Users.class).list().stream()
                        .filter(user -> user.name().equals(name))
                        .findFirst();
        return found.orElseThrow();
    }

    private AuditEntry newest() {
        return log.list(AuditQuery.newest(1)).getFirst();
    }

    private List<AuditEntry> since(long entry) {
        return log.list(AuditQuery.newest(100)).stream().filter(one -> one.id() > entry).toList();
    }

    private AuditEntry only(long before) {
        List<AuditEntry> entries = since(before);
        assertThat(entries).hasSize(1);
        return entries.getFirst();
    }
}
