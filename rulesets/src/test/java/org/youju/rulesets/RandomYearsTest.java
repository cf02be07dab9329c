package org.youju.rulesets;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.youju.explanation.Explanation;
import org.youju.ledger.Entry;
import org.youju.rendering.Json;
import org.youju.ruleset.FindingKind;
import org.youju.ruleset.Indicator;
import org.youju.ruleset.InputDeclaration;
import org.youju.ruleset.Ruleset;
import org.youju.ruleset.RulesetFiles;
import org.youju.ruleset.SectionLimit;
import org.youju.scorecard.Scorecard;
import org.youju.scorecard.Scorecard.EntryLine;
import org.youju.scorecard.Scorecard.IndicatorScore;
import org.youju.scorecard.Scorecard.Status;
import org.youju.scoring.Format;
import org.youju.scoring.Youju;

/**
 * What must hold for any sheet of any shipped year, made at random from what the year declares: each rule as compiled
 * agrees with the rule as text, each formula with the second calculator, points are conserved for each indicator and over
 * the card, and the same sheet gives the same card.
 */
class RandomYearsTest {

    private static final long SEED = 20241231L;
    private static final int SHEETS = 300;
    private static final Youju YOUJU = Youju.open(RulesetFiles.in(Path.of("").toAbsolutePath()));
    private static final String[] NUMBERS = {
        "0", "0.01", "50", "59.99", "60", "75", "89.99", "90", "100", "100.01", "110"
    };

    static Stream<String> years() {
        return YOUJU.years().stream().map(year -> year.ruleset().id().folder());
    }

    @ParameterizedTest
    @MethodSource("years")
    void anySheetAddsUpAndIsExplained(String folder) {
        Ruleset ruleset = YOUJU.years().stream()
                .map(year -> year.ruleset())
                .filter(one -> one.id().folder().equals(folder))
                .findFirst()
                .orElseThrow();
        Random random = new Random(SEED);
        int determined = 0;
        for (int i = 0; i < SHEETS; i++) {
            String yaml = sheet(ruleset, random, i % 4 == 0);
            String what = "seed " + SEED + ", sheet " + i + " of " + folder + ":\n" + yaml;

            Scorecard card = explained(yaml, what).scorecard();

            card.indicators().forEach(one -> assertConserved(ruleset, one, what));
            assertWhole(ruleset, card, what);
            if (card.status() == Status.DETERMINED) {
                determined++;
            }
            if (i % 50 == 0) {
                assertThat(Json.write(explained(yaml, what))).as(what).isEqualTo(Json.write(explained(yaml, what)));
            }
        }
        assertThat(determined).as("sheets that were determined").isGreaterThan(SHEETS / 2);
    }

    private static Explanation explained(String yaml, String what) {
        try {
            return YOUJU.explain(YOUJU.read(yaml.getBytes(StandardCharsets.UTF_8), Format.YAML, ""));
        } catch (RuntimeException failed) {
            throw new AssertionError(what, failed);
        }
    }

    private static void assertConserved(Ruleset ruleset, IndicatorScore one, String what) {
        BigDecimal score = one.score();
        if (score == null) {
            assertThat(one.missing()).as(what).isNotEmpty();
            assertThat(one.entries()).as(what).isEmpty();
            assertThat(one.range().low())
                    .as(what)
                    .isLessThanOrEqualTo(one.range().high());
            if (!isBeside(ruleset, one.code())) {
                assertThat(one.range().low()).as(what).isNotNegative();
                assertThat(one.range().high()).as(what).isLessThanOrEqualTo(one.points());
            }
            return;
        }
        BigDecimal bonus = Objects.requireNonNullElse(one.bonus(), BigDecimal.ZERO);
        BigDecimal penalty = Objects.requireNonNullElse(one.penalty(), BigDecimal.ZERO);
        assertThat(sum(one.entries(), Entry.Kind.AWARDED)).as(what).isEqualByComparingTo(within(score, bonus, penalty));
        assertThat(sum(one.entries(), Entry.Kind.LOST)).as(what).isEqualByComparingTo(one.lost());
        assertThat(sum(one.entries(), Entry.Kind.BONUS)).as(what).isEqualByComparingTo(bonus);
        assertThat(sum(one.entries(), Entry.Kind.PENALTY)).as(what).isEqualByComparingTo(penalty);
        assertThat(within(score, bonus, penalty).add(one.lost())).as(what).isEqualByComparingTo(one.points());
        assertThat(within(score, bonus, penalty)).as(what).isBetween(BigDecimal.ZERO, one.points());
    }

    /** What of a score lies within the table's points. */
    private static BigDecimal within(BigDecimal score, BigDecimal bonus, BigDecimal penalty) {
        return score.subtract(bonus).add(penalty);
    }

    /** Whether it may give more than its points, or take more. */
    private static boolean isBeside(Ruleset ruleset, String code) {
        return ruleset.indicator(code)
                .filter(one -> one.bonus() != null || one.penalty() != null)
                .isPresent();
    }

    /** Over the card, the entries of the indicators and those of the total together. */
    private static void assertWhole(Ruleset ruleset, Scorecard card, String what) {
        if (card.score() == null) {
            return;
        }
        List<EntryLine> entries = new ArrayList<>();
        card.indicators().forEach(one -> entries.addAll(one.entries()));
        if (card.total() != null) {
            entries.addAll(card.total().entries());
        }
        assertThat(sum(entries, Entry.Kind.LOST)).as(what).isEqualByComparingTo(card.lost());
        assertThat(sum(entries, Entry.Kind.AWARDED).add(card.lost())).as(what).isEqualByComparingTo(card.points());
        BigDecimal movements = sum(entries, Entry.Kind.AWARDED)
                .add(sum(entries, Entry.Kind.BONUS))
                .subtract(sum(entries, Entry.Kind.PENALTY));
        SectionLimit whole = ruleset.limits().stream()
                .filter(limit -> limit.section().isEmpty())
                .findFirst()
                .orElse(null);
        assertThat(card.score()).as(what).isEqualByComparingTo(whole == null ? movements : whole.hold(movements));
        assertThat(entries)
                .as(what)
                .extracting(EntryLine::seq)
                .containsExactlyElementsOf(
                        Stream.iterate(1, seq -> seq + 1).limit(entries.size()).toList());
    }

    private static BigDecimal sum(List<EntryLine> entries, Entry.Kind kind) {
        return entries.stream()
                .filter(entry -> entry.kind() == kind)
                .map(EntryLine::points)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static String sheet(Ruleset ruleset, Random random, boolean mayMiss) {
        StringBuilder yaml = new StringBuilder("scheme: " + ruleset.id().scheme() + "\nyear: "
                + ruleset.id().year() + "\ndepartment: {name: 随机}\ninputs:\n");
        for (InputDeclaration input : ruleset.inputs()) {
            boolean needed = ruleset.classes() != null && ruleset.classes().by().equals(input.name());
            if (!mayMiss || needed || random.nextInt(12) > 0) {
                yaml.append("  \"" + input.name() + "\": " + value(input, ruleset, random) + "\n");
            }
        }
        List<String> goals = new ArrayList<>();
        List<String> findings = new ArrayList<>();
        for (Indicator indicator : ruleset.indicators()) {
            for (int i = mayMiss ? random.nextInt(3) : 1 + random.nextInt(4); indicator.goals() != null && i > 0; i--) {
                goals.add("  - {indicator: \"" + indicator.code() + "\", name: 目标" + i + ", "
                        + goal(indicator, ruleset, random) + "}\n");
            }
            for (FindingKind kind : indicator.findings()) {
                for (int i = random.nextInt(3); i > 0; i--) {
                    findings.add(finding(indicator, kind, random));
                }
            }
        }
        yaml.append(goals.isEmpty() ? "goals: []\n" : "goals:\n" + String.join("", goals));
        boolean silent = mayMiss && random.nextInt(4) == 0;
        yaml.append(silent ? "" : findings.isEmpty() ? "findings: []\n" : "findings:\n" + String.join("", findings));
        return yaml.toString();
    }

    private static String value(InputDeclaration input, Ruleset ruleset, Random random) {
        if (input.notApplicable() && random.nextInt(5) == 0) {
            return "null";
        }
        return switch (input.type()) {
            case YES_NO -> String.valueOf(random.nextInt(3) > 0);
            case CHOICE -> input.choices().get(random.nextInt(input.choices().size()));
            case DATE -> date(ruleset, input.name().contains("公开") ? 7 : 1, random);
            case TEXT -> "综合判断";
            // with its sign, since 0.01 without one may be a rate
            case NUMBER ->
                "%".equals(input.unit())
                        ? "\"" + number(input, random).toPlainString() + "%\""
                        : number(input, random).toPlainString();
        };
    }

    private static BigDecimal number(InputDeclaration input, Random random) {
        BigDecimal number = random.nextBoolean()
                ? new BigDecimal(NUMBERS[random.nextInt(NUMBERS.length)])
                : BigDecimal.valueOf(random.nextInt(20_000), 2);
        BigDecimal counted = input.whole() ? number.setScale(0, RoundingMode.CEILING) : number;
        BigDecimal low = input.min() == null ? counted : counted.max(input.min());
        return input.max() == null ? low : low.min(input.max());
    }

    private static String date(Ruleset ruleset, int firstMonth, Random random) {
        return "%d-%02d-%02d".formatted(ruleset.id().year(), firstMonth + random.nextInt(6), 1 + random.nextInt(28));
    }

    private static String goal(Indicator indicator, Ruleset ruleset, Random random) {
        if (indicator.datedGoals()) {
            return "start: " + date(ruleset, 1, random) + ", finish: " + date(ruleset, 7, random);
        }
        boolean lower = random.nextInt(4) == 0;
        String actual = NUMBERS[(lower ? 1 : 0) + random.nextInt(NUMBERS.length - 1)];
        return "planned: " + (random.nextBoolean() ? "100" : "7.5") + ", actual: " + actual
                + (lower ? ", better: lower" : "");
    }

    private static String finding(Indicator indicator, FindingKind kind, Random random) {
        boolean reasoned = !kind.reasons().isEmpty() && random.nextBoolean();
        return "  - {indicator: \"" + indicator.code() + "\", kind: " + kind.name() + ", count: "
                + (1 + random.nextInt(4))
                + (reasoned ? ", reason: " + kind.reasons().get(0) : "") + "}\n";
    }
}
