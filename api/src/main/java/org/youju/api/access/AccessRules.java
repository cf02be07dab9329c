package org.youju.api.access;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.preauth.AbstractPreAuthenticatedProcessingFilter;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.filter.CorsFilter;
import org.youju.api.limits.Limits;
import org.youju.api.limits.Rates;
import org.youju.api.problems.ProblemDetails;

/** Asks each request who sends it, and lets it through where {@link AddressRules} say so. */
@Configuration
@EnableWebSecurity
class AccessRules {

    @Bean
    SecurityFilterChain chain(HttpSecurity http, Access access, Keys keys, Limits limits) {
        RateFilter counted = limits.requestsPerMinute() > 0
                ? new RateFilter(new Rates(limits.requestsPerMinute(), TimeMeter.SYSTEM_NANOTIME), access, limits)
                : null;
        if (counted != null) {
            http.addFilterAfter(counted, AnonymousAuthenticationFilter.class);
        }
        http.addFilterAfter(new Named(), AnonymousAuthenticationFilter.class);
        // by itself, and not as a "resource server", which would also tell the world that it is one
        BearerTokenAuthenticationFilter bearer =
                new BearerTokenAuthenticationFilter(new Callers(access, keys, Clock.systemUTC()));
        bearer.setAuthenticationEntryPoint((request, response, refused) -> {
            if (counted == null || counted.count(request, response)) {
                refuse(response, refused);
            }
        });
        CorsFilter cors = new CorsFilter(request -> origins(access));
        cors.setCorsProcessor(new CorsRefusal());
        return http.addFilter(cors)
                .addFilterAt(bearer, AbstractPreAuthenticatedProcessingFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest()
                        .access((caller, context) ->
                                new AuthorizationDecision(admits(access, caller.get(), context.getRequest()))))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(
                                (request, response, refused) -> refuse(response, refused))
                        .accessDeniedHandler(
                                (request, response, refused) -> Answer.write(response, ProblemDetails.forbidden())))
                // callers bring their key with each request; there is no cookie that another site could use
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .build();
    }

    private static boolean admits(Access access, @Nullable Authentication known, HttpServletRequest request) {
        Caller caller = known != null && known.getPrincipal() instanceof Caller named ? named : null;
        return AddressRules.of(request).admits(request.getMethod(), caller, !access.restricted());
    }

    /** Pages of other origins may call only where that was set; none brings a cookie, since there are none. */
    private static @Nullable CorsConfiguration origins(Access access) {
        if (access.settings().origins().isEmpty()) {
            return null;
        }
        CorsConfiguration cors = new CorsConfiguration();
        cors.setAllowedOrigins(access.settings().origins());
        cors.setAllowedMethods(List.of("GET", "HEAD", "POST"));
        cors.setAllowedHeaders(
                List.of("Accept", "Authorization", "Content-Type", "Idempotency-Key", "If-None-Match", "X-Request-Id"));
        cors.setExposedHeaders(List.of(
                "Content-Disposition",
                "ETag",
                "Location",
                "RateLimit",
                "RateLimit-Policy",
                "Retry-After",
                "X-Request-Id"));
        cors.setMaxAge(Duration.ofHours(1));
        return cors;
    }

    private static void refuse(HttpServletResponse response, AuthenticationException refused) throws IOException {
        if (refused instanceof CannotTell because) {
            response.setHeader(HttpHeaders.RETRY_AFTER, CannotTell.RETRY_SECONDS);
            Answer.write(response, because.problem());
        } else {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            Answer.write(response, ProblemDetails.unauthenticated());
        }
    }
}
