package org.overturn.api.remittance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.Office;
import org.overturn.api.harness.Program;
import org.overturn.batch.Folders;
import org.overturn.core.user.Role;
import org.overturn.core.user.Scope;
import org.overturn.core.user.TokenScope;
import org.unbescape.html.HtmlEscape;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Refused files through REST. */
class RefusedFileTest {

    private static final String REFUSED = "/api/v1/remittances/refused";

    private static Office office;

    @BeforeAll
    static void open() {
        office = Office.afterANightOver(RefusedFileTest::writeTornFiles);
    }

    @AfterAll
    static void close() {
        office.close();
    }

    private static void writeTornFiles(Folders folders) throws IOException {
        Path inbox = Files.createDirectories(folders.inbox().resolve("remittances"));
        for (int i = 1; i <= 3; i++) {
            Files.writeString(inbox.resolve("torn-" + i + ".835"), "ISA*00*torn " + i);
        }
    }

    @Test
    void eachIsListedWithWhyAndWhatToDo() {
        Caller biller = Caller.as(Role.BILLER, office);

        JsonNode all = json(biller.get(REFUSED));

        assertThat(all.get("items").findValuesAsString("name"))
                .containsExactlyInAnyOrder("torn-1.835", "torn-2.835", "torn-3.835");
        JsonNode one = all.at("/items/0");
        assertThat(one.get("why").asString()).isNotBlank();
        assertThat(json(biller.get(REFUSED + "/" + one.get("id").asString())).equals(one)).isTrue();
        assertThat(biller.get(REFUSED + "/1").statusCode()).isEqualTo(404);
        assertThat(biller.get("/remittances").body())
                .as("as the page shows it")
                .contains(HtmlEscape.escapeHtml4Xml(one.get("why").asString()));
    }

    @Test
    void theyComePageByPageAndBack() {
        Caller auditor = Caller.as(Role.AUDITOR, office);
        String list = REFUSED + "?limit=2";

        JsonNode first = json(auditor.get(list));
        JsonNode second = json(auditor.get(list + "&cursor=" + first.get("next").asString()));

        assertThat(first.get("items")).hasSize(2);
        assertThat(second.get("items")).hasSize(1);
        assertThat(second.get("next").isNull()).isTrue();
        assertThat(
                        json(auditor.get(list + "&cursor=" + second.get("previous").asString()))
                                .equals(first))
                .isTrue();
        assertThat(auditor.get(list + "&cursor=x").statusCode()).isEqualTo(400);
    }

    @Test
    void whoSeesAPartOfTheOfficeOrHasAnotherRoleSeesNone() {
        office.add("refused.part", Role.BILLER, Scope.of("0000000000"), Scope.ALL);
        Caller part = Caller.as("refused.part", office);
        String id = json(Caller.as(Role.BILLER, office).get(REFUSED)).at("/items/0/id").asString();

        for (String path : List.of(REFUSED, REFUSED + "/" + id)) {
            HttpResponse<String> answer = part.get(path);
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).doesNotContain("torn-");
            assertThat(Caller.as(Role.PROVIDER, office).get(path).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void aTokenNeedsTheScopeOfRemittances() {
        assertThat(
                        Program.of(Role.BILLER, office, TokenScope.READ_REMITTANCES)
                                .get(REFUSED)
                                .statusCode())
                .isEqualTo(200);
        assertThat(
                        Program.of(Role.BILLER, office, TokenScope.READ_DENIALS)
                                .get(REFUSED)
                                .statusCode())
                .isEqualTo(403);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
