package org.youju.api.load;

import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What a server does without scoring: takes the sheet and answers as many bytes as a scorecard has. In load tests only. */
@RestController
@Profile(SameSize.PROFILE)
class SameSize {

    static final String PROFILE = "load-test";
    static final String PATH = "/load/constant";

    private volatile byte[] answer = new byte[0];

    @PostMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] answer(@RequestBody byte[] sheet) {
        return answer;
    }

    void answer(int bytes) {
        answer = "x".repeat(bytes).getBytes(StandardCharsets.US_ASCII);
    }
}
