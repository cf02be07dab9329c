package org.youju.api.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.youju.api.Server;
import org.youju.api.Tiny;
import org.youju.api.archive.Databases;
import org.youju.document.ProblemsException;
import org.youju.ruleset.RulesetFiles;

/** One bad year stops no other; no year at all stops the server. */
class OpenRulesetsTest {

    private static Map<String, byte[]> files() {
        Map<String, byte[]> files = new HashMap<>();
        RulesetFiles tiny = RulesetFiles.in(Tiny.path("tiny"));
        tiny.folders()
                .forEach(folder -> tiny.below(folder)
                        .forEach(path -> files.put(path, tiny.bytes(path).orElseThrow())));
        files.put("phrases/1.dsl", tiny.bytes("phrases/1.dsl").orElseThrow());
        return files;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aYearWithAnErrorIsRefusedAndTheOthersAreServed() {
        Map<String, byte[]> files = files();
        files.put("bad/2023/ruleset.yaml", text("scheme: ["));

        try (Server server = Server.start(OpenRulesets.open(RulesetFiles.of(files)), Databases.SQLITE.fresh())) {
            assertThat(server.get("/v1/rulesets").body()).contains("\"toy\"").doesNotContain("\"bad\"");
            assertThat(server.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
            assertThat(server.bean(CurrentRulesets.class).refused())
                    .extracting(Reload.Refused::folder)
                    .containsExactly("bad/2023");
        }
    }

    @Test
    void whereWhatWasPublishedIsRefusedItsDraftIsNotTakenInstead() {
        Map<String, byte[]> files = files();
        byte[] manifest = files.get("toy/2023/ruleset.yaml");
        Map<String, byte[]> draft = new HashMap<>();
        files.forEach((path, content) -> {
            if (path.startsWith("toy/2023/")) {
                draft.put(path.replace("toy/2023/", "toy/2023-r2/"), content);
            }
        });
        draft.put(
                "toy/2023-r2/ruleset.yaml",
                text(new String(manifest, StandardCharsets.UTF_8).replace("revision: 1", "revision: 2")));
        files.putAll(draft);
        files.put("toy/2023/ruleset.lock", text("format: 1\n"));
        files.put("other/2023/ruleset.yaml", text("scheme: ["));

        ProblemsException refused = catchThrowableOfType(
                ProblemsException.class,
                () -> OpenRulesets.open(RulesetFiles.of(files)).youju().year("toy", 2023, null));

        assertThat(refused).isNotNull();
    }

    @Test
    void aFolderWithoutAYearIsAnError() {
        ProblemsException refused =
                catchThrowableOfType(ProblemsException.class, () -> OpenRulesets.open(RulesetFiles.of(Map.of())));

        assertThat(refused.code()).isEqualTo("RULESETS_UNREADABLE");
        assertThat(refused.problems().get(0).messageZh()).contains("YOUJU_RULESETS");
    }
}
