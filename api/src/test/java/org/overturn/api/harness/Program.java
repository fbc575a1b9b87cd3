package org.overturn.api.harness;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.overturn.core.user.ApiTokens;
import org.overturn.core.user.Role;
import org.overturn.core.user.TokenScope;
import org.overturn.core.user.User;
import org.overturn.core.user.Users;

/** A program that calls with a token of the user who has just one role. */
public final class Program {

    private final Caller caller;
    private final String secret;

    private Program(Caller caller, String secret) {
        this.caller = caller;
        this.secret = secret;
    }

    /** With just these scopes. */
    public static Program of(Role role, Office office, TokenScope... scopes) {
        User owner =
                office.bean(Users.class).list().stream()
                        .filter(user -> user.name().equals(Office.nameOf(role)))
                        .findFirst()
                        .orElseThrow();
        String secret =
                office.bean(ApiTokens.class)
                        .make(owner, "Test", Set.of(scopes), Duration.ofDays(1))
                        .secret();
        return new Program(Caller.nobody(office), secret);
    }

    public HttpResponse<String> get(String path) {
        return caller.get(path, "Authorization", "Bearer " + secret);
    }

    /** Sends JSON. */
    public HttpResponse<String> send(String method, String path, String json, String... headers) {
        String[] all =
                Stream.concat(Stream.of("Authorization", "Bearer " + secret), Stream.of(headers))
                        .toArray(String[]::new);
        return caller.send(method, path, json, all);
    }
}
