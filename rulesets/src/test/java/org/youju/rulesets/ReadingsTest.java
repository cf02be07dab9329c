package org.youju.rulesets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.youju.explanation.Explanation;
import org.youju.ruleset.RulesetFiles;
import org.youju.scoring.Format;
import org.youju.scoring.Youju;

/** What the readings not taken would have given, for huangjiang-department/2023. */
class ReadingsTest {

    private static final Youju YOUJU = Youju.open(RulesetFiles.in(Path.of("").toAbsolutePath()));

    private static Map<String, String> others(String goal) {
        String yaml = """
                scheme: huangjiang-department
                year: 2023
                department: {name: 甲局}
                inputs: {已申报整体绩效目标: true}
                goals: [{indicator: "1.1.2", name: 甲, %s}]
                """.formatted(goal);
        Explanation explanation = YOUJU.explain(YOUJU.read(yaml.getBytes(StandardCharsets.UTF_8), Format.YAML, ""));
        return explanation.indicators().get(1).readings().stream()
                .flatMap(reading -> reading.others().stream())
                .collect(Collectors.toMap(Explanation.Other::id, other -> String.valueOf(other.score())));
    }

    /** The appeal that the seed sheet invites: 15.00 by bands, 26.85 in proportion. */
    @Test
    void at89point5PercentTheProportionalReadingGives26point85() {
        assertThat(others("planned: 1000, actual: 895"))
                .containsEntry("1.1.2/I1a", "26.85")
                .containsEntry("1.1.2/I3a", "15.00")
                .containsEntry("1.1.2/I4a", "15.00")
                .containsEntry("1.1.2/I5a", "30.00")
                .containsEntry("1.1.2/I6a", "30.00")
                .containsEntry("1.1.2/I7a", "15.00")
                .containsEntry("1.1.2/I2a", "null");
    }

    @Test
    void atTheEndsOfTheBandsTheReadingsPart() {
        assertThat(others("planned: 100, actual: 60")).containsEntry("1.1.2/I4a", "0.00");
        assertThat(others("planned: 100, actual: 100")).containsEntry("1.1.2/I4a", "15.00");
        assertThat(others("planned: 100, actual: 151")).containsEntry("1.1.2/I3a", "15.00");
    }

    /** Nothing done, divided upside down: that reading cannot even say what the rate is. */
    @Test
    void theUpsideDownReadingHasNoAnswerWhereNothingWasDone() {
        assertThat(others("planned: 100, actual: 0")).containsEntry("1.1.2/I5a", "null");
    }
}
