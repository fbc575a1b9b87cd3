package org.overturn.api.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.overturn.core.user.Role;

/** Somebody who calls the server without a browser, with cookies; redirects are not followed. */
public final class Caller {

    private static final Pattern TOKEN =
            Pattern.compile("name=\"csrf-token\" content=\"([^\"]+)\"");

    private final Office office;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder()
                    .cookieHandler(cookies)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    private Caller(Office office) {
        this.office = office;
    }

    /** Who is not signed in. */
    public static Caller nobody(Office office) {
        return new Caller(office);
    }

    /** The user with just this role, signed in. */
    public static Caller as(Role role, Office office) {
        return as(Office.nameOf(role), office);
    }

    /** This user, signed in. */
    public static Caller as(String name, Office office) {
        Caller caller = new Caller(office);
        HttpResponse<String> answer = caller.signIn(name, Office.PASSWORD);
        String next = answer.headers().firstValue("Location").orElse("");
        if (answer.statusCode() != 302 || next.contains("sign-in")) {
            throw new IllegalStateException(name + " could not sign in: " + answer.statusCode());
        }
        return caller;
    }

    public HttpResponse<String> signIn(String name, String password) {
        return post("/sign-in", "name", name, "password", password);
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).header("Accept", "text/html,application/json").GET());
    }

    /** Sends a form as its page would, with the page's token. */
    public HttpResponse<String> post(String path, String... fields) {
        Map<String, String> form = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        form.put("_csrf", token());
        return postBare(path, form);
    }

    /** Sends a form without the page's token. */
    public HttpResponse<String> postBare(String path, Map<String, String> form) {
        String body =
                form.entrySet().stream()
                        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                        .collect(Collectors.joining("&"));
        return send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)));
    }

    /** Sends any method with the page's token in its header. */
    public HttpResponse<String> call(String method, String path, String... headers) {
        HttpRequest.Builder request =
                request(path)
                        .header("X-CSRF-TOKEN", token())
                        .method(method, BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    /** Sends JSON with the page's token in its header. */
    public HttpResponse<String> send(String method, String path, String json, String... headers) {
        return send(method, path, new Body("application/json", json), headers);
    }

    /** What is sent, and what it is. */
    public record Body(String type, String text) {}

    /** Sends anything with the page's token in its header. */
    public HttpResponse<String> send(String method, String path, Body body, String... headers) {
        HttpRequest.Builder request =
                request(path)
                        .header("X-CSRF-TOKEN", token())
                        .header("Content-Type", body.type())
                        .method(method, BodyPublishers.ofString(body.text()));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    /** Sends any method with nothing, not even the page's token. */
    public HttpResponse<String> bare(String method, String path) {
        return send(request(path).method(method, BodyPublishers.noBody()));
    }

    /** Sends a form with a file, as a browser does; fields by name and value. */
    public HttpResponse<String> upload(
            String path, String fileName, byte[] content, String... fields) {
        return upload(request(path).header("X-CSRF-TOKEN", token()), fileName, content, fields);
    }

    /** The same with the version that was seen. */
    public HttpResponse<String> uploadOver(
            String seen, String path, String fileName, byte[] content) {
        return upload(
                request(path).header("If-Match", seen).header("X-CSRF-TOKEN", token()),
                fileName,
                content);
    }

    /** The same under a key, so that it is done once. */
    public HttpResponse<String> uploadOnce(String key, String path, byte[] content) {
        return upload(
                request(path).header("Idempotency-Key", key).header("X-CSRF-TOKEN", token()),
                "file",
                content);
    }

    /** The same with what the form holds alone, without the page's token in a header. */
    public HttpResponse<String> uploadBare(
            String path, String fileName, byte[] content, String... fields) {
        return upload(request(path).header("Accept", "text/html"), fileName, content, fields);
    }

    private HttpResponse<String> upload(
            HttpRequest.Builder request, String fileName, byte[] content, String... fields) {
        String boundary = "overturn-boundary-4711";
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            text.append("--" + boundary + "\r\n")
                    .append("Content-Disposition: form-data; name=\"" + fields[i] + "\"\r\n\r\n")
                    .append(fields[i + 1] + "\r\n");
        }
        text.append("--" + boundary + "\r\n")
                .append("Content-Disposition: form-data; name=\"file\"; filename=\"")
                .append(fileName.replace("\"", "%22") + "\"\r\n")
                .append("Content-Type: application/pdf\r\n\r\n");
        return send(
                request.header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(
                                BodyPublishers.concat(
                                        BodyPublishers.ofString(text.toString()),
                                        BodyPublishers.ofByteArray(content),
                                        BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"))));
    }

    /** The bytes of something that is no text. */
    public HttpResponse<byte[]> fetch(String path) {
        try {
            return client.send(request(path).GET().build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Fetches something with headers of one's own. */
    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path).headers(headers).GET());
    }

    /** The cookies this caller has, by name. */
    public Map<String, String> cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .collect(Collectors.toMap(cookie -> cookie.getName(), cookie -> cookie.getValue()));
    }

    /** The token of a page that this caller may see. */
    public String token() {
        for (String path : Arrays.asList("/", "/sign-in", "/settings/security")) {
            Matcher found = TOKEN.matcher(get(path).body());
            if (found.find()) {
                return found.group(1);
            }
        }
        throw new IllegalStateException("no page with a token");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(office.at(path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
