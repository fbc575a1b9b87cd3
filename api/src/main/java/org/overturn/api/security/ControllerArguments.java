package org.overturn.api.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.overturn.core.approval.Who;
import org.overturn.core.user.User;
import org.overturn.core.user.Users;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * What controller methods may take as arguments: {@link CurrentUser}, {@link Who}, {@link
 * AuditNote}.
 */
@Configuration(proxyBeanMethods = false)
class ControllerArguments implements WebMvcConfigurer {

    private final AuditInterceptor interceptor;
    private final RequestAudit audit;
    private final Users users;

    ControllerArguments(AuditInterceptor interceptor, RequestAudit audit, Users users) {
        this.interceptor = interceptor;
        this.audit = audit;
        this.users = users;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(interceptor);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new UserArgument());
        resolvers.add(new WhoArgument(audit, users));
        resolvers.add(new NoteArgument());
    }

    private static final class UserArgument implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == CurrentUser.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer model,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return signedIn();
        }
    }

    private static CurrentUser signedIn() {
        return SignedIn.find().orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }

    /** The user with what the audit log says of the request. */
    private record WhoArgument(RequestAudit audit, Users users)
            implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Who.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer model,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            User user =
                    users.find(signedIn().id())
                            .orElseThrow(() -> new IllegalStateException("the user is gone"));
            return Who.person(audit.actor(servlet(request)), user);
        }
    }

    private static final class NoteArgument implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == AuditNote.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer model,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return AuditNote.of(servlet(request));
        }
    }

    private static HttpServletRequest servlet(NativeWebRequest request) {
        HttpServletRequest servlet = request.getNativeRequest(HttpServletRequest.class);
        if (servlet == null) {
            throw new IllegalStateException("no request of a servlet");
        }
        return servlet;
    }
}
