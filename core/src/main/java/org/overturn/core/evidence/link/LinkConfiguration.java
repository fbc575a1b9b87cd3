package org.overturn.core.evidence.link;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.overturn.core.claim.ClaimKey;
import org.overturn.core.claim.ClaimParty;
import org.overturn.core.claim.Claims;
import org.overturn.core.user.Users;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LinkConfiguration {

    /** Subscriber and patient; an account number may be several patients'. */
    private static final Set<String> PATIENTS = Set.of("IL", "QC");

    @Bean
    Births births(Claims claims) {
        return account ->
                claims.listSubmissions(ClaimKey.ofAccount(account)).stream()
                        .flatMap(sent -> sent.claim().patient().stream())
                        .map(ClaimParty::bornOn)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toUnmodifiableSet());
    }

    @Bean
    NamedPeople namedPeople(Users users, Claims claims) {
        return account ->
                Stream.concat(
                                users.list().stream().map(user -> user.profile().displayName()),
                                claims.listSubmissions(ClaimKey.ofAccount(account)).stream()
                                        .flatMap(sent -> sent.claim().parties().stream())
                                        .filter(party -> !PATIENTS.contains(party.role()))
                                        .map(party -> party.person().fullName()))
                        .collect(Collectors.toUnmodifiableSet());
    }
}
