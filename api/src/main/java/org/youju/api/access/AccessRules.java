package org.youju.api.access;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.youju.api.problems.ProblemDetails;

/** Which role each address takes. */
@Configuration
@EnableWebSecurity
class AccessRules {

    @Bean
    SecurityFilterChain chain(HttpSecurity http, Access access, Keys keys) {
        Callers callers = new Callers(access, keys);
        return http.authorizeHttpRequests(requests -> rules(requests, access))
                .oauth2ResourceServer(bearer -> bearer.authenticationManagerResolver(request -> callers)
                        .authenticationEntryPoint((request, response, refused) -> unknown(response))
                        .accessDeniedHandler(
                                (request, response, refused) -> answer(response, ProblemDetails.forbidden())))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint((request, response, refused) -> unknown(response))
                                .accessDeniedHandler(
                                        (request, response, refused) -> answer(response, ProblemDetails.forbidden())))
                // callers bring their key with each request; there is no cookie that another site could use
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .build();
    }

    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
            Access access) {
        requests.requestMatchers(POST, "/v1/decisions").hasAuthority(Role.DECIDE.word());
        requests.requestMatchers(POST, "/v1/decisions/*/appeals").hasAuthority(Role.APPEAL.word());
        requests.requestMatchers(POST, "/v1/decisions/*/replay").hasAnyAuthority(Role.AUDIT.word(), Role.DECIDE.word());
        requests.requestMatchers(POST, "/v1/appeals/*/steps").hasAuthority(Role.DECIDE.word());
        if (access.restricted()) {
            requests.requestMatchers(POST, "/v1/scores", "/v1/scores/batch")
                    .hasAnyAuthority(Role.SCORE.word(), Role.DECIDE.word());
            requests.requestMatchers(GET, "/v1/decisions/**", "/v1/appeals/**")
                    .hasAnyAuthority(Role.DECIDE.word(), Role.APPEAL.word(), Role.AUDIT.word());
        } else {
            requests.requestMatchers(POST, "/v1/scores", "/v1/scores/batch").permitAll();
            requests.requestMatchers(GET, "/v1/**").permitAll();
        }
        // what nobody thought of is not open
        requests.requestMatchers("/v1/**").authenticated();
        requests.anyRequest().permitAll();
    }

    private static void unknown(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        answer(response, ProblemDetails.unauthenticated());
    }

    private static void answer(HttpServletResponse response, ProblemDetails problem) throws IOException {
        byte[] body = problem.bytes();
        response.setStatus(problem.status());
        response.setContentType(ProblemDetails.MEDIA_TYPE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
