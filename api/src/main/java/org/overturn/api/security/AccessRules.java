package org.overturn.api.security;

import static org.overturn.api.security.AccessRule.only;
import static org.overturn.api.security.AccessRule.open;
import static org.overturn.api.security.AccessRule.signedIn;
import static org.overturn.core.user.Role.ADMINISTRATOR;
import static org.overturn.core.user.Role.ADVOCATE;
import static org.overturn.core.user.Role.AUDITOR;
import static org.overturn.core.user.Role.BILLER;
import static org.overturn.core.user.Role.PROVIDER;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.overturn.core.user.Role;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;

/**
 * Which role may call which route: this table is the whole of it. The first rule that covers method
 * and path counts; what no rule covers is refused. Which rows of a page a user sees is said by the
 * user's scopes, in the queries.
 */
@Component
public final class AccessRules {

    private static final List<AccessRule> TABLE =
            List.of(
                    // files that are the same for everybody
                    open(GET, "/overturn*.css"),
                    open(GET, "/overturn*.js"),
                    open(GET, "/mark*.svg"),
                    open(GET, "/webjars/htmx.org/**"),
                    // before somebody is signed in
                    open(GET, "/sign-in"),
                    open(POST, "/sign-in"),
                    open(GET, "/sign-in/code"),
                    open(POST, "/sign-in/code"),
                    open(GET, "/oauth2/authorization/*"),
                    open(GET, "/login/oauth2/code/*"),
                    open(GET, "/set-up"),
                    open(POST, "/set-up"),
                    open(GET, "/password"),
                    open(POST, "/password"),
                    open(GET, "/actuator/health/**"),
                    // everybody who is signed in
                    signedIn(POST, "/sign-out"),
                    signedIn(GET, "/session"),
                    signedIn(GET, "/"),
                    signedIn(GET, "/api/v1/my-day"),
                    signedIn(GET, "/api/v1/me"),
                    signedIn(GET, "/api/v1/openapi.*"),
                    signedIn(GET, "/api/v1/me/tokens"),
                    signedIn(POST, "/api/v1/me/tokens/**"),
                    signedIn(GET, "/api/v1/me/break-glass"),
                    signedIn(POST, "/api/v1/me/break-glass/**"),
                    only(GET, "/api/v1/me/signature", BILLER, ADVOCATE, PROVIDER, ADMINISTRATOR),
                    only(
                            POST,
                            "/api/v1/me/signature/**",
                            BILLER,
                            ADVOCATE,
                            PROVIDER,
                            ADMINISTRATOR),
                    // remittances typed in by hand
                    only(GET, "/remittances/new", BILLER, ADMINISTRATOR),
                    only(GET, "/remittances/entries/*", BILLER, ADMINISTRATOR),
                    only(POST, "/api/v1/remittances/entries", BILLER, ADMINISTRATOR),
                    // what the insurers sent
                    only(GET, "/remittances/**", BILLER, ADVOCATE, ADMINISTRATOR, AUDITOR),
                    only(POST, "/remittances/**", BILLER, ADMINISTRATOR),
                    only(GET, "/api/v1/remittances/**", BILLER, ADVOCATE, ADMINISTRATOR, AUDITOR),
                    only(POST, "/api/v1/remittances", BILLER, ADMINISTRATOR),
                    only(POST, "/api/v1/remittances/*/decision", BILLER, ADMINISTRATOR),
                    only(GET, "/api/v1/jobs/night/**", BILLER, ADMINISTRATOR),
                    only(POST, "/api/v1/jobs/night/**", BILLER, ADMINISTRATOR),
                    only(GET, "/api/v1/jobs/**", BILLER, ADMINISTRATOR, AUDITOR),
                    only(GET, "/night/**", BILLER, ADMINISTRATOR, AUDITOR),
                    only(POST, "/night/**", BILLER, ADMINISTRATOR),
                    // working denials; auditors look, and change nothing
                    signedIn(GET, "/worklist"),
                    signedIn(POST, "/worklist/search"),
                    signedIn(POST, "/worklist/views/**"),
                    only(POST, "/worklist/*", BILLER, ADVOCATE, ADMINISTRATOR),
                    signedIn(GET, "/causes/**"),
                    signedIn(GET, "/denials/**"),
                    signedIn(GET, "/api/v1/denials/**"),
                    signedIn(POST, "/api/v1/denials/search"),
                    only(PATCH, "/api/v1/denials/*", BILLER, ADVOCATE, ADMINISTRATOR),
                    only(POST, "/api/v1/denials/bulk", BILLER, ADVOCATE, ADMINISTRATOR),
                    only(POST, "/api/v1/denials/undo", BILLER, ADVOCATE, ADMINISTRATOR),
                    signedIn(POST, "/api/v1/denials/views/**"),
                    only(GET, "/api/v1/write-offs/**", BILLER, ADVOCATE, ADMINISTRATOR),
                    only(POST, "/api/v1/write-offs/**", BILLER, ADVOCATE, ADMINISTRATOR),
                    signedIn(GET, "/api/v1/claims/**"),
                    signedIn(POST, "/api/v1/claims/search"),
                    only(POST, "/api/v1/claims/*/reversals", BILLER, ADVOCATE, ADMINISTRATOR),
                    only(POST, "/denials/*/reversals", BILLER, ADVOCATE, ADMINISTRATOR),
                    // appeals, their packets, documents
                    signedIn(GET, "/appeals/**"),
                    only(POST, "/appeals/**", BILLER, ADVOCATE, PROVIDER, ADMINISTRATOR),
                    only(POST, "/denials/*/documents", BILLER, ADVOCATE, PROVIDER, ADMINISTRATOR),
                    only(POST, "/denials/*/paid-before", BILLER, ADVOCATE, PROVIDER, ADMINISTRATOR),
                    only(
                            POST,
                            "/api/v1/denials/*/paid-before",
                            BILLER,
                            ADVOCATE,
                            PROVIDER,
                            ADMINISTRATOR),
                    // letters of medical necessity; providers see those that name them
                    only(GET, "/letters/new", BILLER, ADVOCATE, ADMINISTRATOR),
                    signedIn(GET, "/letters/**"),
                    only(POST, "/letters", BILLER, ADVOCATE, ADMINISTRATOR),
                    only(POST, "/letters/**", BILLER, ADVOCATE, PROVIDER, ADMINISTRATOR),
                    signedIn(GET, "/api/v1/letters/**"),
                    only(POST, "/api/v1/letters", BILLER, ADVOCATE, ADMINISTRATOR),
                    only(POST, "/api/v1/letters/imports", BILLER, ADVOCATE, ADMINISTRATOR),
                    only(POST, "/api/v1/letters/**", BILLER, ADVOCATE, PROVIDER, ADMINISTRATOR),
                    only(PUT, "/api/v1/letters/**", BILLER, ADVOCATE, PROVIDER, ADMINISTRATOR),
                    only(POST, "/denials/*/consents/**", BILLER, ADVOCATE, ADMINISTRATOR),
                    // documents of which nobody has said yet whose they are
                    only(GET, "/documents/queue", BILLER, ADVOCATE, ADMINISTRATOR, AUDITOR),
                    only(POST, "/documents/queue", BILLER, ADVOCATE, ADMINISTRATOR),
                    only(GET, "/api/v1/documents/queue", BILLER, ADVOCATE, ADMINISTRATOR, AUDITOR),
                    only(POST, "/api/v1/documents/queue", BILLER, ADVOCATE, ADMINISTRATOR),
                    only(POST, "/api/v1/documents/consents/**", BILLER, ADVOCATE, ADMINISTRATOR),
                    signedIn(GET, "/documents/**"),
                    only(POST, "/documents/**", BILLER, ADVOCATE, PROVIDER, ADMINISTRATOR),
                    signedIn(GET, "/api/v1/appeals/**"),
                    only(POST, "/api/v1/appeals/**", BILLER, ADVOCATE, PROVIDER, ADMINISTRATOR),
                    only(
                            PUT,
                            "/api/v1/appeals/*/letter",
                            BILLER,
                            ADVOCATE,
                            PROVIDER,
                            ADMINISTRATOR),
                    only(
                            PUT,
                            "/api/v1/appeals/*/contents",
                            BILLER,
                            ADVOCATE,
                            PROVIDER,
                            ADMINISTRATOR),
                    signedIn(GET, "/api/v1/documents/**"),
                    only(POST, "/api/v1/documents/**", BILLER, ADVOCATE, PROVIDER, ADMINISTRATOR),
                    signedIn(GET, "/settings"),
                    signedIn(GET, "/settings/security"),
                    signedIn(POST, "/settings/security/**"),
                    signedIn(GET, "/settings/mail"),
                    signedIn(POST, "/settings/mail"),
                    only(GET, "/settings/signature/**", BILLER, ADVOCATE, PROVIDER, ADMINISTRATOR),
                    only(POST, "/settings/signature/**", BILLER, ADVOCATE, PROVIDER, ADMINISTRATOR),
                    signedIn(GET, "/break-glass"),
                    signedIn(POST, "/break-glass"),
                    signedIn(POST, "/break-glass/end"),
                    only(GET, "/settings/delegations", PROVIDER, ADMINISTRATOR),
                    only(POST, "/settings/delegations/**", PROVIDER, ADMINISTRATOR),
                    only(GET, "/api/v1/delegations", PROVIDER, ADMINISTRATOR),
                    only(POST, "/api/v1/delegations/**", PROVIDER, ADMINISTRATOR),
                    // looking after those who look
                    only(GET, "/settings/audit", ADMINISTRATOR, AUDITOR),
                    only(POST, "/settings/audit/*", ADMINISTRATOR, AUDITOR),
                    only(GET, "/api/v1/audit/**", ADMINISTRATOR, AUDITOR),
                    only(POST, "/api/v1/audit/*", ADMINISTRATOR, AUDITOR),
                    only(GET, "/settings/break-glass", ADMINISTRATOR, AUDITOR),
                    only(POST, "/settings/break-glass/*", ADMINISTRATOR, AUDITOR),
                    only(GET, "/api/v1/break-glass", ADMINISTRATOR, AUDITOR),
                    only(POST, "/api/v1/break-glass/*/review", ADMINISTRATOR, AUDITOR),
                    // running the office
                    only(GET, "/settings/users/**", ADMINISTRATOR),
                    only(POST, "/settings/users/**", ADMINISTRATOR),
                    only(GET, "/api/v1/users/**", ADMINISTRATOR),
                    only(POST, "/api/v1/users/**", ADMINISTRATOR),
                    only(PUT, "/api/v1/users/**", ADMINISTRATOR),
                    only(GET, "/actuator/**", ADMINISTRATOR),
                    // who the office is, and whom it deals with
                    only(GET, "/settings/office/**", ADMINISTRATOR),
                    only(POST, "/settings/office/**", ADMINISTRATOR),
                    only(GET, "/api/v1/office", ADMINISTRATOR),
                    only(PUT, "/api/v1/office", ADMINISTRATOR),
                    only(GET, "/api/v1/office/logo", ADMINISTRATOR),
                    only(POST, "/api/v1/office/logo", ADMINISTRATOR),
                    only(DELETE, "/api/v1/office/logo", ADMINISTRATOR),
                    only(POST, "/api/v1/office/undo", ADMINISTRATOR),
                    only(POST, "/api/v1/office/logo/undo", ADMINISTRATOR),
                    only(GET, "/settings/payers/**", ADMINISTRATOR),
                    only(POST, "/settings/payers/**", ADMINISTRATOR),
                    only(GET, "/api/v1/payers/**", ADMINISTRATOR),
                    only(PUT, "/api/v1/payers/*", ADMINISTRATOR),
                    only(DELETE, "/api/v1/payers/*", ADMINISTRATOR),
                    only(POST, "/api/v1/payers/undo", ADMINISTRATOR),
                    only(GET, "/settings/payer-overrides", ADMINISTRATOR),
                    only(POST, "/settings/payer-overrides/**", ADMINISTRATOR),
                    only(GET, "/api/v1/payer-overrides", ADMINISTRATOR),
                    only(POST, "/api/v1/payer-overrides/**", ADMINISTRATOR),
                    signedIn(GET, "/codes"),
                    signedIn(GET, "/api/v1/codes"),
                    signedIn(GET, "/rules"),
                    signedIn(GET, "/api/v1/rules"),
                    only(GET, "/rules/differences", ADMINISTRATOR),
                    only(GET, "/api/v1/rules/differences", ADMINISTRATOR),
                    only(GET, "/reports/**", BILLER, ADMINISTRATOR, AUDITOR),
                    only(POST, "/reports", BILLER, ADMINISTRATOR),
                    only(GET, "/api/v1/reports/**", BILLER, ADMINISTRATOR, AUDITOR),
                    only(POST, "/api/v1/reports", BILLER, ADMINISTRATOR),
                    only(GET, "/settings/data", ADMINISTRATOR, AUDITOR),
                    only(POST, "/settings/data/retention", ADMINISTRATOR),
                    only(GET, "/api/v1/office/retention", ADMINISTRATOR, AUDITOR),
                    only(PUT, "/api/v1/office/retention", ADMINISTRATOR));

    private final List<AccessRule> rules;

    AccessRules() {
        this.rules = TABLE;
    }

    /** Whether these roles may call the route; without any role, whether everybody may. */
    public boolean admit(HttpMethod method, String path, Set<Role> roles) {
        return find(method, path).filter(rule -> rule.admits(roles)).isPresent();
    }

    /** Whether there is anything at the path, for whomever. */
    boolean know(String path) {
        PathContainer asked = PathContainer.parsePath(path);
        return rules.stream().anyMatch(rule -> rule.coversPath(asked));
    }

    /** By which methods the rules let anybody call what is at the path. */
    Set<HttpMethod> methods(PathContainer path) {
        return methods(rule -> rule.coversPath(path));
    }

    /** The same of the rules for just this path: a filter may answer there, and no controller. */
    Set<HttpMethod> ownMethods(PathContainer path) {
        return methods(rule -> !rule.pattern().hasPatternSyntax() && rule.coversPath(path));
    }

    private Set<HttpMethod> methods(Predicate<AccessRule> which) {
        return rules.stream().filter(which).map(AccessRule::method).collect(Collectors.toSet());
    }

    private Optional<AccessRule> find(HttpMethod method, String path) {
        PathContainer asked = PathContainer.parsePath(path);
        return rules.stream().filter(rule -> rule.covers(method, asked)).findFirst();
    }
}
