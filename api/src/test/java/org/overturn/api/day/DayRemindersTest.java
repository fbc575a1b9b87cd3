package org.overturn.api.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.overturn.api.harness.Browser;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.InBrowser;
import org.overturn.api.harness.Office;
import org.overturn.api.harness.OnAnOwnSample;
import org.overturn.api.harness.Today;
import org.overturn.core.task.Reminders;
import org.overturn.core.user.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reminders and decisions on the page My day. */
@InBrowser
class DayRemindersTest extends OnAnOwnSample {

    private static final String ADVOCATE = Office.nameOf(Role.ADVOCATE);

    @BeforeAll
    static void ownSomeAndDecideOne() {
        JdbcClient db = office.bean(JdbcClient.class);
        LocalDate today = Today.date();
        long owner =
                db.sql("select id from app_user where name = ?")
                        .param(ADVOCATE)
                        .query(Long.class)
                        .single();
        db.sql(
                        "update denial set owner_id = ?, due_on = ?, held_until = ? where appeal_id ="
                                + " (select min(id) from appeal where status = 'FOR_REVIEW')")
                .params(owner, today, today.plusDays(3))
                .update();
        db.sql(
                        "update appeal set due_on = ? where id in (select appeal_id from denial where"
                                + " owner_id = ?)")
                .params(today.plusDays(3), owner)
                .update();
        db.sql(
                        "update appeal set status = 'PARTLY_WON', decided_on = ? where id = (select max(id)"
                                + " from (select id from appeal where status = 'FOR_REVIEW') open)")
                .param(today.minusDays(7))
                .update();
        office.bean(Reminders.class).give(today);
    }

    @Test
    void theCallersRemindersAndTheWeeksDecisionsAreListed() {
        JsonNode day = day(Role.ADVOCATE);

        assertThat(day.get("reminders")).hasSize(1);
        assertThat(day.at("/reminders/0/what").asString()).isEqualTo("appeal due within 3 days");
        assertThat(day.at("/reminders/0/count").asInt()).isOne();
        assertThat(day.at("/reminders/0/held").asInt()).isOne();
        assertThat(day.get("decided")).hasSize(1);
        assertThat(day.at("/decided/0/status").asString()).isEqualTo("PARTLY_WON");
        assertThat(day(Role.BILLER).get("reminders")).isEmpty();
    }

    @Test
    void thePageShowsThemWithLinks(Browser browser) {
        browser.openAs(Role.ADVOCATE, office, "/");

        assertThat(browser.text())
                .contains("1 appeal due within 3 days, 1 of them on hold")
                .contains("Decided in the last week", "partly won");
        browser.examine("my-day-reminders");
    }

    private static JsonNode day(Role role) {
        return JsonMapper.shared().readTree(Caller.as(role, office).get("/api/v1/my-day").body());
    }
}
