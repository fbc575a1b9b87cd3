package org.overturn.api.owasp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.Office;
import org.overturn.core.user.Profile;
import org.overturn.core.user.Role;
import org.overturn.core.user.Scope;
import org.overturn.core.user.Users;
import org.springframework.web.util.HtmlUtils;

/** Expressions of Thymeleaf, SpEL and Mustache in what people type are text. */
class TemplateInjectionTest {

    private static int users;

    private final Office office = Office.withUsers();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${31337+1}",
                "*{31337+1}",
                "[[${31337+1}]]",
                "[(${31337+1})]",
                "__${31337+1}__::.x",
                "#{31337+1}",
                "{{31337+1}}",
                "T(java.lang.Runtime).getRuntime()"
            })
    void anExpressionInANameOrASearchIsShownAsItIs(String expression) {
        users++;
        office.bean(Users.class)
                .add(
                        "expression-" + users,
                        new Profile(
                                expression, "", Set.of(Role.BILLER), Scope.ALL, Scope.ALL, false));
        Caller administrator = Caller.as(Role.ADMINISTRATOR, office);

        String list = administrator.get("/settings/users").body();
        String found = administrator.post("/worklist/search", "search", expression).body();
        String form = administrator.get("/settings/users/new?name=" + users).body();

        assertThat(HtmlUtils.htmlUnescape(list)).contains(expression).doesNotContain("31338");
        assertThat(found + form).doesNotContain("31338", "java.lang.Runtime@");
    }
}
