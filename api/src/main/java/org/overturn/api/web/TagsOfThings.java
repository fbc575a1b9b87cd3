package org.overturn.api.web;

import org.jspecify.annotations.Nullable;
import org.overturn.core.db.Digest;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import tools.jackson.databind.json.JsonMapper;

/**
 * Each answer to a GET has a tag: the version where there is one, which a change names; else one
 * made of its content, which tells whether a thing has changed.
 */
@RestControllerAdvice(annotations = RestController.class)
class TagsOfThings implements ResponseBodyAdvice<Object> {

    private static final int LENGTH = 32;

    private final JsonMapper json;

    TagsOfThings(JsonMapper json) {
        this.json = json;
    }

    @Override
    public boolean supports(
            MethodParameter answer, Class<? extends HttpMessageConverter<?>> converter) {
        return answer.hasMethodAnnotation(GetMapping.class);
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter answer,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body instanceof Record && response.getHeaders().getETag() == null) {
            String tag = Digest.of(json.writeValueAsString(body)).substring(0, LENGTH);
            response.getHeaders().set(HttpHeaders.ETAG, '"' + tag + '"');
        }
        return body;
    }
}
