package org.youju.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.youju.document.ProblemsException;
import org.youju.replay.CertificateReplay;
import org.youju.ruleset.RulesetFiles;
import org.youju.scoring.YearRules;
import org.youju.scoring.Youju;

/** A certificate is gone through again by a program that does not search, and one that says too much is refused. */
class CertificatesTest {

    private static final Youju GOOD = Youju.open(RulesetFiles.of(GoodRuleset.files()));

    private static String certificate(Youju youju) {
        return new String(Certificates.write(youju.years().get(0)), StandardCharsets.UTF_8);
    }

    private static CertificateReplay.Result replay(Youju youju, String certificate) {
        YearRules year = youju.years().get(0);
        return CertificateReplay.replay(youju, year, certificate.getBytes(StandardCharsets.UTF_8), "certificate.json");
    }

    @Test
    void everythingThatWasProvedOfTheGoodRulesetIsGoneThroughAgain() {
        CertificateReplay.Result result = replay(GOOD, certificate(GOOD));

        assertThat(result.shown()).as("rules, each with a sheet").isEqualTo(5);
        assertThat(result.refuted()).as("one gap and each pair of four rules").isEqualTo(7);
    }

    static Stream<SmallYear> years() {
        return Stream.of(
                new SmallYear()
                        .calendar()
                        .indicator(
                                "goals: 合同\ngoalsMeasuredBy: dates",
                                "本指标的每个目标; - 用时不超过 30 日 -> 该目标得满分",
                                "本指标的每个目标; - 用时超过 30 日 -> 该目标不得分"),
                new SmallYear()
                        .calendar()
                        .input("name: 甲, type: date")
                        .input("name: 乙, type: date, notApplicable: true")
                        .indicator(
                                "values: [{name: 用时, unit: 个工作日, days: {from: 甲, to: 乙, counting: working}}]",
                                "填报项 乙 为不适用 -> 本指标得满分",
                                "计算项 用时 不超过 7 -> 本指标得满分",
                                "计算项 用时 超过 7 -> 本指标不得分"),
                new SmallYear()
                        .input("name: 甲, type: number, max: 0")
                        .input("name: 乙, type: number, min: -9, max: -1")
                        .indicator(
                                "values: [{name: 率, unit: \"%\", of: [甲], per: [乙]}]",
                                "计算项 率 低于 60% -> 本指标不得分", "计算项 率 达到 60% -> 本指标得满分"),
                new SmallYear()
                        .input("name: 数, type: number, whole: true, min: 0")
                        .indicator("", "填报项 数 不超过 3 -> 本指标得满分", "填报项 数 达到 4 -> 本指标不得分"));
    }

    @ParameterizedTest
    @MethodSource("years")
    void soIsWhatRestsOnCalendarsDivisorsBelowZeroAndWholeNumbers(SmallYear year) {
        Youju youju = Youju.open(year.files());

        assertThat(replay(youju, certificate(youju)).refuted()).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        // a factor, a way that was left out, a sheet that shows something else, another state of the year, a claim gone
        "'\"times\" ?: ?\"1\"', '\"times\": \"2\"', 'no contradiction'",
        "'\"times\" ?: ?\"1\"', '\"times\": \"-1\"', 'below zero'",
        "'\"plus\" ?: ?\"-', '\"plus\": \"-9', 'not known'",
        "'\"ways\" ?: ?\\{', '\"ways\" : { }, \"others\" : {', 'not refuted'",
        "'\"有事项\" ?: ?true', '\"有事项\": false', 'does not apply'",
        "'sha256:', 'sha256:0', 'another state'",
        "'\"GAP\"', '\"GAPS\"', 'is not shown to be impossible'",
        "'\"alternative\" ?: ?\\d', '\"alternative\": 99', 'no such alternative'",
    })
    void anAlteredOneIsRefused(String from, String to, String why) {
        String altered = Pattern.compile(from).matcher(certificate(GOOD)).replaceFirst(Matcher.quoteReplacement(to));
        assertThat(altered).as("altered").isNotEqualTo(certificate(GOOD));

        assertThatThrownBy(() -> replay(GOOD, altered))
                .isInstanceOf(ProblemsException.class)
                .satisfies(refused -> assertThat(((ProblemsException) refused).problems())
                        .anySatisfy(problem -> {
                            assertThat(problem.code()).isEqualTo(CertificateReplay.INVALID);
                            assertThat(problem.message()).contains(why);
                        }));
    }

    /** Of a year with a gap nothing can claim that there is none. */
    @Test
    void aYearWithAGapHasNoCertificate() {
        Youju gap = Youju.open(new SmallYear()
                .input("name: 数, type: number")
                .indicator("", "填报项 数 达到 4 -> 本指标得满分", "填报项 数 不超过 3 -> 本指标不得分")
                .files());

        assertThatThrownBy(() -> replay(gap, certificate(gap)))
                .isInstanceOfSatisfying(
                        ProblemsException.class,
                        refused -> assertThat(refused.problems())
                                .anySatisfy(
                                        problem -> assertThat(problem.message()).contains("GAP")));
    }
}
