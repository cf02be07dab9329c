package org.youju.api.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.youju.api.Server;
import org.youju.api.Tiny;
import org.youju.api.archive.Archive;
import org.youju.api.archive.ArchivePlace;
import org.youju.api.archive.Databases;
import org.youju.api.limits.Limits;
import org.youju.document.ProblemsException;

/** Open is where nobody ever was to be told apart; the first key or issuer ends that at once, and nothing brings it back. */
@ParameterizedClass
@EnumSource
class OpenModeTest {

    private static final String RULESETS = "/v1/rulesets";

    private final ArchivePlace place;

    OpenModeTest(Databases databases) {
        this.place = databases.fresh();
    }

    private Server start(Map<String, String> environment) {
        return Server.start(Tiny.rulesets(), place, environment);
    }

    private static int status(Server server, String path, String key) {
        return server.send(
                        key == null
                                ? server.request(path)
                                : server.request(path).header("Authorization", "Bearer " + key))
                .statusCode();
    }

    private interface Act<T> {
        T with(Keys keys);
    }

    /** As a command does it, beside a server that may run. */
    private <T> T command(Act<T> act) {
        try (Archive archive = Archive.open(place, Clock.systemUTC())) {
            return act.with(new Keys(archive, Clock.systemUTC()));
        }
    }

    @Test
    void theFirstKeyEndsItWhileTheServerRunsAndWithItTheKeyOfTheRun() {
        try (Server server = start(Map.of())) {
            String run = server.bean(Access.class).runKey();
            assertThat(status(server, RULESETS, null)).isEqualTo(200);
            assertThat(status(server, "/v1/decisions", run)).isEqualTo(200);

            String key = command(keys -> keys.create("门户", Set.of(Role.SCORE), null));

            assertThat(status(server, RULESETS, null)).as("at once").isEqualTo(401);
            assertThat(status(server, RULESETS, run)).isEqualTo(401);
            assertThat(server.bean(Access.class).runKey()).isNull();
            assertThat(status(server, RULESETS, key)).isEqualTo(200);
            assertThat(status(server, "/v1/decisions", key)).isEqualTo(403);
            assertThat(server.send(server.request(RULESETS).header("Authorization", "Bearer " + key))
                            .headers()
                            .firstValue("RateLimit"))
                    .as("limits begin with it")
                    .isPresent();
        }
    }

    @Test
    void aKeyThatWasRevokedLeavesTheServerClosed() {
        command(keys -> keys.create("门户", Role.ALL, null));
        command(keys -> {
            keys.revoke(keys.list().get(0).id());
            return "";
        });

        assertClosed(Map.of());
    }

    @Test
    void aKeyThatHasExpiredLeavesTheServerClosed() {
        try (Archive archive = Archive.open(place, Clock.systemUTC())) {
            new Keys(archive, Clock.offset(Clock.systemUTC(), Duration.ofDays(-9)))
                    .create("门户", Role.ALL, Duration.ofDays(1));
        }

        assertClosed(Map.of());
    }

    @Test
    void anIssuerThatIsNoLongerSetLeavesTheServerClosed() {
        start(Map.of(Access.ISSUER_VARIABLE, "http://127.0.0.1:1")).close();

        assertClosed(Map.of());
    }

    @Test
    void aKeyOfTheRunThatIsSetOpensNothingAgain() {
        command(keys -> keys.create("门户", Role.ALL, null));
        String set = "a-key-that-is-set-for-this-run";

        assertClosed(Map.of(Access.KEY_VARIABLE, set));
        try (Server server = start(Map.of(Access.KEY_VARIABLE, set))) {
            assertThat(status(server, "/v1/decisions", set)).isEqualTo(200);
        }
    }

    /** Twice, since what a first start does must not open the second. */
    private void assertClosed(Map<String, String> environment) {
        for (int starts = 0; starts < 2; starts++) {
            try (Server server = start(environment)) {
                assertThat(server.bean(Access.class).restricted()).isTrue();
                assertThat(server.bean(Access.class).runKey()).isEqualTo(environment.get(Access.KEY_VARIABLE));
                for (String path : new String[] {RULESETS, "/v1/decisions", "/v1/statistics/toy/2023", "/v1/nothing"}) {
                    assertThat(status(server, path, null)).as(path).isEqualTo(401);
                }
                assertThat(server.get("/actuator/prometheus").statusCode()).isEqualTo(401);
                assertThat(server.get("/").statusCode())
                        .as("pages tell nothing")
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void aLimitThatIsSetHoldsWhileItIsOpenToo() {
        try (Server server = start(Map.of(Limits.REQUESTS, "1"))) {
            assertThat(status(server, RULESETS, null)).isEqualTo(200);
            assertThat(status(server, RULESETS, null)).isEqualTo(429);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kkkkkkk",
                "short-of-the-least-man",
                "钥匙钥匙钥匙钥匙钥匙钥匙钥匙钥匙钥匙钥匙钥匙钥匙",
                "with a space in the midst of it",
                "=======================a"
            })
    void aKeyThatCouldBeTriedOrNeverSentIsNotTaken(String key) {
        assertThatThrownBy(() -> AccessSettings.of(Map.of(Access.KEY_VARIABLE, key)))
                .isInstanceOfSatisfying(ProblemsException.class, refused -> {
                    assertThat(refused.code()).isEqualTo("SETTING_INVALID");
                    assertThat(refused.getMessage()).contains("YOUJU_KEY").doesNotContain(key.substring(1, 6));
                });
    }
}
