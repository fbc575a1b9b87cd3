package org.overturn.api.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * A form with values that none of our pages sends (no number where there is always one) has no
 * object to show again: it is answered as not understood.
 */
@Configuration(proxyBeanMethods = false)
class MalformedForms implements WebMvcConfigurer, HandlerInterceptor {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable ModelAndView page)
            throws IOException {
        if (page != null && page.getModel().values().stream().anyMatch(this::isMalformed)) {
            page.clear();
            response.sendError(HttpStatus.BAD_REQUEST.value());
        }
    }

    private boolean isMalformed(@Nullable Object value) {
        return value instanceof BindingResult result && result.getTarget() == null;
    }
}
