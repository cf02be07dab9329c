package org.youju.assurance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.youju.assurance.Claim.Kind;
import org.youju.document.Diagnostic;
import org.youju.document.Diagnostic.Text;
import org.youju.document.ProblemsException;
import org.youju.exact.Numbers;
import org.youju.proof.Prover;
import org.youju.proof.Verdict.Impossible;
import org.youju.proof.Verdict.Possible;
import org.youju.proof.Way;
import org.youju.proof.World;
import org.youju.rules.Adjusting;
import org.youju.rules.ComparedNumber;
import org.youju.rules.Condition;
import org.youju.rules.Quantity;
import org.youju.rules.Rule;
import org.youju.ruleset.Indicator;
import org.youju.ruleset.ValueDeclaration;
import org.youju.scoring.YearRules;

/** What rules give and take: always or never everything, and deductions that take nothing or silently do not happen. */
final class AwardCheck {

    private final YearRules year;
    private final int position;
    private final Indicator indicator;
    private final List<Rule> rules;
    private final Proof proof;
    private final Where where;
    private final List<Diagnostic> findings = new ArrayList<>();

    private AwardCheck(YearRules year, int position, Proof proof) {
        this.year = year;
        this.position = position;
        this.indicator = year.ruleset().criteria().get(position);
        this.rules = year.rules().of(position);
        this.proof = proof;
        this.where = new Where(rules);
    }

    static List<Diagnostic> of(YearRules year, int position, Proof proof, List<Claim> claims) {
        AwardCheck check = new AwardCheck(year, position, proof);
        boolean total = position >= year.ruleset().indicators().size();
        if (!total) {
            check.always(claims);
            check.rules.forEach(rule -> Deductions.of(rule.award()).ifPresent(deduct -> check.deduction(rule, deduct)));
        }
        return check.findings;
    }

    private List<Rule> reachable(List<Claim> claims) {
        return claims.stream()
                .filter(one -> one.kind() == Kind.APPLIES && !(one.verdict() instanceof Impossible))
                .map(one -> one.rules().get(0))
                .toList();
    }

    /** C7 of the 2023 sheet: what sums up to the full points whatever was reached; and that nobody can score at all. */
    private void always(List<Claim> claims) {
        List<Rule> reachable = reachable(claims);
        boolean goals = reachable.stream().anyMatch(Rule::perGoal);
        List<Rule> giving = reachable.stream()
                .filter(rule -> rule.award().decides() && rule.perGoal() == goals)
                .toList();
        boolean reads = rules.stream()
                .anyMatch(rule -> rule.perGoal() || !rule.conditions().isEmpty());
        boolean complete =
                claims.stream().allMatch(one -> one.kind() != Kind.GAP || one.verdict() instanceof Impossible);
        boolean deducts = reachable.stream().anyMatch(rule -> !rule.award().decides());
        if (reads
                && complete
                && !deducts
                && !giving.isEmpty()
                && giving.stream().allMatch(rule -> gives(rule, 100))) {
            alwaysFull(giving.get(0));
        }
        boolean never = !rules.isEmpty()
                // a bonus begins at nothing, and what is added is what it gives
                && indicator.bonus() == null
                && rules.stream().filter(rule -> rule.award().decides()).allMatch(rule -> gives(rule, 0));
        if (never) {
            findings.add(Diagnostic.error(
                    "NEVER_SCORES",
                    RulesCheck.start(indicator, rules),
                    new Text(
                            "no rule ever gives a point of this indicator",
                            "不论怎么填，本指标都得不到分",
                            "see whether a rule was meant to give points",
                            "核对原文，补上给分的规则")));
        }
    }

    static boolean gives(Rule rule, int percent) {
        return rule.award()
                .part()
                .filter(part -> part.compareTo(BigDecimal.valueOf(percent)) == 0)
                .isPresent();
    }

    private void alwaysFull(Rule giving) {
        List<List<Way>> alternatives = new ArrayList<>(proof.encoding().applies(giving));
        World world = Worlds.of(year.vocabulary(), indicator, rules);
        List<List<Way>> worst = new ArrayList<>(alternatives);
        if (giving.perGoal() && !indicator.datedGoals()) {
            worst.add(proof.encoding().quantities().measures().lowest());
        }
        Optional<Tryout> shown = sheet(world, worst).or(() -> sheet(world, alternatives));
        shown.ifPresent(one -> {
            String text = where.text(one.facts(), position);
            findings.add(Diagnostic.warning(
                            "ALWAYS_FULL",
                            RulesCheck.start(indicator, rules),
                            new Text(
                                    "every sheet gets the full points, even one with " + text,
                                    "不论怎么填都得满分，例如 " + text,
                                    "see whether the criterion meant the points earned rather than the points at stake",
                                    "核对原文：是不是应当用得分，而写成了分值"))
                    .showing(one.draft().yaml("总是满分", indicator)));
        });
    }

    private Optional<Tryout> sheet(World world, List<List<Way>> alternatives) {
        if (!(Prover.decide(world, alternatives) instanceof Possible found)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Tryout.of(year, position, Witness.of(year.vocabulary(), indicator, found)));
        } catch (ProblemsException refused) {
            return Optional.empty();
        }
    }

    private void deduction(Rule rule, Adjusting.Deduct deduct) {
        BigDecimal penalty = indicator.penalty();
        BigDecimal most =
                penalty == null ? indicator.points() : indicator.points().add(penalty);
        if (deduct.each().compareTo(most) > 0) {
            findings.add(Diagnostic.warning(
                    "DEDUCTION_ABOVE_POINTS",
                    rule.place(),
                    new Text(
                            "a single deduction takes more than the indicator's " + Numbers.plain(indicator.points())
                                    + " points",
                            "一次就扣得比本指标的分值 " + Numbers.plain(indicator.points()) + " 分还多",
                            "correct the deduction; for a veto write that the indicator gets no points",
                            "核对扣分的数；一票否决请写“本指标不得分”")));
        }
        List<Rule> giving = rules.stream()
                .filter(one -> one.award().decides() && !gives(one, 0))
                .toList();
        List<Claim> together = giving.stream()
                .map(one -> proof.together(Kind.APPLIES, List.of(one, rule)))
                .toList();
        if (!giving.isEmpty() && together.stream().allMatch(one -> one.verdict() instanceof Impossible)) {
            findings.add(Diagnostic.warning(
                    "DEDUCTION_FROM_NOTHING",
                    rule.place(),
                    new Text(
                            "the rule `" + rule.name() + "` deducts only where nothing was given",
                            "规则“" + rule.name() + "”只在本来就不得分的情况下扣分，扣了也没有区别",
                            "see whether its conditions are those meant, or remove it",
                            "核对它的条件；确实没有区别的，请删去")));
        }
        silent(rule, giving);
    }

    /** All else is as the deduction asks, and what it compares has no value: it does not happen, and nothing says so. */
    private void silent(Rule rule, List<Rule> giving) {
        for (Condition condition : rule.conditions()) {
            Quantity quantity =
                    ComparedNumber.of(condition).map(ComparedNumber::quantity).orElse(null);
            if (quantity instanceof Quantity.OfSheet) {
                for (Rule given : giving) {
                    if (saysOfAbsence(given, quantity)) {
                        continue;
                    }
                    List<List<Way>> alternatives =
                            new ArrayList<>(proof.encoding().applies(given));
                    rule.conditions().stream()
                            .filter(other -> !asks(other, quantity))
                            .forEach(other -> alternatives.add(proof.encoding().holds(other)));
                    alternatives.add(proof.encoding().quantities().absent(quantity));
                    Optional<Tryout> shown = sheet(Worlds.of(year.vocabulary(), indicator, rules), alternatives);
                    if (shown.isPresent()) {
                        findings.add(silent(rule, quantity, shown.get()));
                        return;
                    }
                }
            }
        }
    }

    /** Whether a rule decides what happens where an input of the quantity does not apply, and so where it has no value. */
    private boolean saysOfAbsence(Rule rule, Quantity quantity) {
        List<String> inputs = quantity.value()
                .flatMap(year.vocabulary()::value)
                .map(ValueDeclaration::inputs)
                .orElse(List.of());
        return rule.conditions().stream().anyMatch(condition -> isAbsent(condition, inputs));
    }

    private static boolean isAbsent(Condition condition, List<String> inputs) {
        return condition.fold(
                onInput -> false,
                notApplicable -> inputs.contains(notApplicable.name()),
                onQuantity -> false,
                anyDerivable -> false,
                found -> false,
                lacking -> false,
                anyOf -> false,
                otherwise -> false);
    }

    private static boolean asks(Condition condition, Quantity quantity) {
        return condition.fold(
                onInput -> false,
                notApplicable -> false,
                onQuantity -> onQuantity.quantity().equals(quantity),
                anyDerivable -> anyDerivable.quantities().contains(quantity),
                found -> false,
                lacking -> false,
                anyOf -> false,
                otherwise -> false);
    }

    private Diagnostic silent(Rule rule, Quantity quantity, Tryout shown) {
        String text = where.text(shown.facts(), position);
        String score = shown.score() == null ? "" : "，得 " + shown.score() + " 分";
        return Diagnostic.warning(
                        "DEDUCTION_SILENT",
                        rule.place(),
                        new Text(
                                "where `" + quantity.zh() + "` has no value, `" + rule.name() + "` does not deduct: "
                                        + text,
                                "“" + quantity.zh() + "”没有值时，规则“" + rule.name() + "”不扣分，也没有别的规则管：" + text + score,
                                "say what applies there: a rule for it, or a range that keeps the divisor above zero",
                                "写明这种情况怎么办：补一条规则；除数为零的，可在 ruleset.yaml 里用 min 排除"))
                .showing(shown.draft().yaml("没有扣分：" + text, indicator));
    }
}
