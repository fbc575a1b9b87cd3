package org.overturn.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An advocate at work: opens the list, turns pages, opens denials, searches. */
final class WebUser {

    private static final Pattern TOKEN =
            Pattern.compile("name=\"csrf-token\" content=\"([^\"]+)\"");
    private static final Pattern DENIAL = Pattern.compile("href=\"(/denials/\\d+)\"");
    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");
    private static final Pattern WORD =
            Pattern.compile("<dt>(?:Patient|Account|Payer's claim)</dt><dd>([^<&]{3,})</dd>");
    private static final List<String> LISTS =
            List.of(
                    "/worklist",
                    "/worklist?sort=-amount",
                    "/worklist?sort=due",
                    "/worklist?owner=none");

    private final URI server;
    private final Random random;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    WebUser(URI server, int seed) {
        this.server = server;
        this.random = new Random(seed);
    }

    void signIn(String name, String password) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                post(
                        "/sign-in",
                        "name",
                        name,
                        "password",
                        password,
                        "_csrf",
                        token(get("/sign-in")));
        if (answer.statusCode() != 302
                || answer.headers().firstValue("Location").orElse("").contains("sign-in")) {
            throw new IllegalStateException(name + " could not sign in: " + answer.statusCode());
        }
    }

    /** Works until then, as {@link System#nanoTime} has it. */
    void workUntil(long end, Duration pause, WebWaits waits)
            throws IOException, InterruptedException {
        rest(pause);
        while (System.nanoTime() < end) {
            String list = timed("worklist", get(any(LISTS)), waits);
            rest(pause);
            Optional<String> next = first(NEXT, list);
            if (next.isPresent()) {
                timed("worklist, next page", get(next.get().replace("&amp;", "&")), waits);
                rest(pause);
            }
            List<String> denials = all(DENIAL, list); // none on a page of an error
            for (int i = 0; i < 2 && !denials.isEmpty() && System.nanoTime() < end; i++) {
                String denial = timed("denial", get(any(denials)), waits);
                rest(pause);
                if (i == 0) {
                    search(denial, waits);
                    rest(pause);
                }
            }
        }
    }

    /** By a number or the name of a denial that was open; waits for the list, not to clear it. */
    private void search(String denial, WebWaits waits) throws IOException, InterruptedException {
        List<String> words = all(WORD, denial);
        if (words.isEmpty()) {
            return; // on a page of an error
        }
        String token = first(TOKEN, denial).orElseThrow();
        long begin = System.nanoTime();
        HttpResponse<String> answer =
                post("/worklist/search", "search", any(words), "_csrf", token);
        Optional<String> list = answer.headers().firstValue("Location");
        if (list.isPresent()) {
            answer = client.send(get(list.get()), BodyHandlers.ofString());
        }
        waits.add("search", System.nanoTime() - begin, answer.statusCode());
        post("/worklist/search", "search", "", "_csrf", token);
    }

    private String timed(String what, HttpRequest request, WebWaits waits)
            throws IOException, InterruptedException {
        long begin = System.nanoTime();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        waits.add(what, System.nanoTime() - begin, answer.statusCode());
        return answer.body();
    }

    private HttpRequest get(String path) {
        return HttpRequest.newBuilder(server.resolve(path)).header("Accept", "text/html").build();
    }

    private HttpResponse<String> post(String path, String... fields)
            throws IOException, InterruptedException {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            form.append(i == 0 ? "" : "&")
                    .append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return client.send(
                HttpRequest.newBuilder(server.resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form.toString()))
                        .build(),
                BodyHandlers.ofString());
    }

    private String token(HttpRequest page) throws IOException, InterruptedException {
        return first(TOKEN, client.send(page, BodyHandlers.ofString()).body()).orElseThrow();
    }

    private static Optional<String> first(Pattern pattern, String page) {
        Matcher found = pattern.matcher(page);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private static List<String> all(Pattern pattern, String page) {
        return pattern.matcher(page)
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }

    private String any(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }

    private void rest(Duration pause) throws InterruptedException {
        Thread.sleep((long) (pause.toMillis() * (0.5 + random.nextDouble())));
    }
}
