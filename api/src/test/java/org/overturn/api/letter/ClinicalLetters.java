package org.overturn.api.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.Office;
import org.overturn.batch.night.LetterDrafts;
import org.overturn.core.appeal.DueAppeal;
import org.overturn.core.appeal.DueAppeals;
import org.overturn.core.approval.Approval;
import org.overturn.core.approval.Who;
import org.overturn.core.audit.Actor;
import org.overturn.core.letter.EditedLetters;
import org.overturn.core.letter.EditedLetters.Filled;
import org.overturn.core.letter.Letter;
import org.overturn.core.user.Role;
import org.overturn.core.user.Scope;
import org.overturn.core.user.User;
import org.overturn.core.user.Users;

/** The clinical letters of an office's appeals, for tests of their way to the signature. */
record ClinicalLetters(Office office) {

    private static final Pattern VERSION = Pattern.compile("\"?(\\d+)\"?");

    /** The fact, in JSON; typed over it stands the name of the one who signs here. */
    private static final String CLINICIAN =
            "<span class=..fact.. data-fact=..clinician.name..>[^<]*</span>";

    /** An appeal with a clinical letter, from the end of the list: one of its own for each test. */
    long appeal(int fromTheEnd) {
        LetterDrafts drafts = office.bean(LetterDrafts.class);
        return office
                .bean(DueAppeals.class)
                .listOpen(Optional.empty(), 200, Scope.ALL, Scope.ALL)
                .reversed()
                .stream()
                .map(DueAppeal::id)
                .filter(id -> drafts.write(id).draft().clinical())
                .skip(fromTheEnd - 1)
                .findFirst()
                .orElseThrow();
    }

    static String html(String json) {
        Matcher matcher = Pattern.compile("\"html\":\"((?:[^\"\\\\]++|\\\\.)*+)\"").matcher(json);
        assertThat(matcher.find()).as(json).isTrue();
        return matcher.group(1);
    }

    private static String tag(HttpResponse<String> answer) {
        Matcher matcher = VERSION.matcher(answer.headers().firstValue("ETag").orElse(""));
        assertThat(matcher.matches()).isTrue();
        return matcher.group(1);
    }

    static String path(long appeal) {
        return "/api/v1/appeals/" + appeal + "/letter";
    }

    /** Writes a letter without gaps, which an advocate is the author of. */
    void fillAll(long appeal, String clinician) {
        Caller caller = Caller.as(Role.ADVOCATE, office);
        HttpResponse<String> draft = caller.get(path(appeal));
        String more =
                html(draft.body())
                        .replaceAll(CLINICIAN, clinician)
                        .replace("</section>", "<p>We enclose all of it.</p></section>");
        HttpResponse<String> written =
                caller.send(
                        "PUT", path(appeal), "{\"html\":\"" + more + "\"}", "If-Match", tag(draft));
        assertThat(written.statusCode()).as(written.body()).isEqualTo(200);
        fillGaps(appeal, clinician);
        assertThat(caller.get(path(appeal)).body()).contains("\"gaps\":[]");
    }

    private void fillGaps(long appeal, String clinician) {
        User advocate =
                office.bean(Users.class).list().stream()
                        .filter(user -> user.name().equals(Office.nameOf(Role.ADVOCATE)))
                        .findFirst()
                        .orElseThrow();
        Who who = Who.person(Actor.person(advocate.name(), ""), advocate);
        EditedLetters letters = office.bean(EditedLetters.class);
        Letter.Draft draft = office.bean(LetterDrafts.class).write(appeal).draft();
        Approval letter = letters.find(appeal).orElseThrow();
        for (String gap : letters.review(letter, draft).gaps()) {
            String content = gap.startsWith("Treating clinician") ? clinician : "seen to";
            letter = letters.fill(who, letter.seen(), new Filled(gap, content));
        }
    }

    void step(Role role, long appeal, String json, int status) {
        step(Caller.as(role, office), appeal, json, status);
    }

    static void step(Caller caller, long appeal, String json, int status) {
        HttpResponse<String> answer =
                caller.send(
                        "POST",
                        path(appeal) + "/steps",
                        json,
                        "If-Match",
                        tag(caller.get(path(appeal))));
        assertThat(answer.statusCode()).as(json + " " + answer.body()).isEqualTo(status);
    }
}
