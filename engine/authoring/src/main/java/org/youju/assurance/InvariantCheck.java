package org.youju.assurance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.youju.document.Diagnostic;
import org.youju.document.Diagnostic.Text;
import org.youju.document.Place;
import org.youju.document.ProblemsException;
import org.youju.exact.Numbers;
import org.youju.proof.Verdict;
import org.youju.rules.Activation;
import org.youju.rules.Condition;
import org.youju.rules.Quantity;
import org.youju.rules.Rule;
import org.youju.ruleset.Indicator;
import org.youju.ruleset.Invariant;
import org.youju.ruleset.Invariant.Kind;
import org.youju.ruleset.Levels;
import org.youju.ruleset.Ruleset;
import org.youju.scoring.YearRules;

/** Whether what a year declares to hold of every sheet holds of every sheet that was tried. */
final class InvariantCheck {

    private final Ruleset ruleset;
    private final List<Diagnostic> findings = new ArrayList<>();

    private InvariantCheck(Ruleset ruleset) {
        this.ruleset = ruleset;
    }

    /** What the manifest and the indicators' points tell. */
    static List<Diagnostic> of(Ruleset ruleset) {
        InvariantCheck check = new InvariantCheck(ruleset);
        check.declared(Kind.SCORE_WITHIN_POINTS, "得分不低于零、不超过分值");
        check.declared(Kind.CLAUSE_ONCE, "同一事项不按同一条款扣两次");
        ruleset.invariants().stream()
                .filter(one -> one.kind() == Kind.SECTION_CAP)
                .forEach(check::section);
        return check.findings;
    }

    /** What the proof of one indicator's rules tells. */
    static List<Diagnostic> of(YearRules year, int position, Proof proof, List<Claim> claims) {
        InvariantCheck check = new InvariantCheck(year.ruleset());
        if (check.holds(Kind.SCORE_WITHIN_POINTS)) {
            List<YearRules> classes = year.byClass().isEmpty()
                    ? List.of(year)
                    : List.copyOf(year.byClass().values());
            for (YearRules one : classes) {
                if (check.findings.isEmpty()) {
                    check.withinPoints(one, position, proof, claims);
                }
            }
        }
        if (check.holds(Kind.CLAUSE_ONCE)) {
            check.clauseOnce(year, position, proof);
        }
        return check.findings;
    }

    private boolean holds(Kind kind) {
        return ruleset.invariants().stream().anyMatch(one -> one.kind() == kind);
    }

    private void declared(Kind kind, String zh) {
        if (!holds(kind)) {
            findings.add(Diagnostic.warning(
                    "INVARIANT_UNDECLARED",
                    Place.inFile(ruleset.id().folder() + "/ruleset.yaml", 1),
                    new Text(
                            "the year does not declare " + kind.word() + ", so it was not checked",
                            "没有声明“" + zh + "”（" + kind.word() + "），因此没有检查",
                            "declare it under `invariants`",
                            "在 invariants 里加一行：- {keep: " + kind.word() + "}")));
        }
    }

    private void section(Invariant invariant) {
        String section = Objects.requireNonNull(invariant.section());
        BigDecimal most = Objects.requireNonNull(invariant.most());
        List<Indicator> members = ruleset.indicators().stream()
                .filter(one -> one.path().subList(0, one.path().size() - 1).contains(section))
                .toList();
        BigDecimal points = members.stream().map(Indicator::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (members.isEmpty()) {
            findings.add(Diagnostic.error(
                    "SECTION_UNKNOWN",
                    invariant.place(),
                    new Text(
                            "no group of indicators is called `" + section + "`",
                            Levels.above(ruleset.levels()) + "里没有名称为“" + section + "”的",
                            "correct the name, as in `path` of the indicators",
                            "改正名称，与各指标 path 里写的一致")));
        } else if (points.compareTo(most) > 0) {
            findings.add(Diagnostic.error(
                    "SECTION_ABOVE_CAP",
                    invariant.place(),
                    new Text(
                            "the indicators of `" + section + "` have " + Numbers.plain(points) + " points, more than "
                                    + Numbers.plain(most),
                            "“" + section + "”下各指标的分值合计 " + Numbers.plain(points) + " 分，超过规定的 " + Numbers.plain(most)
                                    + " 分",
                            "correct the points of an indicator, or `most`",
                            "核对各指标的 points，或者这里的 most")));
        } else if (points.compareTo(most) < 0) {
            findings.add(Diagnostic.warning(
                    "SECTION_CAP_LOOSE",
                    invariant.place(),
                    new Text(
                            "the indicators of `" + section + "` have " + Numbers.plain(points) + " points, and "
                                    + Numbers.plain(most) + " are allowed: the cap holds nothing",
                            "“" + section + "”下各指标的分值合计 " + Numbers.plain(points) + " 分，这里却允许 " + Numbers.plain(most)
                                    + " 分，起不到限制作用",
                            "correct `most` by the table, or the points of an indicator",
                            "按评分表核对 most，或者各指标的 points")));
        }
    }

    /**
     * Before rounding a score is never outside: what is given and added is capped at the points and the bonus, and deductions
     * end at zero or at the penalty. So only where these have more decimals than a score may rounding lead out.
     */
    private void withinPoints(YearRules year, int position, Proof proof, List<Claim> claims) {
        Indicator indicator = year.ruleset().criteria().get(position);
        if (isWritten(most(indicator)) && isWritten(least(indicator))) {
            return;
        }
        List<Verdict> greatest = new ArrayList<>();
        for (Claim claim : claims) {
            if (claim.kind() == Claim.Kind.APPLIES) {
                greatest.add(claim.verdict());
                Rule rule = claim.rules().get(0);
                if (rule.award().goesByRate()) {
                    greatest.add(proof.reaching(rule, rule.award().quantities()));
                }
            }
        }
        for (Verdict verdict : greatest) {
            if (verdict instanceof Verdict.Possible found) {
                Optional<Tryout> outside = outside(year, position, found);
                if (outside.isPresent()) {
                    Tryout one = outside.get();
                    String where = new Where(year.rules().of(position)).text(one.facts(), position);
                    findings.add(Diagnostic.error(
                                    "SCORE_OUTSIDE_POINTS",
                                    RulesCheck.start(indicator, year.rules().of(position)),
                                    new Text(
                                            where + " gets " + one.score() + " of " + Numbers.plain(indicator.points()),
                                            where + "得 " + one.score() + " 分，而分值是 " + Numbers.plain(indicator.points())
                                                    + " 分",
                                            "see whether the rounding keeps enough decimals for the points",
                                            "核对 rounding 保留的小数位数够不够写下分值"))
                            .showing(one.draft().yaml("超出分值：" + where, indicator)));
                    return;
                }
            }
        }
        findings.add(RulesCheck.notDecided(
                indicator,
                RulesCheck.start(indicator, year.rules().of(position)),
                "whether rounding leads out of the points",
                "四舍五入以后会不会超出分值"));
    }

    /** Whether rounding leaves it as it is: then nothing below it is lifted above it. */
    private boolean isWritten(BigDecimal points) {
        return points.stripTrailingZeros().scale() <= ruleset.decimals();
    }

    private static BigDecimal most(Indicator indicator) {
        BigDecimal bonus = indicator.bonus();
        return bonus == null ? indicator.points() : indicator.points().add(bonus);
    }

    private static BigDecimal least(Indicator indicator) {
        BigDecimal penalty = indicator.penalty();
        return penalty == null ? BigDecimal.ZERO : penalty.negate();
    }

    private static Optional<Tryout> outside(YearRules year, int position, Verdict.Possible found) {
        Indicator indicator = year.ruleset().criteria().get(position);
        try {
            Tryout tried = Tryout.of(year, position, Witness.of(year.vocabulary(), indicator, found));
            return isOutside(tried.score(), indicator) ? Optional.of(tried) : Optional.empty();
        } catch (ProblemsException refused) {
            return Optional.empty();
        }
    }

    private static boolean isOutside(@Nullable BigDecimal score, Indicator indicator) {
        return score != null && (score.compareTo(least(indicator)) < 0 || score.compareTo(most(indicator)) > 0);
    }

    /** Of rules that give points only one applies anyway; so two that deduct are tried together. */
    private void clauseOnce(YearRules year, int position, Proof proof) {
        List<Rule> deducting = year.rules().of(position).stream()
                .filter(rule -> !rule.award().decides())
                .toList();
        for (int i = 0; i < deducting.size(); i++) {
            for (Rule other : deducting.subList(i + 1, deducting.size())) {
                if (other.clause().equals(deducting.get(i).clause())) {
                    together(year, position, proof, deducting.get(i), other);
                }
            }
        }
    }

    private void together(YearRules year, int position, Proof proof, Rule one, Rule other) {
        Indicator indicator = year.ruleset().criteria().get(position);
        boolean sameMeasure = !Collections.disjoint(measured(one), measured(other));
        Claim claim = proof.together(Claim.Kind.OVERLAP, List.of(one, other));
        if (!(claim.verdict() instanceof Verdict.Possible found)) {
            return;
        }
        try {
            Tryout each = Tryout.of(year, position, Witness.of(year.vocabulary(), indicator, found));
            boolean twice = each.activations().stream()
                    .filter(activation -> activation.rule().equals(one))
                    .filter(activation -> activation.subject() != null || sameMeasure)
                    .map(activation -> new Activation(other, activation.subject()))
                    .anyMatch(each.activations()::contains);
            if (twice) {
                String where = new Where(year.rules().of(position)).text(each.facts(), position);
                findings.add(Diagnostic.error(
                                "CLAUSE_TWICE",
                                other.place(),
                                new Text(
                                        "the rules `" + one.name() + "` and `" + other.name()
                                                + "` both deduct by the clause " + one.clause() + " where: " + where,
                                        "规则“" + one.name() + "”和“" + other.name() + "”会按同一条款 " + one.clause() + " 扣两次："
                                                + where,
                                        "make their conditions exclude each other, or cite the clause each rests on",
                                        "改条件，使它们不会同时成立；确实是两条规定的，各写各的依据条款"))
                        .showing(each.draft().yaml("扣两次：" + where, indicator)));
            }
        } catch (ProblemsException refused) {
            findings.add(RulesCheck.notDecided(
                    indicator,
                    other.place(),
                    "whether `" + one.name() + "` and `" + other.name() + "` deduct twice",
                    "规则“" + one.name() + "”和“" + other.name() + "”会不会按同一条款扣两次",
                    claim.uncovered()));
        }
    }

    /** What a deduction from the whole is for: the quantities that its rule compares, or else the inputs. */
    private static Set<String> measured(Rule rule) {
        Set<String> quantities = rule.quantities().stream().map(Quantity::zh).collect(Collectors.toSet());
        return !quantities.isEmpty()
                ? quantities
                : rule.conditions().stream()
                        .filter(Condition.OnInput.class::isInstance)
                        .map(condition -> ((Condition.OnInput) condition).name())
                        .collect(Collectors.toSet());
    }
}
