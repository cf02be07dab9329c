package org.youju.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.youju.TestRulesets;
import org.youju.document.ProblemsException;
import org.youju.explanation.Explanation;
import org.youju.ledger.Entry;
import org.youju.rendering.Json;
import org.youju.scorecard.Scorecard;
import org.youju.scorecard.Scorecard.EntryLine;
import org.youju.scorecard.Scorecard.IndicatorScore;

class YoujuTest {

    private static final String BANDS = """
            规则 "低于一半"
              依据条款 1.1.1/1
            当
              本指标的每个目标
              - 完成率低于 50%
            则
              该目标不得分
            结束

            规则 "达到一半"
              依据条款 1.1.1/1
            当
              本指标的每个目标
              - 完成率达到 50%
            则
              该目标得 40% 的分
            结束
            """;

    private static Scorecard score(Youju youju, String goals) {
        return youju.score(sheet(youju, goals));
    }

    private static Sheet sheet(Youju youju, String rest) {
        String yaml = "year: 2023\ndepartment: {name: 甲局}\n" + rest;
        return youju.read(yaml.getBytes(StandardCharsets.UTF_8), Format.YAML, "sheet.yaml");
    }

    private static void assertBooksBalance(Scorecard card) {
        for (IndicatorScore one : card.indicators()) {
            assertThat(sum(one, Entry.Kind.AWARDED)).isEqualByComparingTo(one.score());
            assertThat(sum(one, Entry.Kind.LOST)).isEqualByComparingTo(one.lost());
            assertThat(one.score().add(one.lost())).isEqualByComparingTo(one.points());
        }
        assertThat(card.score().add(card.lost())).isEqualByComparingTo(card.points());
    }

    private static BigDecimal sum(IndicatorScore score, Entry.Kind kind) {
        return score.entries().stream()
                .filter(entry -> entry.kind() == kind)
                .map(EntryLine::points)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void everyEntrySaysItsGrounds() {
        Youju youju = new TestRulesets().indicator("1.1.1", "10", BANDS).open();

        Scorecard card = score(youju, "goals:\n  - {indicator: 1.1.1, name: 甲, unit: 次, planned: 4, actual: 3}\n");

        assertThat(card.score()).isEqualTo(new BigDecimal("4.00"));
        EntryLine awarded = card.indicators().get(0).entries().get(0);
        assertThat(awarded.rule().name()).isEqualTo("达到一半");
        assertThat(awarded.rule().file()).isEqualTo("toy/2023/1.1.1/rules.dslr");
        assertThat(awarded.rule().line()).isEqualTo(10);
        assertThat(awarded.clause().id()).isEqualTo("1.1.1/1");
        assertThat(awarded.clause().provenance()).isEqualTo("sample");
        assertThat(awarded.arithmetic()).isEqualTo("10 × 40% = 4.00");
        assertThat(awarded.reason()).isEqualTo("完成率 75.00%，达到 50%，得 40% 的分");
        assertThat(awarded.item()).isEqualTo("goals/0");
        assertThat(awarded.facts())
                .extracting(fact -> fact.name() + " " + fact.value() + fact.unit() + " " + fact.from())
                .containsExactly("年初目标值 4次 /goals/0/planned", "实际完成值 3次 /goals/0/actual", "完成率 75.00% /goals/0");
        EntryLine lost = card.indicators().get(0).entries().get(1);
        assertThat(lost.kind()).isEqualTo(Entry.Kind.LOST);
        assertThat(lost.arithmetic()).isEqualTo("10 × (1 − 40%) = 6.00");
        assertThat(lost.balance()).isEqualTo(new BigDecimal("4.00"));
        assertBooksBalance(card);
    }

    @Test
    void aFourthIndicatorIsAFolderAndNoJava() {
        TestRulesets three = new TestRulesets()
                .indicator("1.1.1", "10", TestRulesets.PROPORTIONAL)
                .indicator("1.1.2", "20", TestRulesets.PROPORTIONAL.replace("1.1.1", "1.1.2"))
                .indicator("1.1.3", "30", TestRulesets.PROPORTIONAL.replace("1.1.1", "1.1.3"));
        assertThat(three.open().year(null, 2023, null).ruleset().points()).isEqualByComparingTo("60");

        Youju four = three.indicator("2.1.1", "5", """
                        规则 "制度完善得满分"
                          依据条款 2.1.1/1
                        当
                          填报项 制度 选 完善
                          填报项 人数 不超过 100
                        则
                          本指标得满分
                        结束
                        规则 "人数超过"
                          依据条款 2.1.1/1
                        当
                          填报项 制度 选 完善
                          填报项 人数 超过 100
                        则
                          本指标不得分
                        结束
                        规则 "制度缺失不得分"
                          依据条款 2.1.1/1
                        当
                          填报项 制度 选 缺失
                        则
                          本指标不得分
                        结束
                        """).open();

        Scorecard card = score(four, """
                inputs: {制度: 完善, 人数: 100}
                goals:
                  - {indicator: 1.1.1, name: 甲, planned: 2, actual: 1}
                  - {indicator: 1.1.2, name: 乙, planned: 2, actual: 2}
                  - {indicator: 1.1.3, name: 丙, planned: 2, actual: 3}
                """);

        assertThat(card.points()).isEqualByComparingTo("65");
        assertThat(card.indicators())
                .extracting(IndicatorScore::code)
                .containsExactly("1.1.1", "1.1.2", "1.1.3", "2.1.1");
        assertThat(card.indicators())
                .extracting(one -> one.score().toPlainString())
                .containsExactly("5.00", "20.00", "30.00", "5.00");
        assertBooksBalance(card);
    }

    @Test
    void aCapIsAnEntryOfItsOwn() {
        Youju youju = new TestRulesets()
                .indicator("1.1.1", "10", TestRulesets.PROPORTIONAL)
                .open();

        Scorecard card = score(youju, "goals:\n  - {indicator: 1.1.1, name: 甲, planned: 2, actual: 3}\n");

        assertThat(card.indicators().get(0).entries())
                .extracting(entry -> entry.kind() + " " + entry.cause() + " " + entry.arithmetic())
                .containsExactly("AWARDED RULE 10 × (3 ÷ 2) = 15.00", "AWARDED CAP 10 − 10 × (3 ÷ 2) = -5.00");
        assertBooksBalance(card);
    }

    /** 10 × (1/3 + 1/3 + 1/3) is ten, although no third has a finite decimal form. */
    @Test
    void roundingStartsFromTheExactSum() {
        Youju youju = new TestRulesets()
                .indicator("1.1.1", "3", TestRulesets.PROPORTIONAL)
                .open();

        Scorecard card = score(youju, "goals:\n  - {indicator: 1.1.1, name: 甲, planned: 600, actual: 5}\n");

        assertThat(card.score()).isEqualTo(new BigDecimal("0.03"));
        assertThat(card.indicators().get(0).entries())
                .extracting(EntryLine::arithmetic)
                .startsWith("3 × (5 ÷ 600) = 0.025");
        assertBooksBalance(card);
    }

    @Test
    void thirdsAddUpToTheLastDigit() {
        Youju youju = new TestRulesets().indicator("1.1.1", "10", BANDS).open();

        Scorecard card = score(youju, """
                goals:
                  - {indicator: 1.1.1, name: 甲, planned: 1, actual: 1}
                  - {indicator: 1.1.1, name: 乙, planned: 1, actual: 1}
                  - {indicator: 1.1.1, name: 丙, planned: 1, actual: 1}
                """);

        assertThat(card.score()).isEqualTo(new BigDecimal("4.00"));
        assertThat(card.indicators().get(0).entries().get(0).arithmetic()).isEqualTo("10 ÷ 3 × 40% ≈ 1.3333333333");
        assertBooksBalance(card);
    }

    @Test
    void whatIsMissingIsListedAndTheRangeIsWhatIsStillPossible() {
        Youju youju = new TestRulesets().indicator("1.1.1", "10", BANDS).open();

        Scorecard card = score(youju, """
                goals:
                  - {indicator: 1.1.1, name: 甲, planned: 1, actual: 1}
                  - {indicator: 1.1.1, name: 乙, planned: 1}
                """);

        assertThat(card.status()).isEqualTo(Scorecard.Status.UNDETERMINED);
        assertThat(card.score()).isNull();
        assertThat(card.grade()).isNull();
        assertThat(card.range()).isEqualTo(new Scorecard.Range(new BigDecimal("2.00"), new BigDecimal("4.00")));
        assertThat(card.indicators().get(0).missing())
                .extracting(Scorecard.Missing::pointer)
                .containsExactly("/goals/1/actual");
    }

    @Test
    void aGapInTheRulesIsAnErrorThatNamesIndicatorInputAndRules() {
        Youju youju = new TestRulesets()
                .indicator("1.1.1", "10", BANDS.replace("低于 50%", "低于 40%"))
                .open();

        ProblemsException undecided = catchThrowableOfType(
                ProblemsException.class,
                () -> score(youju, "goals:\n  - {indicator: 1.1.1, name: 甲, planned: 100, actual: 45}\n"));

        assertThat(undecided.code()).isEqualTo("RULESET_INCOMPLETE");
        assertThat(undecided.problems().get(0).message())
                .contains("1.1.1", "甲", "goals/0", "低于一半", "达到一半", "decided by none");
    }

    @Test
    void anOverlapInTheRulesIsAnErrorThatNamesBothRules() {
        Youju youju = new TestRulesets()
                .indicator("1.1.1", "10", BANDS.replace("低于 50%", "低于 60%"))
                .open();

        ProblemsException doubled = catchThrowableOfType(
                ProblemsException.class,
                () -> score(youju, "goals:\n  - {indicator: 1.1.1, name: 甲, planned: 100, actual: 55}\n"));

        assertThat(doubled.code()).isEqualTo("RULESET_INCOMPLETE");
        assertThat(doubled.problems().get(0).message()).contains("more than one rule", "低于一半", "达到一半");
    }

    @Test
    void weightsSplitThePointsAndLowerCanBeBetter() {
        Youju youju = new TestRulesets()
                .indicator("1.1.1", "10", TestRulesets.PROPORTIONAL)
                .open();

        Scorecard card = score(youju, """
                goals:
                  - {indicator: 1.1.1, name: 甲, planned: 10, actual: 20, better: lower, weight: 3}
                  - {indicator: 1.1.1, name: 乙, planned: 10, actual: 0, weight: 1}
                """);

        assertThat(card.indicators().get(0).entries())
                .extracting(EntryLine::arithmetic)
                .containsExactly("7.5 × (10 ÷ 20) = 3.75", "7.5 × (1 − 10 ÷ 20) = 3.75", "2.5 × (1 − 0 ÷ 10) = 2.50");
        assertBooksBalance(card);
    }

    @Test
    void theSameSheetGivesTheSameBytesWhateverTheOrderOfItsInputs() {
        Youju youju = new TestRulesets().indicator("1.1.1", "10", BANDS).open();
        String goals = "goals:\n  - {indicator: 1.1.1, name: 甲, planned: 7, actual: 5}\n";

        String one = Json.write(score(youju, "inputs: {已申报: true, 人数: 3}\n" + goals));
        String other = Json.write(score(youju, "inputs: {人数: 3, 已申报: true}\n" + goals));

        assertThat(one).isEqualTo(other);
    }

    @Test
    void anUnknownYearNamesTheYearsThereAre() {
        Youju youju = new TestRulesets().indicator("1.1.1", "10", BANDS).open();

        ProblemsException unknown = catchThrowableOfType(
                ProblemsException.class,
                () -> youju.read(
                        "year: 1999\ndepartment: {name: 甲}".getBytes(StandardCharsets.UTF_8), Format.YAML, ""));

        assertThat(unknown.code()).isEqualTo("RULESET_NOT_FOUND");
        assertThat(unknown.problems().get(0).message()).contains("1999", "toy/2023");
    }

    @Test
    void explainsWhyNotWithValueAndDistanceAndRecalculatesEveryFormula() {
        Youju youju = new TestRulesets().indicator("1.1.1", "10", BANDS).open();

        Explanation explanation =
                youju.explain(sheet(youju, "goals:\n  - {indicator: 1.1.1, name: 甲, planned: 7, actual: 3}\n"));

        Explanation.OfIndicator one = explanation.indicators().get(0);
        assertThat(one.notApplied()).hasSize(1);
        assertThat(one.notApplied().get(0).rule().name()).isEqualTo("达到一半");
        assertThat(one.notApplied().get(0).condition()).isEqualTo("完成率达到 50%");
        assertThat(one.notApplied().get(0).actual()).isEqualTo("完成率 42.8571428571%");
        assertThat(one.notApplied().get(0).distance()).isEqualTo("相差 7.1428571429 个百分点");
        assertThat(one.recalculations()).hasSameSizeAs(one.score().entries());
        assertThat(one.recalculations())
                .allSatisfy(again -> assertThat(again.recalculated()).isEqualByComparingTo(again.posted()));
    }

    @Test
    void saysWhatAReadingNotTakenWouldGive() {
        TestRulesets rulesets = new TestRulesets()
                .indicator(
                        "1.1.1",
                        "10",
                        BANDS.replace("当\n  本指标的每个目标\n  - 完成率达到", "  依据解释 1.1.1/I1\n当\n  本指标的每个目标\n  - 完成率达到"),
                        """
                        interpretations:
                          - id: I1
                            question: 示例问题
                            texts: [{source: 示例, text: 示例}]
                            taken: 按档
                            reason: 示例
                            decidedBy: 示例
                            others:
                              - {id: a, reading: 按比例, rules: readings/proportional.dslr}
                              - {id: b, reading: 无法计算的一种, note: 示例原因}
                        """)
                .file("toy/2023/1.1.1/readings/proportional.dslr", TestRulesets.PROPORTIONAL);
        Youju youju = rulesets.open();

        Explanation explanation =
                youju.explain(sheet(youju, "goals:\n  - {indicator: 1.1.1, name: 甲, planned: 1000, actual: 895}\n"));

        Explanation.Reading reading = explanation.indicators().get(0).readings().get(0);
        assertThat(reading.cited()).isTrue();
        assertThat(explanation.scorecard().score()).isEqualTo(new BigDecimal("4.00"));
        assertThat(reading.others().get(0).score()).isEqualTo(new BigDecimal("8.95"));
        assertThat(reading.others().get(0).difference()).isEqualTo(new BigDecimal("4.95"));
        assertThat(reading.others().get(1).score()).isNull();
        assertThat(reading.others().get(1).note()).isEqualTo("示例原因");
    }

    @Test
    void explainsAnOpenIndicatorByWhatIsMissing() {
        String veto = """

                规则 "未申报不得分"
                  依据条款 1.1.1/1
                当
                  填报项 已申报 为否
                则
                  本指标不得分
                结束
                """;
        Youju youju = new TestRulesets().indicator("1.1.1", "10", BANDS + veto).open();

        Explanation explanation =
                youju.explain(sheet(youju, "goals:\n  - {indicator: 1.1.1, name: 甲, planned: 2, actual: 2}\n"));

        Scorecard.IndicatorScore open = explanation.scorecard().indicators().get(0);
        assertThat(open.missing()).extracting(Scorecard.Missing::pointer).containsExactly("/inputs/已申报");
        assertThat(open.range()).isEqualTo(new Scorecard.Range(new BigDecimal("0.00"), new BigDecimal("4.00")));
        assertThat(explanation.indicators().get(0).notApplied())
                .extracting(one -> one.rule().name() + "：" + one.condition())
                .containsExactly("低于一半：完成率低于 50%", "未申报不得分：尚缺：已申报");
    }
}
