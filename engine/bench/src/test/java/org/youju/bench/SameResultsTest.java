package org.youju.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.youju.bench.workload.BenchTable;
import org.youju.document.Diagnostic;
import org.youju.document.Place;
import org.youju.document.Problems;
import org.youju.document.ProblemsException;
import org.youju.rendering.Json;
import org.youju.ruleset.Ruleset;
import org.youju.ruleset.RulesetFiles;
import org.youju.scorecard.Scorecard;
import org.youju.scoring.YearRules;
import org.youju.scoring.Youju;
import org.youju.submission.Submission;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * No result differs by a cent or a word from the one recorded: 20,000 random sheets of every shipped year and of the table of
 * the benchmarks, each scorecard as JSON, or what is wrong with the sheet.
 *
 * <p>The results are kept as one digest per year. Where a change to a table, its words or a message is meant to show,
 * record them anew with {@code -Dyouju.rerecord=true}; a change made for speed leaves the file as it is.
 */
@Tag("exhaustive")
class SameResultsTest {

    private static final long SEED = 20260101L;
    /** Of each year, so that a further year leaves the others' digests as they are. */
    private static final int SHEETS = 20_000;

    private static final Path RECORDED = Path.of("src/test/resources/org/youju/bench/results.sha256");

    /** Writes every record by itself, one field after another. */
    private static final JsonMapper JACKSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private int scored;

    @Test
    void twentyThousandSheetsOfEachYearGiveTheRecordedResults() throws IOException {
        Map<String, String> results = new TreeMap<>();
        List<Youju> tables = List.of(
                Youju.open(RulesetFiles.in(Path.of("../../rulesets"))),
                Youju.open(BenchTable.files(BenchTable.INDICATORS)));
        for (Youju youju : tables) {
            for (YearRules year : youju.years()) {
                results.put(year.ruleset().id().folder(), digest(youju, year.ruleset(), SHEETS));
            }
        }

        String text = results.entrySet().stream()
                .map(one -> one.getValue() + "  " + one.getKey() + "\n")
                .collect(Collectors.joining());
        if (Boolean.getBoolean("youju.rerecord")) {
            Files.writeString(RECORDED, text);
        }
        assertThat(text).isEqualTo(Files.readString(RECORDED));
    }

    /** Counts apart, so that nobody takes a digest of refusals for one of scores. */
    private String digest(Youju youju, Ruleset ruleset, int sheets) {
        scored = 0;
        MessageDigest all = sha256();
        RandomSheets random = new RandomSheets(ruleset, SEED);
        Stream.generate(random::next).limit(sheets).forEachOrdered(submission -> {
            // which files were read is not a result
            String result = result(youju, submission).replace(ruleset.digest(), "");
            all.update(result.getBytes(StandardCharsets.UTF_8));
        });
        assertThat(scored).as("sheets that were scored").isGreaterThan(sheets * 9 / 10);
        return HexFormat.of().formatHex(all.digest());
    }

    private String result(Youju youju, Submission submission) {
        try {
            Scorecard card = youju.score(youju.sheet(submission, new Problems()));
            assertThat(new String(Json.compact(card), StandardCharsets.UTF_8))
                    .as("what is filled into templates")
                    .isEqualTo(JACKSON.writeValueAsString(card));
            scored++;
            return Json.write(card);
        } catch (ProblemsException refused) {
            return refused.problems().stream()
                    .map(SameResultsTest::recorded)
                    .toList()
                    .toString();
        }
    }

    /** As results were first recorded; what a diagnostic has besides is not what a sheet was refused for. */
    private static String recorded(Diagnostic one) {
        Place place = one.place();
        return "Problem[code=" + one.code() + ", place=Place[file=" + place.file() + ", line=" + place.line()
                + ", pointer="
                + place.pointer() + ", cell=" + place.cell() + "], message=" + one.message() + ", messageZh="
                + one.messageZh() + "]";
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
