package org.youju.rulesets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.youju.document.ProblemsException;
import org.youju.rendering.Json;
import org.youju.ruleset.RulesetFiles;
import org.youju.scoring.Format;
import org.youju.scoring.Youju;

/** A sheet gets the score that it gets alone, however many others are scored at the same time. */
class SideBySideTest {

    private static final int THREADS = 8;
    private static final int EACH = 1_000;

    @Test
    void sheetsScoredAtTheSameTimeDoNotTouchEachOther() throws IOException, ExecutionException, InterruptedException {
        Path folder = Path.of("").toAbsolutePath();
        Youju youju = Youju.open(RulesetFiles.in(folder));
        byte[] sheet =
                Files.readAllBytes(folder.resolve("huangjiang-department/2023/sheets/service-center-worked.yaml"));
        String alone = outcome(youju, sheet);
        assertThat(alone).contains("\"score\" : 83.78");
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Long>> running = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                running.add(threads.submit(() -> {
                    long others = 0;
                    for (int j = 0; j < EACH; j++) {
                        others += outcome(youju, sheet).equals(alone) ? 0 : 1;
                    }
                    return others;
                }));
            }
            for (Future<Long> each : running) {
                assertThat(each.get()).isZero();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static String outcome(Youju youju, byte[] sheet) {
        try {
            return Json.write(youju.score(youju.read(sheet, Format.YAML, "")));
        } catch (ProblemsException refused) {
            return refused.toString();
        }
    }
}
