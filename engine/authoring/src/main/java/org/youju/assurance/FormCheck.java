package org.youju.assurance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.youju.document.Diagnostic;
import org.youju.document.Diagnostic.Text;
import org.youju.document.Place;
import org.youju.exact.Numbers;
import org.youju.rules.Condition;
import org.youju.rules.Quantity;
import org.youju.rules.Reads;
import org.youju.rules.Rule;
import org.youju.rules.RuleBook;
import org.youju.ruleset.Clause;
import org.youju.ruleset.FormLayout;
import org.youju.ruleset.Indicator;
import org.youju.ruleset.InputDeclaration;
import org.youju.ruleset.Ruleset;
import org.youju.ruleset.ValueDeclaration;
import org.youju.text.TypedText;

/** Whether everything that is declared is used, and the points add up. */
final class FormCheck {

    private final Ruleset ruleset;
    private final RuleBook rules;
    private final Place manifest;
    private final List<Diagnostic> findings = new ArrayList<>();

    private FormCheck(Ruleset ruleset, RuleBook rules) {
        this.ruleset = ruleset;
        this.rules = rules;
        this.manifest = Place.inFile(ruleset.id().folder() + "/ruleset.yaml", 1);
    }

    /** @param today for the date by which somebody has to look at the year again */
    static List<Diagnostic> of(Ruleset ruleset, RuleBook rules, LocalDate today) {
        FormCheck check = new FormCheck(ruleset, rules);
        check.points();
        check.review(today);
        check.names();
        for (int i = 0; i < ruleset.criteria().size(); i++) {
            check.indicator(ruleset.criteria().get(i), rules.of(i));
        }
        check.inputs();
        return check.findings;
    }

    private void points() {
        BigDecimal total = ruleset.points();
        BigDecimal outOf = ruleset.grades().outOf();
        if (total.compareTo(outOf) != 0) {
            findings.add(Diagnostic.error(
                    "POINTS_SUM",
                    manifest,
                    new Text(
                            "the indicators' points add up to " + Numbers.plain(total) + ", the grades are made for "
                                    + Numbers.plain(outOf),
                            "各指标分值合计 " + Numbers.plain(total) + " 分，等级是按 " + Numbers.plain(outOf) + " 分定的",
                            "correct the points of an indicator, or `grades.outOf`",
                            "核对各指标的 points，或者 grades 里的 outOf")));
        }
    }

    /** A paper form has no codes: of indicators with one name it tells sections and points, and then only their order. */
    private void names() {
        if (ruleset.form() == null) {
            return;
        }
        Map<String, List<Indicator>> alike = new LinkedHashMap<>();
        for (Indicator one : ruleset.indicators()) {
            String seen = one.path().stream().map(TypedText::key).toList() + " "
                    + one.points().stripTrailingZeros();
            alike.computeIfAbsent(seen, any -> new ArrayList<>()).add(one);
        }
        alike.values().stream().filter(some -> some.size() > 1).forEach(some -> {
            String codes = String.join(", ", some.stream().map(Indicator::code).toList());
            findings.add(Diagnostic.warning(
                    "NAME_TWICE",
                    manifest,
                    new Text(
                            "the indicators " + codes + " have one name, section and points: in a paper form only their"
                                    + " order tells them apart",
                            "指标 " + codes + " 的名称、所属指标和分值都相同，纸质表里只能按次序区分",
                            "give them different names, as the official table does",
                            "核对官方表，给它们不同的名称")));
        });
    }

    private void review(LocalDate today) {
        LocalDate by = ruleset.reviewBy();
        if (by != null && today.isAfter(by)) {
            findings.add(Diagnostic.warning(
                    "REVIEW_DUE",
                    manifest,
                    new Text(
                            "this year should have been reviewed by " + by,
                            "本年度的规则应在 " + by + " 前复核，已经过期",
                            "review the rules and set a later `reviewBy`",
                            "复核规则后，把 reviewBy 改到下一次复核的日期")));
        }
    }

    private void indicator(Indicator indicator, List<Rule> own) {
        Place file = Place.inFile(indicator.rules().file().replaceFirst("[^/]+$", "indicator.yaml"), 1);
        Set<String> applied = new HashSet<>();
        Set<String> cited = new HashSet<>();
        own.forEach(rule -> {
            applied.add(rule.clause());
            cited.addAll(rule.interpretations());
        });
        for (Clause clause : indicator.clauses()) {
            if (!applied.contains(clause.id()) && clause.informative() == null) {
                error(
                        "CLAUSE_UNUSED",
                        file,
                        "no rule applies the clause " + clause.id(),
                        "没有规则依据条款 " + clause.id(),
                        "write a rule for it, or say in `informative` why none is needed",
                        "为它写规则；确实不需要规则的，在该条款下写 informative 说明原因");
            } else if (applied.contains(clause.id()) && clause.informative() != null) {
                error(
                        "CLAUSE_NOT_INFORMATIVE",
                        file,
                        "the clause " + clause.id() + " is declared informative, and a rule applies it",
                        "条款 " + clause.id() + " 写了 informative（不直接计分），却有规则依据它",
                        "remove `informative`, or cite the right clause in the rule",
                        "删去 informative，或者改正规则里的依据条款");
            }
        }
        indicator.interpretations().stream()
                .filter(one -> !cited.contains(one.id()) && !one.others().isEmpty())
                .forEach(one -> warn(
                        "INTERPRETATION_UNUSED",
                        file,
                        "no rule rests on the interpretation " + one.id(),
                        "没有规则用到解释 " + one.id(),
                        "cite it in the rules that rest on it, or remove it",
                        "在用到它的规则下写“依据解释”，或者删去"));
        List<Rule> withReadings = new ArrayList<>(own);
        indicator
                .interpretations()
                .forEach(one -> one.others().forEach(other -> withReadings.addAll(rules.ofReading(other.id()))));
        Set<String> kinds = new Reads(withReadings).kinds();
        indicator.findings().stream()
                .filter(kind -> !kinds.contains(kind.name()))
                .forEach(kind -> error(
                        "FINDING_UNUSED",
                        file,
                        "no rule reads the finding `" + kind.name() + "`: it would cost nothing",
                        "没有规则用到检查发现“" + kind.name() + "”，填了也不扣分",
                        "write a rule that deducts for it, or remove it",
                        "为它写扣分的规则，或者删去"));
        List<Condition.Found> founds = new ArrayList<>();
        withReadings.forEach(rule -> founds(rule, founds));
        indicator
                .findings()
                .forEach(kind -> kind.reasons().stream()
                        .filter(reason -> founds.stream()
                                .filter(found -> found.kind().equals(kind.name()))
                                .noneMatch(found -> found.except().contains(reason)
                                        || found.only().contains(reason)))
                        .forEach(reason -> warn(
                                "REASON_UNUSED",
                                file,
                                "no rule asks whether the finding `" + kind.name() + "` has the reason `" + reason
                                        + "`: giving it changes nothing",
                                "没有规则问到检查发现“" + kind.name() + "”是不是因为“" + reason + "”，填不填这个原因都一样",
                                "except it in the rule that deducts (且不属于), or remove it",
                                "在扣分的规则里写上“且不属于”，或者删去这个原因")));
        boolean readsGoals = withReadings.stream()
                .anyMatch(rule -> rule.perGoal()
                        || rule.quantities().stream()
                                .anyMatch(one -> one.ofGoal().isPresent()));
        if (indicator.goals() != null && !readsGoals) {
            warn(
                    "GOALS_UNUSED",
                    file,
                    "no rule reads the goals of the indicator: what was planned and reached changes nothing",
                    "没有规则读本指标的目标，计划和完成多少都一样",
                    "write a rule about each goal, or remove `goals`",
                    "写“本指标的每个目标”的规则，或者删去 goals");
        }
        Set<String> values = values(Stream.concat(rules.inForce().stream(), withReadings.stream()));
        indicator.values().stream()
                .filter(value -> !values.contains(value.name()))
                .forEach(value -> error(
                        "VALUE_UNUSED",
                        file,
                        "no rule reads the value `" + value.name() + "`",
                        "没有规则用到计算项“" + value.name() + "”",
                        "use it in a rule, or remove it",
                        "在规则里用上它，或者删去"));
    }

    /** The values that rules read, and those that their formulas name. */
    private Set<String> values(Stream<Rule> read) {
        Deque<String> open = new ArrayDeque<>(new Reads(read.toList()).values());
        ruleset.reference().forEach(figure -> Optional.ofNullable(figure.of()).ifPresent(open::add));
        Set<String> values = new HashSet<>();
        while (!open.isEmpty()) {
            String name = open.pop();
            if (values.add(name)) {
                ruleset.values().stream()
                        .filter(value -> value.name().equals(name))
                        .map(ValueDeclaration::formula)
                        .filter(Objects::nonNull)
                        .forEach(formula -> open.addAll(formula.names()));
            }
        }
        return values;
    }

    /** Where a rule asks for findings, also among alternatives and where it counts them. */
    private static void founds(Rule rule, List<Condition.Found> founds) {
        rule.conditions().forEach(condition -> founds(condition, founds));
        rule.quantities().forEach(quantity -> {
            if (quantity instanceof Quantity.OfFindings counted) {
                founds.add(counted.found());
            }
        });
    }

    private static void founds(Condition condition, List<Condition.Found> founds) {
        condition.fold(
                onInput -> false,
                notApplicable -> false,
                onQuantity -> false,
                anyDerivable -> false,
                founds::add,
                lacking -> false,
                anyOf -> {
                    anyOf.alternatives().forEach(all -> all.forEach(one -> founds(one, founds)));
                    return true;
                },
                otherwise -> false);
    }

    private void inputs() {
        Reads reads = new Reads(rules.inForce());
        Set<String> read = new HashSet<>(reads.inputs());
        ruleset.inputs().stream()
                .filter(input -> input.list() != null && reads.lists().contains(input.list()))
                .forEach(input -> read.add(input.name()));
        Set<String> values = values(rules.inForce().stream());
        ruleset.values().stream()
                .filter(value -> values.contains(value.name()))
                .map(ValueDeclaration::inputs)
                .forEach(read::addAll);
        ruleset.inputs().forEach(input -> Optional.ofNullable(input.reasonIn()).ifPresent(read::add));
        ruleset.reference().forEach(figure -> Optional.ofNullable(figure.of()).ifPresent(read::add));
        Optional.ofNullable(ruleset.classes()).ifPresent(classes -> read.add(classes.by()));
        ruleset.checks().forEach(check -> {
            read.add(check.total());
            read.addAll(check.parts());
        });
        FormLayout form = ruleset.form();
        if (form != null) {
            form.numbers().forEach(row -> read.addAll(row.inputs()));
        }
        ruleset.inputs().stream()
                .filter(input -> input.informative() == null)
                .map(InputDeclaration::name)
                .filter(name -> !read.contains(name))
                .forEach(name -> warn(
                        "INPUT_UNUSED",
                        manifest,
                        "nothing reads the input `" + name + "`",
                        "没有规则或核对用到填报项“" + name + "”",
                        "use it in a rule, say in `informative` why it is reported, or remove it",
                        "在规则里用上它，或者写 informative 说明为什么要填，或者删去"));
    }

    private void error(String code, Place place, String message, String messageZh, String advice, String adviceZh) {
        findings.add(Diagnostic.error(code, place, new Text(message, messageZh, advice, adviceZh)));
    }

    private void warn(String code, Place place, String message, String messageZh, String advice, String adviceZh) {
        findings.add(Diagnostic.warning(code, place, new Text(message, messageZh, advice, adviceZh)));
    }
}
