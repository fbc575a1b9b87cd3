package org.overturn.api.security;

import jakarta.servlet.DispatcherType;
import org.overturn.core.user.Users;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/**
 * The two ways in: REST with metrics, and pages. Both ask {@link AccessRules}; they differ in how
 * they refuse, and in how one signs in.
 */
@Configuration(proxyBeanMethods = false)
class SecurityChains {

    /** REST and metrics. Whoever has a session may call it, with the CSRF header. */
    @Bean
    @Order(1)
    SecurityFilterChain rest(
            HttpSecurity http, AccessRules rules, Users users, RestRefusals refusals) {
        all(http, rules, users);
        http.securityMatcher("/api/**", "/actuator/**")
                .requestCache(cache -> cache.disable())
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals));
        return http.build();
    }

    /** Pages: a form to sign in, a session of 15 idle minutes. */
    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http,
            AccessRules rules,
            Users users,
            PageRefusals refusals,
            SignInAudit signIn) {
        all(http, rules, users);
        http.formLogin(form ->
                        form.loginPage("/sign-in")
                                .usernameParameter("name")
                                .successHandler(signIn)
                                .failureHandler(signIn))
                .logout(out ->
                        out.logoutUrl("/sign-out")
                                .addLogoutHandler(signIn)
                                .logoutSuccessUrl("/sign-in?out"))
                .requestCache(cache -> cache.requestCache(PageRefusals.returnAfterSignIn()))
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals));
        return http.build();
    }

    private static void all(HttpSecurity http, AccessRules rules, Users users) {
        http.authorizeHttpRequests(requests ->
                        requests.dispatcherTypeMatchers(
                                        DispatcherType.FORWARD,
                                        DispatcherType.ERROR,
                                        DispatcherType.ASYNC)
                                .permitAll()
                                .anyRequest()
                                .access(new Access(rules)))
                .addFilterBefore(new CurrentUserFilter(users), AuthorizationFilter.class)
                .headers(SecurityHeaders::set)
                .sessionManagement(sessions ->
                        sessions.sessionFixation(fixation -> fixation.changeSessionId()));
    }
}
