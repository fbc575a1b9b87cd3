package org.overturn.api.harness;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets each page wait, so that a test that looks before the page has come fails each time rather
 * than now and then: {@code ./mvnw test -Doverturn.test.delay=400ms}.
 */
@Component
@Order(Integer.MIN_VALUE)
@ConditionalOnProperty("overturn.test.delay")
class SlowAnswers extends OncePerRequestFilter {

    private final Duration delay;

    SlowAnswers(@Value("${overturn.test.delay}") Duration delay) {
        this.delay = delay;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String accepted = request.getHeader("Accept");
        return accepted == null || !accepted.contains("text/html") && !accepted.contains("*/*");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        try {
            Thread.sleep(delay);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        rest.doFilter(request, response);
    }
}
