package org.youju.rulesets;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.youju.ledger.Entry;
import org.youju.rendering.Json;
import org.youju.ruleset.RulesetFiles;
import org.youju.scorecard.Scorecard;
import org.youju.scorecard.Scorecard.EntryLine;
import org.youju.scorecard.Scorecard.IndicatorScore;
import org.youju.scorecard.Scorecard.Status;
import org.youju.scoring.Format;
import org.youju.scoring.Youju;

/**
 * What must hold for the official part of every sheet of huangjiang-department/2023: points are conserved, and the scores
 * are those that plain Java finds from the same criteria by cross-multiplication, without rates, rules or ledger.
 */
class RandomSheetsTest {

    private static final long SEED = 20231231L;
    private static final int SHEETS = 1_000 * Integer.getInteger("youju.samples", 1);
    private static final Youju YOUJU = Youju.open(RulesetFiles.in(Path.of("").toAbsolutePath()));

    /** Planned and actual in hundredths. */
    private record Goal(long planned, long actual, boolean lowerIsBetter, int weight) {

        private long dividend() {
            return lowerIsBetter ? planned : actual;
        }

        private long divisor() {
            return lowerIsBetter ? actual : planned;
        }
    }

    private record Given(boolean filed, List<Goal> tasks, List<Goal> outputs, List<Goal> benefits) {}

    @Test
    void sheetsAddUpAndAgreeWithPlainJava() {
        Random random = new Random(SEED);
        int determined = 0;
        for (int i = 0; i < SHEETS; i++) {
            Given given = new Given(random.nextInt(8) > 0, goals(random), goals(random), goals(random));
            String what = "seed " + SEED + ", sheet " + i + ": " + given;
            String yaml = yaml(given);

            Scorecard card = score(yaml);

            performance(card).forEach(one -> {
                assertThat(one.status()).as(what).isEqualTo(Status.DETERMINED);
                assertConserved(one, what);
            });
            assertThat(performance(card))
                    .as(what)
                    .extracting(IndicatorScore::score)
                    .containsExactly(
                            proportional(10, given.tasks()),
                            given.filed() ? banded(30, given.outputs()) : new BigDecimal("0.00"),
                            given.filed() ? banded(20, given.benefits()) : new BigDecimal("0.00"));
            if (i % 500 == 0) {
                assertThat(Json.write(score(yaml))).as(what).isEqualTo(Json.write(card));
            }
            determined++;
        }
        assertThat(determined).isEqualTo(SHEETS);
    }

    /** Raising what was reached never lowers the score. */
    @Test
    void aBetterResultNeverScoresLower() {
        Random random = new Random(SEED + 1);
        for (int i = 0; i < 1_000; i++) {
            Given given = new Given(true, goals(random), goals(random), goals(random));
            List<Goal> better = new ArrayList<>(given.outputs());
            int which = random.nextInt(better.size());
            Goal goal = better.get(which);
            long step = 1 + random.nextInt(20_000);
            better.set(
                    which,
                    new Goal(
                            goal.planned(),
                            goal.lowerIsBetter() ? Math.max(1, goal.actual() - step) : goal.actual() + step,
                            goal.lowerIsBetter(),
                            goal.weight()));
            String what = "seed " + (SEED + 1) + ", sheet " + i + ": " + given + " and " + better;

            BigDecimal before = performance(score(yaml(given))).get(1).score();
            BigDecimal after = performance(score(yaml(new Given(true, given.tasks(), better, given.benefits()))))
                    .get(1)
                    .score();

            assertThat(after).as(what).isGreaterThanOrEqualTo(before);
        }
    }

    private static Scorecard score(String yaml) {
        return YOUJU.score(YOUJU.read(yaml.getBytes(StandardCharsets.UTF_8), Format.YAML, ""));
    }

    /** The three indicators of 履职效能, of which the official criteria are known. */
    private static List<IndicatorScore> performance(Scorecard card) {
        return card.indicators().subList(0, 3);
    }

    private static void assertConserved(IndicatorScore one, String what) {
        assertThat(sum(one, Entry.Kind.AWARDED)).as(what).isEqualByComparingTo(one.score());
        assertThat(sum(one, Entry.Kind.LOST)).as(what).isEqualByComparingTo(one.lost());
        assertThat(one.score().add(one.lost())).as(what).isEqualByComparingTo(one.points());
        assertThat(one.score()).as(what).isBetween(BigDecimal.ZERO, one.points());
    }

    private static BigDecimal sum(IndicatorScore score, Entry.Kind kind) {
        return score.entries().stream()
                .filter(entry -> entry.kind() == kind)
                .map(EntryLine::points)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<Goal> goals(Random random) {
        boolean weighted = random.nextInt(3) == 0;
        List<Goal> goals = new ArrayList<>();
        int count = 1 + random.nextInt(7);
        for (int i = 0; i < count; i++) {
            long planned = 1 + random.nextInt(random.nextBoolean() ? 1_000 : 1_000_000);
            boolean lower = random.nextInt(4) == 0;
            goals.add(new Goal(planned, actual(random, planned, lower), lower, weighted ? 1 + random.nextInt(5) : 1));
        }
        return goals;
    }

    /** Half of the time exactly at a band's end or one step beside it. */
    private static long actual(Random random, long planned, boolean lower) {
        long floor = lower ? 1 : 0;
        if (random.nextBoolean()) {
            long[] edges = {60, 100, 150};
            long edge = edges[random.nextInt(edges.length)];
            long at = lower ? planned * 100 / edge : planned * edge / 100;
            return Math.max(floor, at + random.nextInt(3) - 1);
        }
        return Math.max(floor, (long) random.nextInt(20_000) * planned / 10_000);
    }

    private static String yaml(Given given) {
        StringBuilder yaml = new StringBuilder("year: 2023\nscheme: huangjiang-department\n")
                .append("department: {name: 随机}\ninputs: {已申报整体绩效目标: ")
                .append(given.filed())
                .append("}\ngoals:\n");
        append(yaml, "1.1.1", given.tasks());
        append(yaml, "1.1.2", given.outputs());
        append(yaml, "1.1.3", given.benefits());
        return yaml.toString();
    }

    private static void append(StringBuilder yaml, String indicator, List<Goal> goals) {
        boolean weighted = goals.stream().anyMatch(goal -> goal.weight() != 1);
        for (int i = 0; i < goals.size(); i++) {
            Goal goal = goals.get(i);
            yaml.append("  - {indicator: \"" + indicator + "\", name: 目标" + i)
                    .append(", planned: ")
                    .append(hundredths(goal.planned()))
                    .append(", actual: ")
                    .append(hundredths(goal.actual()))
                    .append(goal.lowerIsBetter() ? ", better: lower" : "")
                    .append(weighted ? ", weight: " + goal.weight() : "")
                    .append("}\n");
        }
    }

    private static String hundredths(long value) {
        return BigDecimal.valueOf(value, 2).toPlainString();
    }

    // The independent calculation: whole numbers only, one division at the very end.

    private static BigDecimal proportional(int points, List<Goal> goals) {
        BigInteger numerator = BigInteger.ZERO;
        BigInteger denominator = BigInteger.ONE;
        for (Goal goal : goals) {
            BigInteger up = BigInteger.valueOf(goal.weight() * Math.min(goal.dividend(), goal.divisor()));
            BigInteger down = BigInteger.valueOf(goal.divisor());
            numerator = numerator.multiply(down).add(up.multiply(denominator));
            denominator = denominator.multiply(down);
        }
        return divided(numerator.multiply(BigInteger.valueOf(points)), denominator.multiply(all(goals)));
    }

    private static BigDecimal banded(int points, List<Goal> goals) {
        long halves = 0;
        for (Goal goal : goals) {
            boolean passes = goal.dividend() * 100 >= goal.divisor() * 60;
            boolean complete = goal.dividend() >= goal.divisor();
            halves += goal.weight() * (complete ? 2L : passes ? 1L : 0L);
        }
        return divided(BigInteger.valueOf(points * halves), all(goals).multiply(BigInteger.TWO));
    }

    private static BigInteger all(List<Goal> goals) {
        return BigInteger.valueOf(goals.stream().mapToInt(Goal::weight).sum());
    }

    private static BigDecimal divided(BigInteger numerator, BigInteger denominator) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), 2, RoundingMode.HALF_UP);
    }
}
