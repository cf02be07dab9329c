package org.youju.api.access;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.filter.CorsFilter;
import org.youju.api.limits.Limits;
import org.youju.api.limits.Rates;
import org.youju.api.problems.ProblemDetails;
import org.youju.api.server.CorsRefusal;

/** Which role each address takes. */
@Configuration
@EnableWebSecurity
class AccessRules {

    /** What works a sheet out and keeps nothing. */
    private static final String[] SCORING = {
        "/v1/scores", "/v1/scores/batch", "/v1/explanations", "/v1/submissions", "/v1/comparisons"
    };

    @Bean
    SecurityFilterChain chain(HttpSecurity http, Access access, Keys keys, Limits limits) {
        Callers callers = new Callers(access, keys);
        RateFilter counted = limits.requestsPerMinute() > 0
                ? new RateFilter(new Rates(limits.requestsPerMinute(), TimeMeter.SYSTEM_NANOTIME))
                : null;
        if (counted != null) {
            http.addFilterAfter(counted, AnonymousAuthenticationFilter.class);
        }
        CorsFilter cors = new CorsFilter(request -> origins(access));
        cors.setCorsProcessor(new CorsRefusal());
        return http.addFilter(cors)
                .authorizeHttpRequests(requests -> rules(requests, access))
                .oauth2ResourceServer(bearer -> bearer.authenticationManagerResolver(request -> callers)
                        .authenticationEntryPoint((request, response, refused) -> {
                            if (counted == null || counted.count(request, response)) {
                                unknown(response);
                            }
                        })
                        .accessDeniedHandler(
                                (request, response, refused) -> Answer.write(response, ProblemDetails.forbidden())))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint((request, response, refused) -> unknown(response))
                                .accessDeniedHandler((request, response, refused) ->
                                        Answer.write(response, ProblemDetails.forbidden())))
                // callers bring their key with each request; there is no cookie that another site could use
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Pages of other origins may call only where that was set; none brings a cookie, since there are none. */
    private static @Nullable CorsConfiguration origins(Access access) {
        if (access.origins().isEmpty()) {
            return null;
        }
        CorsConfiguration cors = new CorsConfiguration();
        cors.setAllowedOrigins(access.origins());
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

    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
            Access access) {
        requests.requestMatchers(POST, "/v1/decisions").hasAuthority(Role.DECIDE.word());
        requests.requestMatchers(POST, "/v1/decisions/*/appeals").hasAuthority(Role.APPEAL.word());
        requests.requestMatchers(POST, "/v1/decisions/*/replay").hasAnyAuthority(Role.AUDIT.word(), Role.DECIDE.word());
        requests.requestMatchers(POST, "/v1/appeals/*/steps").hasAuthority(Role.DECIDE.word());
        if (access.restricted()) {
            requests.requestMatchers(POST, SCORING).hasAnyAuthority(Role.SCORE.word(), Role.DECIDE.word());
            requests.requestMatchers(GET, "/v1/decisions/**", "/v1/appeals/**", "/v1/statistics/**")
                    .hasAnyAuthority(Role.DECIDE.word(), Role.APPEAL.word(), Role.AUDIT.word());
        } else {
            requests.requestMatchers(POST, SCORING).permitAll();
            requests.requestMatchers(GET, "/v1/**").permitAll();
        }
        requests.requestMatchers("/actuator/health", "/actuator/health/*").permitAll();
        if (access.restricted()) {
            requests.requestMatchers(GET, "/actuator/prometheus").hasAuthority(Role.AUDIT.word());
        } else {
            requests.requestMatchers(GET, "/actuator/prometheus").permitAll();
        }
        // what nobody thought of is not open
        requests.requestMatchers("/actuator/**").authenticated();
        requests.requestMatchers("/v1/**").authenticated();
        requests.anyRequest().permitAll();
    }

    private static void unknown(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        Answer.write(response, ProblemDetails.unauthenticated());
    }
}
