package org.youju.rulesets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.youju.assurance.Checker;
import org.youju.ruleset.RulesetFiles;

/**
 * Mistakes planted in shipped years: those that the rules alone give away are told without the help of cases, and those that
 * only people can see are not. The guide's table is made of them.
 */
class PlantedInShippedYearsTest {

    private static final Path SHIPPED = Path.of("").toAbsolutePath();
    private static final String USE = "2.6.6-asset-use/";
    private static final String SYSTEM = "2.4.1-performance-system/";
    private static final String INTENT = "2.5.1-procurement-intent/";
    private static final String TABLE_START = "<!-- 有意写错的表由 PlantedInShippedYearsTest 核对 -->\n";
    private static final String TABLE_END = "<!-- 表到此为止 -->";
    private static final List<String> YEARS = List.of("huangjiang-department/2023", "huangjiang-department/2024");
    private static final Map<String, Set<String>> BEFORE = new ConcurrentHashMap<>();

    /**
     * A kind of mistake.
     *
     * @param told the codes of which at least one tells it; none where only people can see it
     * @param edits each a file, what stands there and what is written instead
     */
    private record Planted(String what, List<String> told, List<List<String>> edits) {}

    private static final List<Planted> ALL = List.of(
            new Planted(
                    "一档的数改了，相邻的一档没有改",
                    List.of("GAP"),
                    List.of(List.of(USE + "rules.dslr", "达到 75% 但不足 90%", "达到 80% 但不足 90%"))),
            new Planted(
                    "一档的数改得与相邻的一档重叠",
                    List.of("OVERLAP"),
                    List.of(List.of(USE + "rules.dslr", "达到 75% 但不足 90%", "达到 70% 但不足 90%"))),
            new Planted(
                    "含与不含写反",
                    List.of("GAP"),
                    List.of(List.of(USE + "rules.dslr", "固定资产利用率 达到 90%\\n", "固定资产利用率 超过 90%\\n"))),
            new Planted(
                    "为是与为否写反",
                    List.of("GAP", "OVERLAP"),
                    List.of(List.of(SYSTEM + "rules.dslr", "已制定绩效管理制度 为否", "已制定绩效管理制度 为是"))),
            new Planted(
                    "两档的得分写反",
                    List.of("WRONG_DIRECTION"),
                    List.of(List.of(USE + "rules.dslr", "本指标得 25% 的分", "本指标得满分"))),
            new Planted(
                    "规则里的数都改了，条款没有改",
                    List.of("CLAUSE_NUMBER_UNUSED", "RULE_NUMBER_UNPRINTED"),
                    List.of(
                            List.of(USE + "rules.dslr", "达到 75% 但不足 90%", "达到 70% 但不足 90%"),
                            List.of(USE + "rules.dslr", "达到 60% 但不足 75%", "达到 60% 但不足 70%"))),
            new Planted(
                    "扣分改了，条款没有改",
                    List.of("CLAUSE_NUMBER_UNUSED", "RULE_NUMBER_UNPRINTED"),
                    List.of(List.of(SYSTEM + "rules.dslr", "每缺一项扣 0.6 分", "每缺一项扣 0.5 分"))),
            new Planted(
                    "一个指标的分值改了，合计不再是 100 分",
                    List.of("POINTS_SUM"),
                    List.of(List.of(USE + "indicator.yaml", "points: 1\\n", "points: 1.5\\n"))),
            new Planted(
                    "规则和条款里的数一起改了",
                    List.of(),
                    List.of(
                            List.of(USE + "rules.dslr", "达到 75% 但不足 90%", "达到 70% 但不足 90%"),
                            List.of(USE + "rules.dslr", "达到 60% 但不足 75%", "达到 60% 但不足 70%"),
                            List.of(USE + "indicator.yaml", "75%（含）至 90%", "70%（含）至 90%"),
                            List.of(USE + "indicator.yaml", "60%（含）至 75%", "60%（含）至 70%"))),
            new Planted(
                    "扣分和条款里的数一起改了",
                    List.of(),
                    List.of(
                            List.of(INTENT + "rules.dslr", "每次扣 0.5 分", "每次扣 0.6 分"),
                            List.of(INTENT + "indicator.yaml", "扣 0.5 分", "扣 0.6 分"))),
            new Planted(
                    "同一组里一个指标的分值改多、另一个改少，合计不变",
                    List.of(),
                    List.of(
                            List.of(USE + "indicator.yaml", "points: 1\\n", "points: 1.5\\n"),
                            List.of("2.6.3-asset-inventory/indicator.yaml", "points: 1\\n", "points: 0.5\\n"))));

    private record Case(Planted planted, String year) {

        @Override
        public String toString() {
            return planted.what() + "（" + year + "）";
        }
    }

    static Stream<Case> cases() {
        return ALL.stream().flatMap(planted -> YEARS.stream().map(year -> new Case(planted, year)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isToldWithoutCasesWhereTheRulesGiveItAway(Case one) {
        Map<String, byte[]> files = files(one.year());
        for (List<String> edit : one.planted().edits()) {
            String path = one.year() + "/" + edit.get(0);
            String text = new String(files.get(path), StandardCharsets.UTF_8);
            assertThat(text).as(path).contains(edit.get(1).replace("\\n", "\n"));
            files.put(
                    path,
                    text.replace(edit.get(1).replace("\\n", "\n"), edit.get(2).replace("\\n", "\n"))
                            .getBytes(StandardCharsets.UTF_8));
        }

        Set<String> found = new TreeSet<>(findings(one.year(), files));
        found.removeAll(BEFORE.computeIfAbsent(one.year(), year -> findings(year, files(year))));

        Set<String> codes = found.stream().map(each -> each.split(" ")[0]).collect(Collectors.toSet());
        if (one.planted().told().isEmpty()) {
            assertThat(found).as("what only people can see").isEmpty();
        } else {
            assertThat(codes).containsAnyElementsOf(one.planted().told());
        }
    }

    private static Set<String> findings(String year, Map<String, byte[]> files) {
        return Checker.checkRules(RulesetFiles.of(files), year, LocalDate.of(2024, 1, 1)).findings().stream()
                .map(one -> one.code() + " " + one.place().text() + " " + one.messageZh())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, byte[]> files(String year) {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(SHIPPED, 5)) {
            all.filter(Files::isRegularFile).forEach(path -> {
                String inside = SHIPPED.relativize(path).toString();
                if (inside.startsWith("phrases/") || inside.startsWith(year + "/") && !inside.endsWith(".lock")) {
                    files.put(inside, bytes(path));
                }
            });
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return files;
    }

    private static byte[] bytes(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Test
    void theGuideSaysWhichMistakesOnlyPeopleCanSee() {
        List<String> lines = new ArrayList<>(List.of("| 写错了什么 | 检查看不看得出来（不靠案例） |", "|---|---|"));
        ALL.forEach(one -> lines.add("| " + one.what() + " | "
                + (one.told().isEmpty() ? "看不出来，要由人核对" : "看得出来：`" + String.join("`、`", one.told()) + "`") + " |"));
        String guide = new String(bytes(SHIPPED.resolve("README.md")), StandardCharsets.UTF_8);

        assertThat(guide).contains(TABLE_START + String.join("\n", lines) + "\n" + TABLE_END);
    }
}
