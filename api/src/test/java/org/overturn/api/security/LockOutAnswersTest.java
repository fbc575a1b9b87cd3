package org.overturn.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.Office;
import org.overturn.core.user.Role;
import org.overturn.core.user.Scope;

/** What the sign-in page says tells nobody which names there are. */
class LockOutAnswersTest {

    private static final Pattern SAID = Pattern.compile("(?s)<p class=\"flash bad\".*?</p>");

    private final Office office = Office.withUsers();

    @Test
    void aNameThatNobodyHasIsAnsweredWordForWordAsAUsersIs() {
        office.add("tried.often", Role.BILLER, Scope.ALL, Scope.ALL);

        List<String> ofUser = answers("tried.often");

        assertThat(ofUser.getFirst()).contains("Name or password is wrong");
        assertThat(ofUser.getLast()).contains("Too many wrong passwords");
        assertThat(answers("never.was.one")).isEqualTo(ofUser);
    }

    /** Of seven tries, without the time of day. */
    private List<String> answers(String name) {
        Caller caller = Caller.nobody(office);
        List<String> said = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            caller.signIn(name, "wrong");
            Matcher found = SAID.matcher(caller.get("/sign-in").body());
            assertThat(found.find()).isTrue();
            said.add(found.group().replaceAll("\\d+:\\d+ [AP]M", "TIME"));
        }
        return said;
    }
}
