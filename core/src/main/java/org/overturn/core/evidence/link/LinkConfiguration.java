package org.overturn.core.evidence.link;

import java.util.Optional;
import java.util.stream.Collectors;
import org.overturn.core.claim.ClaimKey;
import org.overturn.core.claim.ClaimParty;
import org.overturn.core.claim.Claims;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LinkConfiguration {

    @Bean
    Births births(Claims claims) {
        return account ->
                claims.listSubmissions(ClaimKey.ofAccount(account)).stream()
                        .flatMap(sent -> sent.claim().patient().stream())
                        .map(ClaimParty::bornOn)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toUnmodifiableSet());
    }
}
