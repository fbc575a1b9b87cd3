package org.overturn.api.security;

import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/** The OpenID providers through which one may sign in; none unless the office set one up. */
@Component
public class Providers {

    private final List<Provider> all;

    Providers(ObjectProvider<ClientRegistrationRepository> registrations) {
        all =
                registrations.getIfAvailable() instanceof Iterable<?> each
                        ? StreamSupport.stream(each.spliterator(), false)
                                .map(ClientRegistration.class::cast)
                                .map(Providers::provider)
                                .toList()
                        : List.of();
    }

    /**
     * One of them.
     *
     * @param path where signing in through it begins
     */
    public record Provider(String name, String path) {}

    private static Provider provider(ClientRegistration one) {
        return new Provider(
                one.getClientName(), "/oauth2/authorization/" + one.getRegistrationId());
    }

    public List<Provider> list() {
        return all;
    }
}
