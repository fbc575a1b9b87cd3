package org.overturn.api.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * What holds for all of REST: lists take only the parameters that are stated, each once, changes
 * name the version that was seen, and bodies are short.
 */
@Configuration(proxyBeanMethods = false)
class RestRules implements WebMvcConfigurer, HandlerInterceptor, HandlerMethodArgumentResolver {

    /** Without a file; those have limits of their own. */
    private static final long LONGEST_BODY = 2 << 20;

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**").order(1); // behind the audit
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        checkLength(request);
        if (handler instanceof HandlerMethod method) {
            if (HttpMethod.GET.matches(request.getMethod())) {
                check(names(method), request.getParameterMap().keySet());
            }
            checkOnce(lists(method), request.getParameterMap());
        }
        return true;
    }

    private static void checkLength(HttpServletRequest request) {
        boolean files = String.valueOf(request.getContentType()).startsWith("multipart/");
        long length = request.getContentLengthLong();
        boolean unsaid = length < 0 && request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
        if (!files && (unsaid || length > LONGEST_BODY)) {
            throw new ResponseStatusException(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "a body without files has at most 2 MB, and says its length");
        }
    }

    /**
     * Refuses names that a controller doesn't state.
     *
     * @throws RefusedField for the first of them
     */
    static void check(Set<String> stated, Set<String> given) {
        given.stream()
                .filter(name -> !stated.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new RefusedField(name, "there is no such field here");
                });
    }

    /**
     * Of a field that is given twice, all values but the first would be lost.
     *
     * @param lists fields that take several
     * @throws RefusedField for the first other one that has several
     */
    private static void checkOnce(Set<String> lists, Map<String, String[]> given) {
        given.forEach((name, values) -> {
            if (values.length > 1 && !lists.contains(name)) {
                throw new RefusedField(
                        name, name + " is given " + values.length + " times, and takes one value");
            }
        });
    }

    private static Set<String> lists(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .filter(parameter ->
                        Collection.class.isAssignableFrom(parameter.getParameterType()))
                .map(parameter -> String.valueOf(parameter.getParameter().getName()))
                .collect(Collectors.toSet());
    }

    private static Set<String> names(HandlerMethod method) {
        Set<String> names = new HashSet<>();
        for (MethodParameter parameter : method.getMethodParameters()) {
            if (!parameter.hasParameterAnnotation(RequestParam.class)) {
                continue;
            }
            if (Map.class.isAssignableFrom(parameter.getParameterType())) {
                names.addAll(of(method.getBeanType()));
            } else {
                names.add(String.valueOf(parameter.getParameter().getName()));
            }
        }
        return names;
    }

    static Set<String> of(Class<?> controller) {
        return Optional.ofNullable(controller.getAnnotation(StatedFields.class))
                .map(fields -> Set.copyOf(Arrays.asList(fields.value())))
                .orElse(Set.of());
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == SeenVersion.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        String tag = request.getHeader(SeenVersion.HEADER);
        if (tag == null) {
            throw new ResponseStatusException(
                    HttpStatus.PRECONDITION_REQUIRED,
                    "If-Match must name the version that was seen");
        }
        return SeenVersion.parse(tag);
    }
}
