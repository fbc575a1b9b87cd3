package org.overturn.api.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.Office;
import org.overturn.api.harness.Today;
import org.overturn.core.db.Digest;
import org.overturn.core.user.Role;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockPart;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** A request that is sent twice is done once. */
class IdempotencyTest {

    private static final String BULK = "/api/v1/denials/bulk";

    private static int keys;

    private final Office office = Office.withUsers();
    private final IdempotencyFilter filter = office.bean(IdempotencyFilter.class);
    private final AtomicInteger done = new AtomicInteger();
    private String key;

    @BeforeEach
    void signIn() {
        keys++;
        key = "key-" + keys;
        as("biller");
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theSameRequestGetsTheSameAnswerAndIsDoneOnce() throws Exception {
        MockHttpServletResponse first = send(request("{\"a\":1}"));
        MockHttpServletResponse again = send(request("{\"a\":1}"));

        assertThat(done).hasValue(1);
        assertThat(first.getStatus()).isEqualTo(201);
        assertThat(again.getStatus()).isEqualTo(201);
        assertThat(again.getContentAsString())
                .isEqualTo(first.getContentAsString())
                .isEqualTo("{\"read\":\"{\"a\":1}\",\"done\":1}");
        assertThat(again.getHeader("Location")).isEqualTo("/api/v1/things/1");
        assertThat(again.getContentType()).isEqualTo("application/json");
        assertThat(first.getHeader("Idempotency-Replayed")).isNull();
        assertThat(again.getHeader("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void anotherRequestUnderTheSameKeyIsRefused() throws Exception {
        send(request("{\"a\":1}"));

        assertThat(send(request("{\"a\":2}")).getStatus()).isEqualTo(422);
        MockHttpServletRequest query = request("{\"a\":1}");
        query.setQueryString("b=1");
        assertThat(send(query).getStatus()).isEqualTo(422);
        assertThat(done).hasValue(1);
    }

    @Test
    void keysAreEachUsersAndEachPathsOwn() throws Exception {
        send(request("x"));
        MockHttpServletRequest other = request("x");
        other.setRequestURI("/api/v1/others");
        send(other);
        as("advocate");
        send(request("x"));

        assertThat(done).hasValue(3);
    }

    @Test
    void whatFailedMayBeTriedAgain() throws Exception {
        FilterChain failing =
                (request, response) -> {
                    throw new ServletException("database gone");
                };
        assertThatThrownBy(
                        () -> filter.doFilter(request("x"), new MockHttpServletResponse(), failing))
                .isInstanceOf(ServletException.class);

        assertThat(send(request("x")).getStatus()).isEqualTo(201);
    }

    @Test
    void aRequestThatIsStillAtWorkIsWaitedForAndOneThatWasCutOffIsDoneAnew() {
        GivenAnswers answers = office.bean(GivenAnswers.class);
        GivenAnswerRepository repository = office.bean(GivenAnswerRepository.class);
        assertThat(answers.begin(key, "h")).isEqualTo(new GivenAnswers.Course.Do());
        assertThat(answers.begin(key, "h")).isEqualTo(new GivenAnswers.Course.Wait());

        repository.delete(key);
        repository.begin(key, "h", Today.now().minus(Duration.ofMinutes(11)));

        assertThat(answers.begin(key, "h")).isEqualTo(new GivenAnswers.Course.Do());
        assertThat(answers.begin(key, "h")).isEqualTo(new GivenAnswers.Course.Wait());
    }

    @Test
    void onTheServerTheFirstAnswerIsGivenAgainToItsUserAlone() {
        Caller biller = Caller.as(Role.BILLER, office);
        Caller advocate = Caller.as(Role.ADVOCATE, office);

        HttpResponse<String> first = bulk(biller, "7");

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(replayed(first)).isFalse();
        assertThat(bulk(biller, "7").body()).isEqualTo(first.body());
        assertThat(replayed(bulk(biller, "7"))).isTrue();
        assertThat(bulk(biller, "8").statusCode()).isEqualTo(422);
        assertThat(bulk(biller, "8").headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(replayed(bulk(advocate, "7"))).isFalse();
    }

    @Test
    void afterACrashInTheMiddleACallerWaitsAndThenGetsAnAnswer() throws Exception {
        Caller biller = Caller.as(Role.BILLER, office);
        GivenAnswerRepository repository = office.bean(GivenAnswerRepository.class);
        String body = bulkOf("9");
        String id = Digest.of("biller", "POST", BULK, key);
        repository.begin(id, requestHash(body), Today.now());

        HttpResponse<String> early = bulk(biller, "9");
        repository.delete(id);
        repository.begin(id, requestHash(body), Today.now().minus(Duration.ofMinutes(11)));

        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(early.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(bulk(biller, "9").statusCode()).isEqualTo(200);
    }

    @Test
    void afterADayAKeyIsNewAgain() {
        GivenAnswers answers = office.bean(GivenAnswers.class);
        office.bean(GivenAnswerRepository.class)
                .begin(key, "h", Today.now().minus(Duration.ofHours(25)));

        assertThat(answers.begin(key, "another")).isEqualTo(new GivenAnswers.Course.Do());
    }

    @Test
    void anUploadIsKnownByItsFilesWhateverTheBoundary() throws Exception {
        send(upload("boundary-one", "ISA*00"));

        assertThat(send(upload("boundary-two", "ISA*00")).getHeader("Idempotency-Replayed"))
                .isEqualTo("true");
        assertThat(send(upload("boundary-two", "ISA*01")).getStatus()).isEqualTo(422);
        assertThat(done).hasValue(1);
    }

    @Test
    void aBodyBeyondTheLimitIsRefusedUnread() throws Exception {
        assertThat(send(request("x".repeat((2 << 20) + 1))).getStatus()).isEqualTo(413);
        assertThat(done).hasValue(0);
    }

    @Test
    void withoutAKeyEachRequestIsDone() throws Exception {
        for (int i = 0; i < 2; i++) {
            MockHttpServletRequest request = request("x");
            request.removeHeader("Idempotency-Key");
            send(request);
        }

        assertThat(done).hasValue(2);
    }

    private HttpResponse<String> bulk(Caller caller, String denial) {
        return caller.send("POST", BULK, bulkOf(denial), "Idempotency-Key", key);
    }

    private static String bulkOf(String denial) {
        return "{\"denials\":[{\"id\":\"%s\",\"version\":1}],\"change\":{\"owner\":\"none\"}}"
                .formatted(denial);
    }

    /** What a process that then died noted of the request. */
    private static String requestHash(String body) throws IOException, ServletException {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", BULK);
        request.setContentType("application/json");
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        return AskedFor.of(request).hash();
    }

    private static boolean replayed(HttpResponse<String> answer) {
        return answer.headers().firstValue("Idempotency-Replayed").isPresent();
    }

    private MockHttpServletResponse send(MockHttpServletRequest request)
            throws ServletException, IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(
                request,
                response,
                (asked, answer) -> {
                    int number = done.incrementAndGet();
                    String read =
                            new String(
                                    asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                    HttpServletResponse http = (HttpServletResponse) answer;
                    http.setStatus(201);
                    http.setContentType("application/json");
                    http.setHeader("Location", "/api/v1/things/" + number);
                    http.getWriter().write("{\"read\":\"" + read + "\",\"done\":" + number + "}");
                });
        return response;
    }

    private MockHttpServletRequest request(String body) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/v1/things");
        request.addHeader("Idempotency-Key", key);
        request.setContentType("application/json");
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        return request;
    }

    private MockHttpServletRequest upload(String boundary, String file) {
        MockHttpServletRequest request = request("--" + boundary + file);
        request.setContentType("multipart/form-data; boundary=" + boundary);
        request.addPart(new MockPart("file", "a.835", file.getBytes(StandardCharsets.UTF_8)));
        return request;
    }

    private static void as(String name) {
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(name, "", List.of()));
    }
}
