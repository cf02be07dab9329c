package org.youju;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.youju.ledger.Entry;
import org.youju.ruleset.RulesetFiles;
import org.youju.scorecard.Scorecard;
import org.youju.scorecard.Scorecard.IndicatorScore;
import org.youju.scoring.Format;
import org.youju.scoring.Sheet;
import org.youju.scoring.Youju;

/** A made-up table for tests, its rules in the sentences of the phrase book in force; every text in it is an example. */
public final class SmallTable {

    private final int year;
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private String inputs = "";
    private String indicators = "";
    private String more = "";
    private String rounding = "{decimals: 2, mode: HALF_UP}";
    private int ownPhrases;
    private Youju opened;

    /** A table of scheme {@code town} without inputs and indicators yet. */
    public SmallTable(int year) {
        this.year = year;
        files.put("phrases/1.dsl", phrases());
    }

    public SmallTable() {
        this(2023);
    }

    private static byte[] phrases() {
        try {
            return Files.readAllBytes(Path.of("../..", "rulesets", "phrases", "1.dsl"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * A rule, in which a line with {@code >} is one of {@link OwnPhrases}; where its clause stands, {@link #indicator} writes the indicator's code.
     */
    public static String rule(String name, String conditions, String consequence) {
        return """
                规则 "%s"
                  依据条款 @@/1
                当
                %s
                则
                %s
                结束
                """.formatted(name, conditions.strip(), consequence.strip());
    }

    /** @param lines of the manifest's {@code inputs}, each beginning with a dash */
    public SmallTable inputs(String lines) {
        inputs += lines.strip().indent(2);
        return this;
    }

    /** @param lines further lines of the manifest */
    public SmallTable manifest(String lines) {
        more += lines;
        return this;
    }

    /** How the year rounds, where not to two decimals, half up. */
    public SmallTable rounding(int decimals, RoundingMode mode) {
        rounding = "{decimals: " + decimals + ", mode: " + mode + "}";
        return this;
    }

    /** @param name of a file in the year's folder */
    public SmallTable file(String name, String text) {
        files.put("town/" + year + "/" + name, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Working days with a holiday on Monday 1 May 2023 and a worked Saturday on 6 May 2023. */
    public SmallTable calendar() {
        return file("calendar.yaml", """
                source: 示例
                provenance: sample
                from: 2023-01-01
                to: 2023-12-31
                holidays: [2023-05-01]
                workdays: [2023-05-06]
                """);
    }

    /**
     * An indicator of the group 一级 / 二级.
     *
     * @param yaml further lines of its {@code indicator.yaml}
     */
    public SmallTable indicator(String code, String points, String yaml, String... rules) {
        return indicator(code, List.of("一级", "二级"), points, yaml, rules);
    }

    public SmallTable indicator(String code, List<String> group, String points, String yaml, String... rules) {
        indicators += "  - \"" + code + "\"\n";
        file(code + "/indicator.yaml", """
                code: "%s"
                path: [%s, 指标%s]
                points: %s
                provenance: sample
                clauses: [{id: "1", text: 示例条款, source: 示例}]
                """.formatted(code, String.join(", ", group), code, points) + yaml);
        return rules(code, rules);
    }

    /** The criterion for the total. */
    public SmallTable total(String yaml, String... rules) {
        more += "total: total\n";
        file("total/indicator.yaml", """
                code: total
                name: 总分
                provenance: sample
                clauses: [{id: "1", text: 示例条款, source: 示例}]
                """ + yaml);
        return rules("total", rules);
    }

    private SmallTable rules(String code, String... rules) {
        OwnPhrases own = OwnPhrases.of(
                String.join("\n", rules).replace("@@", code),
                new String(files.get("phrases/1.dsl"), StandardCharsets.UTF_8),
                ownPhrases);
        ownPhrases += 10;
        files.put("phrases/1.dsl", own.book().getBytes(StandardCharsets.UTF_8));
        return file(code + "/rules.dslr", own.rules());
    }

    public Map<String, byte[]> contents() {
        file(
                "ruleset.yaml",
                """
                scheme: town
                year: %d
                revision: 1
                phrases: 1
                title: 示例评分表
                issuer: 示例
                rounding: %s
                grades: {outOf: 100, provenance: sample, bands: [{name: 优, from: 90}, {name: 差, from: 0}]}
                """.formatted(year, rounding) + more + (inputs.isEmpty() ? "" : "inputs:\n" + inputs) + "indicators:\n"
                        + indicators);
        return files;
    }

    public RulesetFiles files() {
        return RulesetFiles.of(contents());
    }

    public static Youju open(SmallTable... tables) {
        Map<String, byte[]> all = new LinkedHashMap<>();
        for (SmallTable table : tables) {
            all.putAll(table.contents());
        }
        return Youju.open(RulesetFiles.of(all));
    }

    public Youju open() {
        return open(this);
    }

    /** @param rest of the sheet, after year and department */
    public Sheet sheet(Youju youju, String rest) {
        String yaml = "year: " + year + "\ndepartment: {name: 甲局}\n" + rest;
        return youju.read(yaml.getBytes(StandardCharsets.UTF_8), Format.YAML, "sheet.yaml");
    }

    /** The score of a sheet whose books balance and whose explanation agrees with it. */
    public Scorecard score(String rest) {
        if (opened == null) {
            opened = open();
        }
        Sheet sheet = sheet(opened, rest);
        Scorecard card = opened.score(sheet);
        assertThat(opened.explain(sheet).scorecard()).isEqualTo(card);
        assertBooksBalance(card);
        return card;
    }

    /** Awarded and lost make the points, of every indicator and of the whole; what is open has no entries. */
    public static void assertBooksBalance(Scorecard card) {
        for (IndicatorScore one : card.indicators()) {
            if (one.status() == Scorecard.Status.DETERMINED) {
                assertThat(sum(one, Entry.Kind.AWARDED)).as(one.code()).isEqualByComparingTo(one.score());
                assertThat(sum(one, Entry.Kind.LOST)).as(one.code()).isEqualByComparingTo(one.lost());
                assertThat(one.score().add(one.lost())).as(one.code()).isEqualByComparingTo(one.points());
                assertThat(one.missing()).as(one.code()).isEmpty();
            } else {
                assertThat(one.entries()).as(one.code()).isEmpty();
                assertThat(one.missing()).as(one.code()).isNotEmpty().doesNotHaveDuplicates();
            }
            assertThat(one.range().low())
                    .as(one.code())
                    .isBetween(BigDecimal.ZERO, one.range().high());
            assertThat(one.range().high()).as(one.code()).isLessThanOrEqualTo(one.points());
        }
        if (card.status() == Scorecard.Status.DETERMINED) {
            assertThat(sum(card, Entry.Kind.AWARDED)).isEqualByComparingTo(card.score());
            assertThat(sum(card, Entry.Kind.LOST)).isEqualByComparingTo(card.lost());
            assertThat(card.score().add(card.lost())).isEqualByComparingTo(card.points());
        }
    }

    private static BigDecimal sum(Scorecard card, Entry.Kind kind) {
        return Stream.concat(card.indicators().stream(), Stream.ofNullable(card.total()))
                .map(one -> sum(one, kind))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal sum(IndicatorScore score, Entry.Kind kind) {
        return score.entries().stream()
                .filter(entry -> entry.kind() == kind)
                .map(Scorecard.EntryLine::points)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
