package org.overturn.api.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Spring Authorization Server on a port of the loopback: discovery, a page to sign in with a name
 * and a password, the code flow, tokens signed with a key made at its start. Of some people it
 * tells what a broken or hostile provider would.
 */
final class OpenIdProvider implements AutoCloseable {

    static final String CLIENT = "overturn";
    static final String CLIENT_SECRET = "kept-by-both";
    static final String PASSWORD = "of the provider, not of the office";

    /** Of these the provider vouches with what no office may believe. */
    static final String FORGED = "forged";

    static final String EXPIRED = "expired";
    static final String FOR_ANOTHER = "for-another";
    static final String OF_ANOTHER = "of-another";
    static final String REPLAYED = "replayed";

    private final AnnotationConfigServletWebServerApplicationContext program =
            new AnnotationConfigServletWebServerApplicationContext(Settings.class);

    URI issuer() {
        return URI.create("http://127.0.0.1:" + program.getWebServer().getPort());
    }

    @Override
    public void close() {
        program.close();
    }

    /** No component: the office under test must not find it. */
    @EnableWebSecurity
    static class Settings {

        @Bean
        TomcatServletWebServerFactory server() {
            TomcatServletWebServerFactory server = new TomcatServletWebServerFactory(0);
            server.setRegisterDefaultServlet(true); // Tomcat filters only what a servlet serves
            return server;
        }

        @Bean
        SecurityFilterChain chain(HttpSecurity http) throws Exception {
            return http.oauth2AuthorizationServer(
                            provider -> provider.oidc(Customizer.withDefaults()))
                    .authorizeHttpRequests(all -> all.anyRequest().authenticated())
                    .formLogin(Customizer.withDefaults())
                    .build();
        }

        @Bean
        AuthorizationServerSettings itsOwn() {
            return AuthorizationServerSettings.builder().build();
        }

        @Bean
        RegisteredClientRepository clients() {
            return new InMemoryRegisteredClientRepository(
                    RegisteredClient.withId("1")
                            .clientId(CLIENT)
                            .clientSecret("{noop}" + CLIENT_SECRET)
                            .clientAuthenticationMethod(
                                    ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                            // of the loopback any port will do (RFC 8252, 7.3)
                            .redirectUri("http://127.0.0.1/login/oauth2/code/office")
                            .scope(OidcScopes.OPENID)
                            .build());
        }

        @Bean
        UserDetailsService people() {
            return new InMemoryUserDetailsManager(
                    Stream.of(
                                    "marsh",
                                    "stranger",
                                    FORGED,
                                    EXPIRED,
                                    FOR_ANOTHER,
                                    OF_ANOTHER,
                                    REPLAYED)
                            .map(Settings::person)
                            .toList());
        }

        private static UserDetails person(String name) {
            return User.withUsername(name).password("{noop}" + PASSWORD).roles("USER").build();
        }

        @Bean
        JWKSource<SecurityContext> keys() {
            return key();
        }

        @Bean
        JwtDecoder decoder(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        /** Signs with the key that is published, and once with another that bears its name. */
        @Bean
        JwtEncoder encoder(JWKSource<SecurityContext> keys) {
            JwtEncoder published = new NimbusJwtEncoder(keys);
            JwtEncoder another = new NimbusJwtEncoder(key());
            return token ->
                    (FORGED.equals(token.getClaims().getSubject()) ? another : published)
                            .encode(token);
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> untruths() {
            return token -> {
                if (token.getTokenType().getValue().equals(OidcParameterNames.ID_TOKEN)) {
                    bend(token.getPrincipal().getName(), token.getClaims());
                }
            };
        }

        private static void bend(String name, JwtClaimsSet.Builder claims) {
            Instant now = Instant.now();
            switch (name) {
                case EXPIRED ->
                        claims.issuedAt(now.minusSeconds(7200)).expiresAt(now.minusSeconds(3600));
                case FOR_ANOTHER -> claims.audience(List.of("another office"));
                case OF_ANOTHER -> claims.issuer("http://127.0.0.1/another-provider");
                case REPLAYED -> claims.claim("nonce", "of an earlier sign-in");
                default -> {}
            }
        }

        private static JWKSource<SecurityContext> key() {
            try {
                return new ImmutableJWKSet<>(
                        new JWKSet(new RSAKeyGenerator(2048).keyID("of-this-start").generate()));
            } catch (JOSEException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
