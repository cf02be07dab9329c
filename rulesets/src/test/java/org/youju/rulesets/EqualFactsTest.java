package org.youju.rulesets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.youju.ruleset.RulesetFiles;
import org.youju.scorecard.Scorecard;
import org.youju.scoring.Format;
import org.youju.scoring.Youju;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Equal facts give equal points, whoever the department is: its name, code and region, what it tells and what it scored
 * itself are no facts, so no rule can be written that reads them.
 */
class EqualFactsTest {

    private static final RulesetFiles FILES = RulesetFiles.in(Path.of("").toAbsolutePath());
    private static final Youju YOUJU = Youju.open(FILES);
    private static final YAMLMapper YAML = new YAMLMapper();

    static Stream<String> sheets() {
        return YOUJU.years().stream()
                .flatMap(year -> FILES.below(year.ruleset().id().folder() + "/sheets").stream())
                .filter(path -> path.endsWith(".yaml") && !path.endsWith(".expected.yaml"));
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void anotherDepartmentWithTheSameFactsGetsTheSamePoints(String path) {
        byte[] sheet = FILES.bytes(path).orElseThrow();
        ObjectNode other = (ObjectNode) YAML.readTree(sheet);
        other.remove(List.of("narrative", "selfScores", "evidence"));
        other.putObject("department").put("name", "得满分局").put("code", "100").put("region", "一票否决镇");
        other.putObject("narrative")
                .put("goal", "未申报整体绩效目标")
                .put("completion", "完成率 0%")
                .put("unfinished", "全部");
        String first = YOUJU.years().stream()
                .map(year -> year.ruleset())
                .filter(year -> path.startsWith(year.id().folder() + "/"))
                .findFirst()
                .orElseThrow()
                .indicators()
                .get(0)
                .code();
        other.putArray("selfScores")
                .addObject()
                .put("indicator", first)
                .put("points", 0)
                .put("basis", "0 分");

        Scorecard one = score(sheet, path);
        Scorecard another = score(other.toString().getBytes(StandardCharsets.UTF_8), path);

        assertThat(another.department()).isNotEqualTo(one.department());
        assertThat(another.status()).isEqualTo(one.status());
        assertThat(another.range()).isEqualTo(one.range());
        assertThat(entries(another)).isEqualTo(entries(one));
    }

    private static Scorecard score(byte[] sheet, String path) {
        return YOUJU.score(YOUJU.read(sheet, Format.YAML, path));
    }

    private static List<List<Scorecard.EntryLine>> entries(Scorecard card) {
        return card.indicators().stream().map(Scorecard.IndicatorScore::entries).toList();
    }
}
