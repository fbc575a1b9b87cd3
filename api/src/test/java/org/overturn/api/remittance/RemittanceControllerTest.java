package org.overturn.api.remittance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.Office;
import org.overturn.core.user.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A remittance through REST, from the upload to its stored bytes. */
class RemittanceControllerTest {

    private static final String REMITTANCES = "/api/v1/remittances";

    private final Office office = Office.own();
    private final Caller biller = Caller.as(Role.BILLER, office);

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void anUploadGoesThroughTheNightsJobWhichTellsHowFarItIs() {
        String content = remittance();

        HttpResponse<String> taken = upload("june.835", content);
        assertThat(taken.statusCode()).isEqualTo(202);
        JsonNode where = JsonMapper.shared().readTree(taken.body());
        assertThat(where.get("files").get(0).asString()).isEqualTo("june.835");
        String job = where.get("job").asString();
        HttpResponse<String> events = biller.get(job + "/events", "Accept", "text/event-stream");

        assertThat(events.headers().firstValue("Content-Type").orElse(""))
                .startsWith("text/event-stream");
        List<JsonNode> told =
                events.body()
                        .lines()
                        .filter(line -> line.startsWith("data:"))
                        .map(line -> JsonMapper.shared().readTree(line.substring(5)))
                        .toList();
        assertThat(told).hasSizeGreaterThan(1);
        assertThat(told.getFirst().get("running").asBoolean()).isTrue();
        assertThat(told.getLast().get("running").asBoolean()).isFalse();
        assertThat(told.getLast().get("failure").asString()).isEmpty();
        JsonNode stored = one(biller.get(REMITTANCES));
        assertThat(stored.get("status").asString()).isEqualTo("STORED");
        assertThat(stored.get("traceNumber").asString()).isEqualTo("TRACE77");
        String place = REMITTANCES + "/" + stored.get("id").asString();
        assertThat(JsonMapper.shared().readTree(biller.get(place).body())).isEqualTo(stored);
        assertThat(content).contains(biller.get(place + "/raw").body());
        assertThat(one(biller.get("/api/v1/jobs")).get("startedBy").asString()).isEqualTo("biller");
        assertThat(office.folders().inbox().resolve("remittances")).isEmptyDirectory();
    }

    @Test
    void aNameThatLeadsElsewhereBecomesAPlainOne() throws Exception {
        HttpResponse<String> taken = upload("..\\..\\/../settings/.office.yml", "no remittance");

        assertThat(taken.statusCode()).isEqualTo(202);
        assertThat(taken.body()).contains("\"office.yml\"");
        biller.get("/api/v1/jobs/night/events", "Accept", "text/event-stream");
        assertThat(office.folders().settings().resolve(".office.yml")).doesNotExist();
        assertThat(Files.exists(office.folders().settings().resolve("office.yml"))).isFalse();
    }

    @Test
    void aContradictionIsComparedDecidedOnceAndTakenBack() {
        upload("june.835", remittance());
        biller.get("/api/v1/jobs/night/events", "Accept", "text/event-stream");
        String other = remittance().replace("*100*80*", "*100*70*").replace("*50*20", "*50*30");
        upload("again.835", other);
        biller.get("/api/v1/jobs/night/events", "Accept", "text/event-stream");
        String id = one(biller.get(REMITTANCES + "?show=HELD")).get("id").asString();
        String place = REMITTANCES + "/" + id + "/decision";

        assertThat(biller.get(place).body())
                .contains("\"cause\":\"OVERLAP\"", "\"changedCount\":1", "\"decision\":null");
        assertThat(biller.send("POST", place, "{\"choice\":\"REJECT\"}").statusCode())
                .isEqualTo(400);
        String reject = "{\"choice\":\"REJECT\",\"reason\":\"The first one is right\"}";
        HttpResponse<String> decided = biller.send("POST", place, reject);
        assertThat(decided.statusCode()).as(decided.body()).isEqualTo(200);
        assertThat(decided.body()).contains("\"choice\":\"REJECT\"", "The first one is right");
        assertThat(biller.send("POST", place, reject).statusCode()).isEqualTo(409);
        HttpResponse<String> back = biller.send("POST", place, "{\"reason\":\"a mistake\"}");
        assertThat(back.statusCode()).as(back.body()).isEqualTo(200);
        assertThat(back.body()).contains("\"decision\":null");
        Caller auditor = Caller.as(Role.AUDITOR, office);
        assertThat(auditor.get(place).statusCode()).isEqualTo(200);
        assertThat(auditor.send("POST", place, reject).statusCode()).isEqualTo(403);
    }

    @Test
    void anEmptyFileIsRefusedWithItsName() {
        HttpResponse<String> answer = upload("empty.835", "");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        assertThat(answer.body()).contains("empty.835 is empty. Nothing was imported.");
    }

    private HttpResponse<String> upload(String name, String content) {
        String boundary = "boundary-4711";
        String body =
                "--%1$s\r\nContent-Disposition: form-data; name=\"files\"; filename=\"%2$s\"\r\n\r\n%3$s\r\n--%1$s--\r\n"
                        .formatted(boundary, name, content);
        return biller.send(
                "POST",
                REMITTANCES,
                new Caller.Body("multipart/form-data; boundary=" + boundary, body));
    }

    private static JsonNode one(HttpResponse<String> list) {
        JsonNode items = JsonMapper.shared().readTree(list.body()).get("items");
        assertThat(items).hasSize(1);
        return items.get(0);
    }

    private static String remittance() {
        return """
        ISA*00*          *00*          *ZZ*PAYER          *ZZ*OFFICE         *260106*0415*^*00501*000000001*0*P*:~
        GS*HP*PAYER*OFFICE*20260106*0415*1*X*005010X221A1~
        ST*835*0001~
        BPR*I*80*C*ACH*CCP*01*000000013*DA*1*1001382741**01*000000026*DA*1*20260106~
        TRN*1*TRACE77*1001382741~
        DTM*405*20260105~
        N1*PR*EXAMPLE HEALTH~
        N3*1 ROAD~
        N4*MILLBROOK*OH*43001~
        N1*PE*OFFICE*XX*2418702652~
        LX*1~
        CLP*ACC1*1*100*80*0*12*CLAIM1*11*1~
        NM1*QC*1*SAMPLE*PAT****MI*M1~
        SVC*HC:99213*100*80**1~
        DTM*472*20251110~
        CAS*CO*50*20~
        LQ*HE*N115~
        SE*16*0001~
        GE*1*1~
        IEA*1*000000001~
        """
                .replace("\n", "");
    }
}
