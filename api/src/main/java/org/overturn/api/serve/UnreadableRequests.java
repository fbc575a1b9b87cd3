package org.overturn.api.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * What is answered to a request that the server can't read, such as one with {@code %zz} in its
 * address: it reaches none of our own pages. Without a word about the server.
 */
public final class UnreadableRequests extends ErrorReportValve {

    private static final int FIRST_REFUSAL = 400;
    private static final int FIRST_FAILURE = 500;
    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>%1$s</title></head>
            <body><main><h1>%1$s</h1><p>%2$s</p><p><a href="/">To my day</a></p></main></body></html>
            """;
    private static final String PROBLEM =
            """
            {"type":"about:blank","title":"%s","status":%d,"detail":"%s"}
            """;

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        int status = response.getStatus();
        if (status < FIRST_REFUSAL
                || response.getContentWritten() > 0
                || !response.setErrorReported()) {
            return;
        }
        boolean failed = status >= FIRST_FAILURE;
        String title = failed ? "This failed" : "This was not understood";
        String words =
                failed
                        ? "Something went wrong here. Try again; if it fails again, tell your administrator."
                        : "The address has characters that can't be read. Nothing was changed. Check the"
                                + " address, or begin at the first page.";
        boolean rest = String.valueOf(request.getRequestURI()).startsWith("/api/");
        try {
            response.setContentType(rest ? "application/problem+json" : "text/html");
            response.setCharacterEncoding("UTF-8");
            response.setHeader("Cache-Control", "no-store");
            response.setHeader(
                    "Content-Security-Policy", "default-src 'none'; frame-ancestors 'self'");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Referrer-Policy", "no-referrer");
            response.setHeader("X-Frame-Options", "SAMEORIGIN");
            Writer out = response.getReporter();
            if (out != null) {
                out.write(
                        rest
                                ? PROBLEM.formatted(title, status, words)
                                : PAGE.formatted(title, words));
                response.finishResponse();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
