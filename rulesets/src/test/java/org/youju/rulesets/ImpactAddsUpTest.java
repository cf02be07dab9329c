package org.youju.rulesets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.youju.impact.ImpactText;
import org.youju.impact.Part;
import org.youju.impact.Row;
import org.youju.impact.Study;
import org.youju.impact.Summary;
import org.youju.ruleset.RulesetFiles;
import org.youju.scoring.Format;
import org.youju.scoring.YearRules;
import org.youju.scoring.Youju;

/** Whatever changes between two years, each column of an impact says where a part of it comes from, and none is left over. */
class ImpactAddsUpTest {

    private static final long SEED = 20261201L;
    private static final int SHEETS = 250 * Integer.getInteger("youju.samples", 1);
    private static final Path SHIPPED = Path.of("").toAbsolutePath();

    /**
     * Two years, or a year and the same with something altered.
     *
     * @param moves what such a change is made of, at least
     */
    private record Change(String name, YearRules from, YearRules to, Set<Part> moves) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Change> changes() {
        return Stream.of(
                new Change(
                        "2023 to 2024",
                        year("huangjiang-department/2023"),
                        year("huangjiang-department/2024"),
                        EnumSet.of(Part.RULES, Part.CAPS, Part.ROUNDING, Part.SHARING)),
                new Change(
                        "2022 to 2024",
                        year("huangjiang-department/2022"),
                        year("huangjiang-department/2024"),
                        EnumSet.of(Part.RULES, Part.FLOORS, Part.SHARING)),
                new Change(
                        "Hunan with another rounding and other caps",
                        year("hunan-department/2018"),
                        revised(
                                "hunan-department/2018",
                                text -> text.replace("decimals: 2", "decimals: 1")
                                        .replace("总分不超过 89 分", "总分不超过 85 分")
                                        .replace("总分不超过 79 分", "总分不超过 60 分")),
                        EnumSet.of(Part.ROUNDING, Part.TOTAL)),
                new Change(
                        "the responsibility assessment with other limits, bonus and penalty",
                        year("safety-responsibility/2025"),
                        revised(
                                "safety-responsibility/2025",
                                text -> text.replace(
                                                "bounds: {most: 100, least: 0}",
                                                "bounds: {most: 70, least: 40}\n"
                                                        + "sections: [{section: 工作实效, most: 30}]")
                                        .replaceAll("(?m)^most: .*", "most: 1")),
                        EnumSet.of(Part.SECTIONS, Part.CAPS, Part.FLOORS)));
    }

    private static YearRules year(String name) {
        return opened(name, name, text -> text);
    }

    /** The same year altered, as its next revision. */
    private static YearRules revised(String name, UnaryOperator<String> altered) {
        return opened(name, name + "-r2", altered.andThen(text -> text.replace("revision: 1", "revision: 2"))::apply);
    }

    private static YearRules opened(String name, String as, UnaryOperator<String> altered) {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(SHIPPED, 5)) {
            all.filter(Files::isRegularFile).forEach(path -> {
                String inside = SHIPPED.relativize(path).toString();
                if (inside.startsWith("phrases/")) {
                    files.put(inside, bytes(path, text -> text));
                } else if (inside.startsWith(name + "/") && !inside.endsWith(".lock")) {
                    files.put(as + inside.substring(name.length()), bytes(path, altered));
                }
            });
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return Youju.open(RulesetFiles.of(files)).years().get(0);
    }

    /** A sheet that has what both years ask for. */
    private static String sheet(Change change, Random random, boolean mayMiss) {
        String sheet = RandomYearsTest.sheet(change.to().ruleset(), random, mayMiss);
        String other = RandomYearsTest.sheet(change.from().ruleset(), random, mayMiss);
        String more = other.lines()
                .filter(line -> line.startsWith("  \"")
                        && change.to().ruleset().input(line.split("\"")[1]).isEmpty())
                .map(line -> line + "\n")
                .collect(Collectors.joining());
        String goals = other.lines()
                .filter(line -> line.matches("  - \\{indicator: .*(planned|start): .*")
                        && change.to().ruleset().indicator(line.split("\"")[1]).isEmpty())
                .map(line -> line + "\n")
                .collect(Collectors.joining());
        return sheet.replace("inputs:\n", "inputs:\n" + more)
                .replace("goals: []\n", goals.isEmpty() ? "goals: []\n" : "goals:\n")
                .replace("goals:\n", "goals:\n" + goals);
    }

    private static byte[] bytes(Path path, UnaryOperator<String> altered) {
        try {
            byte[] bytes = Files.readAllBytes(path);
            return path.toString().endsWith(".xlsx")
                    ? bytes
                    : altered.apply(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @ParameterizedTest
    @MethodSource("changes")
    void theColumnsOfEachRowAddUpToItsChange(Change change) {
        Random random = new Random(SEED);
        Youju youju = Youju.of(List.of(change.from(), change.to()));
        Study study = new Study(youju, change.from(), change.to());
        Summary summary = new Summary();
        Set<Part> seen = EnumSet.noneOf(Part.class);
        BigDecimal all = BigDecimal.ZERO;
        int determined = 0;
        for (int i = 0; i < SHEETS; i++) {
            String sheet = sheet(change, random, i % 10 == 0);
            String what = "seed " + SEED + ", sheet " + i + " of " + change + ":\n" + sheet;

            Row row = study.row(sheet.getBytes(StandardCharsets.UTF_8), Format.YAML, "sheet " + i);

            summary.add(row);
            if (row instanceof Row.Scored one && one.change() != null) {
                determined++;
                assertThat(sum(one.parts().values().stream())).as(what).isEqualByComparingTo(one.change());
                assertThat(sum(one.moved().stream().map(Row.Move::change)))
                        .as(what)
                        .isEqualByComparingTo(one.change());
                assertThat(csvSum(one)).as(what).isEqualByComparingTo(one.change());
                seen.addAll(one.parts().keySet());
                all = all.add(one.change());
            }
        }
        Summary.Result result = summary.result();
        assertThat(determined).as("rows with a change").isGreaterThan(SHEETS / 10);
        assertThat(seen).as("what the changes come from").containsAll(change.moves());
        assertThat(sum(result.parts().values().stream())).isEqualByComparingTo(all);
        assertThat(sum(result.indicators().values().stream())).isEqualByComparingTo(all);
    }

    private static BigDecimal csvSum(Row.Scored row) {
        String[] cells = ImpactText.csv(row).strip().split(",", -1);
        return sum(
                Arrays.stream(cells).skip(cells.length - Part.values().length).map(BigDecimal::new));
    }

    private static BigDecimal sum(Stream<BigDecimal> numbers) {
        return numbers.reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** 2.5.1 of 2 points: full points become the rate of the second-level indicator, here 90 %, and are rounded. */
    @Test
    void whatIsSharedOutStandsByItself() {
        Change change = changes().findFirst().orElseThrow();
        Study study = new Study(Youju.of(List.of(change.from(), change.to())), change.from(), change.to());
        Random random = new Random(SEED);
        Row.Scored shared = Stream.generate(() -> sheet(change, random, false))
                .limit(200)
                .map(sheet -> sheet.replace("\"本年度有政府采购\": true", "\"本年度有政府采购\": false"))
                .map(sheet -> study.row(sheet.getBytes(StandardCharsets.UTF_8), Format.YAML, "s"))
                .filter(Row.Scored.class::isInstance)
                .map(Row.Scored.class::cast)
                .filter(row ->
                        row.parts().getOrDefault(Part.SHARING, BigDecimal.ZERO).signum() > 0)
                .findFirst()
                .orElseThrow();

        assertThat(shared.parts().get(Part.SHARING)).isPositive();
        assertThat(ImpactText.csv(shared)).contains("2.5.1 ");
    }
}
