package org.overturn.api.security;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import org.overturn.core.user.ApiTokens;
import org.overturn.core.user.SecondFactors;
import org.overturn.core.user.Users;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;

/**
 * The two ways in: REST with metrics, and pages. Both ask {@link AccessRules}; they differ in how
 * they refuse, and in how one signs in.
 */
@Configuration(proxyBeanMethods = false)
class SecurityChains {

    /** What both chains are made of. */
    private final Access access;

    private final Users users;
    private final SecondFactors secondFactors;
    private final RequestAudit audit;
    private final SecurityProperties limits;

    SecurityChains(
            Access access,
            Users users,
            SecondFactors secondFactors,
            RequestAudit audit,
            SecurityProperties limits) {
        this.access = access;
        this.users = users;
        this.secondFactors = secondFactors;
        this.audit = audit;
        this.limits = limits;
    }

    /**
     * REST and metrics: by a token, without a session; or by the session of a page, with the CSRF
     * header, which browsers don't send by themselves and neither do they send tokens.
     */
    @Bean
    @Order(1)
    SecurityFilterChain rest(HttpSecurity http, ApiTokens tokens, RestRefusals refusals) {
        all(http);
        http.securityMatcher("/api/**", "/actuator/**")
                .csrf(csrf -> csrf.ignoringRequestMatchers(BearerFilter::isBearer))
                .addFilterBefore(
                        new BearerFilter(tokens, audit), AnonymousAuthenticationFilter.class)
                .addFilterBefore(RateLimit.ofRequests(limits, audit), AuthorizationFilter.class)
                .requestCache(cache -> cache.disable())
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals));
        return http.build();
    }

    /** Pages: a form to sign in, a code where there is a second factor, a session. */
    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http,
            PageRefusals refusals,
            SignInAudit signIn,
            ProviderSignIn provider,
            Providers providers,
            Clock clock) {
        all(http);
        if (!providers.list().isEmpty()) {
            http.oauth2Login(provider::join);
        }
        http.formLogin(form ->
                        form.loginPage("/sign-in")
                                .usernameParameter("name")
                                .successHandler(signIn)
                                .failureHandler(signIn))
                .addFilterBefore(
                        RateLimit.ofSignIns(limits, audit),
                        UsernamePasswordAuthenticationFilter.class)
                .addFilterAfter(
                        new CodeSignIn(secondFactors, users, clock, signIn),
                        UsernamePasswordAuthenticationFilter.class)
                .logout(out ->
                        out.logoutUrl("/sign-out")
                                .addLogoutHandler(signIn)
                                .logoutSuccessUrl("/sign-in?out"))
                .requestCache(cache -> cache.requestCache(PageRefusals.returnAfterSignIn()))
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals));
        return http.build();
    }

    private void all(HttpSecurity http) {
        http.authorizeHttpRequests(requests ->
                        requests.dispatcherTypeMatchers(
                                        DispatcherType.FORWARD,
                                        DispatcherType.ERROR,
                                        DispatcherType.ASYNC)
                                .permitAll()
                                .anyRequest()
                                .access(access))
                .addFilterBefore(new CurrentUserFilter(users), AuthorizationFilter.class)
                .addFilterBefore(new EnrolFirst(secondFactors, users), AuthorizationFilter.class)
                .headers(SecurityHeaders::set)
                .sessionManagement(sessions ->
                        sessions.sessionFixation(fixation -> fixation.changeSessionId()));
    }
}
