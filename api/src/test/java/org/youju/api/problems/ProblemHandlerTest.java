package org.youju.api.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import org.youju.document.Place;
import org.youju.document.ProblemsException;

/** Failures that are ours: the rules' are named, all others stay inside. */
class ProblemHandlerTest {

    private final ProblemHandler handler = new ProblemHandler();

    @Test
    void namesWhatARulesetLeavesUndecided() {
        ResponseEntity<byte[]> answer = handler.refusedByTheEngine(ProblemsException.of(
                "RULESET_INCOMPLETE", new Place("", 0, "/goals/0"), "1.1.1 goals/0: no rule decides", "1.1.1 没有规则适用"));

        assertThat(answer.getStatusCode().value()).isEqualTo(500);
        assertThat(body(answer)).isEqualTo("""
                {
                  "type" : "urn:youju:problem:RULESET_INCOMPLETE",
                  "title" : "The ruleset does not decide each item exactly once",
                  "status" : 500,
                  "detail" : "1.1.1 goals/0: no rule decides",
                  "code" : "RULESET_INCOMPLETE",
                  "errors" : [ {
                    "pointer" : "/goals/0",
                    "code" : "RULESET_INCOMPLETE",
                    "message" : "1.1.1 goals/0: no rule decides",
                    "messageZh" : "1.1.1 没有规则适用",
                    "whereZh" : "绩效目标第 1 项"
                  } ]
                }""");
    }

    @Test
    void tellsNothingOfWhatFailedInside() {
        String internal = """
                {
                  "type" : "urn:youju:problem:INTERNAL",
                  "title" : "The server failed",
                  "status" : 500,
                  "detail" : "the request could not be answered; the server's log says why",
                  "code" : "INTERNAL",
                  "errors" : [ ]
                }""";

        assertThat(body(handler.anythingElse(new IllegalStateException("/etc/secret"))))
                .isEqualTo(internal);
        assertThat(body(handler.refusedByTheEngine(
                        ProblemsException.of("GATE_IMPORT", new Place("rules.dslr", 3, ""), "refused", "拒绝"))))
                .isEqualTo(internal);
    }

    private static String body(ResponseEntity<byte[]> answer) {
        return new String(answer.getBody(), StandardCharsets.UTF_8);
    }
}
