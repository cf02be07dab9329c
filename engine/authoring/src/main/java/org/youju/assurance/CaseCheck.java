package org.youju.assurance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.youju.cases.GoldenCase;
import org.youju.cases.GoldenCase.Part;
import org.youju.document.Diagnostic;
import org.youju.document.Diagnostic.Text;
import org.youju.document.Place;
import org.youju.exact.Numbers;
import org.youju.exact.Ratio;
import org.youju.facts.DerivedValue;
import org.youju.facts.Facts;
import org.youju.facts.Subject;
import org.youju.rules.ComparedNumber;
import org.youju.rules.Quantity;
import org.youju.rules.Rule;
import org.youju.rules.Trial;
import org.youju.ruleset.Indicator;
import org.youju.scorecard.Scorecard.RuleRef;
import org.youju.submission.Submission.Answer;

/** Whether the cases hold, use every rule, and meet every number that a rule compares with. */
final class CaseCheck {

    private final Indicator indicator;
    private final List<GoldenCase> cases;
    private final List<Diagnostic> findings = new ArrayList<>();

    private CaseCheck(Indicator indicator, List<GoldenCase> cases) {
        this.indicator = indicator;
        this.cases = cases;
    }

    /** @param cases the indicator's own, and the whole sheets */
    static List<Diagnostic> of(Indicator indicator, List<Rule> rules, List<GoldenCase> cases) {
        CaseCheck check = new CaseCheck(indicator, cases);
        rules.forEach(check::rule);
        return check.findings;
    }

    /** The indicator's own cases that expect no more than a status, which any mistake in a number leaves as it is. */
    static List<Diagnostic> withoutScore(List<GoldenCase> own, String code) {
        return own.stream()
                .filter(one -> one.facts() != null)
                .filter(one -> Collections.disjoint(one.asserts(code), Set.of(Part.SCORE, Part.RANGE, Part.ENTRIES)))
                .map(one -> Diagnostic.warning(
                        "CASE_WITHOUT_SCORE",
                        one.place(),
                        new Text(
                                "the case `" + one.name() + "` expects neither a score nor a range",
                                "案例“" + one.name() + "”没有写应得的分（score）或可能的范围（range），规则写错了它也发现不了",
                                "add `score`, or `range` where something is missing",
                                "写上 score；缺数据的写上 range")))
                .toList();
    }

    /** The cases that do not hold. */
    static List<Diagnostic> failures(List<GoldenCase> cases) {
        return cases.stream()
                .filter(one -> !one.holds())
                .map(one -> Diagnostic.error(
                        "CASE_FAILS",
                        one.place(),
                        new Text(
                                "the case `" + one.name() + "` does not hold: "
                                        + one.differences().get(0),
                                "案例“" + one.name() + "”的结果与预期不符："
                                        + one.differences().get(0),
                                "correct the rule, or what the case expects",
                                "核对规则，或者改正案例的预期")))
                .toList();
    }

    /**
     * What the check said, but that no case may use what it says nobody can use: where one does, the proof is wrong, and
     * nothing is claimed.
     */
    static Diagnostic unrefuted(Indicator indicator, Diagnostic one, List<GoldenCase> cases) {
        return one.code().equals("RULE_UNREACHABLE")
                ? cases.stream()
                        .filter(shown -> uses(shown, one.place()))
                        .findFirst()
                        .map(shown -> refuted(indicator, one.place(), shown))
                        .orElse(one)
                : one;
    }

    private static boolean uses(GoldenCase shown, Place rule) {
        return shown.fired().stream()
                .anyMatch(fired -> fired.file().equals(rule.file()) && fired.line() == rule.line());
    }

    private static Diagnostic refuted(Indicator indicator, Place rule, GoldenCase shown) {
        return RulesCheck.notDecided(
                        indicator,
                        rule,
                        "whether a sheet uses this rule: the proof says that none does, the case `" + shown.name()
                                + "` does",
                        "有没有自评表会用到这条规则：证明说没有，案例“" + shown.name() + "”却用到了")
                .helping("the check is wrong here: report it with this case", "这是检查程序的错误，请连同这个案例报告");
    }

    private void rule(Rule rule) {
        RuleRef ref = new RuleRef(rule.name(), rule.place().file(), rule.place().line());
        long fires = cases.stream().filter(one -> one.fired().contains(ref)).count();
        if (fires == 0 || (fires == cases.size() && !rule.conditions().isEmpty())) {
            findings.add(Diagnostic.error(
                    "RULE_UNTESTED",
                    rule.place(),
                    new Text(
                            "no case in which `" + rule.name() + "` " + (fires == 0 ? "applies" : "does not apply"),
                            "没有" + (fires == 0 ? "用到" : "用不到") + "规则“" + rule.name() + "”的案例",
                            "add such a case to cases.yaml",
                            "在 cases.yaml 里补一个这样的案例")));
        }
        rule.conditions()
                .forEach(condition -> ComparedNumber.of(condition)
                        .filter(number -> cases.stream().noneMatch(one -> meets(one, rule, number)))
                        .ifPresent(number -> unmet(rule, number)));
    }

    private static boolean meets(GoldenCase one, Rule rule, ComparedNumber number) {
        Facts facts = one.facts();
        if (facts == null) {
            return false;
        }
        Quantity quantity = number.quantity();
        if (quantity != null) {
            return rule.subjects(facts).stream().anyMatch(subject -> is(quantity, facts, subject, number.number()));
        }
        return facts.sheet()
                .answer(number.name())
                .filter(answer ->
                        answer instanceof Answer.Amount amount && amount.value().compareTo(number.number()) == 0)
                .isPresent();
    }

    private static boolean is(Quantity quantity, Facts facts, @Nullable Subject subject, BigDecimal number) {
        DerivedValue value = Trial.value(quantity, facts, subject);
        return value != null && value.inUnit().equals(Ratio.of(number));
    }

    private void unmet(Rule rule, ComparedNumber number) {
        Diagnostic finding = Diagnostic.warning(
                "BOUNDARY_UNTESTED",
                rule.place(),
                new Text(
                        "no case meets the number " + Numbers.plain(number.number()) + " exactly",
                        "没有案例恰好等于 " + Numbers.plain(number.number()),
                        "add a case exactly at it, and one on each side",
                        "在 cases.yaml 里补上恰好等于它、略小、略大的案例"));
        findings.add(SourceLine.of(rule, indicator.rules(), number.number(), number.name())
                .map(finding::at)
                .orElse(finding));
    }
}
