package org.youju.assurance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.youju.exact.Numbers;
import org.youju.exact.Ratio;
import org.youju.facts.DerivedValue;
import org.youju.facts.Facts;
import org.youju.facts.FindingFact;
import org.youju.facts.GoalFact;
import org.youju.facts.Measure;
import org.youju.facts.SheetFacts;
import org.youju.rules.Quantity;
import org.youju.rules.Reads;
import org.youju.rules.Rule;
import org.youju.rules.Trial;
import org.youju.submission.Submission.Answer;

/** Says in Chinese what kind of sheet one is, as far as some rules read it: 已申报 是；完成率 60% 至 90% 之间. */
final class Where {

    private final Reads reads;
    private final List<Rule> rules;

    Where(List<Rule> rules) {
        this.rules = rules;
        this.reads = new Reads(rules);
    }

    /** The names of what they read. */
    List<String> names() {
        Set<String> names = new LinkedHashSet<>(reads.inputs());
        reads.lists().forEach(list -> names.add("清单 " + list));
        names.addAll(reads.values());
        measures().forEach(measure -> names.add("目标的" + measure.zh()));
        if (measures().isEmpty() && rules.stream().anyMatch(Rule::perGoal)) {
            names.add("目标");
        }
        if (readsFindings()) {
            names.add("检查发现");
        }
        return List.copyOf(names);
    }

    String text(Facts facts, int position) {
        Map<String, String> parts = new LinkedHashMap<>();
        SheetFacts sheet = facts.sheet();
        reads.inputs().forEach(name -> parts.put(name, input(sheet, name)));
        reads.lists().forEach(list -> parts.put("清单 " + list, list(sheet, list)));
        reads.values().forEach(name -> parts.put(name, value(facts, name)));
        if (rules.stream().anyMatch(Rule::perGoal)) {
            List<GoalFact> goals = facts.goals().get(position);
            parts.put("目标", goals.isEmpty() ? "没有" : goal(goals.get(0)));
        }
        if (readsFindings()) {
            parts.put("检查发现", findings(facts, position));
        }
        List<String> all = new ArrayList<>();
        parts.forEach((name, how) -> all.add(name + " " + how));
        return all.isEmpty() ? "任何情况" : String.join("；", all);
    }

    private boolean readsFindings() {
        return reads.asksFindings();
    }

    private Set<Measure> measures() {
        Set<Measure> measures = new LinkedHashSet<>();
        rules.stream().flatMap(rule -> rule.quantities().stream()).forEach(quantity -> {
            if (quantity instanceof Quantity.OfGoal goal) {
                measures.add(goal.measure());
            }
        });
        return measures;
    }

    private String input(SheetFacts sheet, String name) {
        Optional<Answer> answer = sheet.answer(name);
        if (answer.isEmpty()) {
            return "缺";
        } else if (answer.get() instanceof Answer.Amount amount) {
            return band(Ratio.of(amount.value()), reads.numbers(name), "");
        } else if (answer.get() instanceof Answer.YesNo yesNo) {
            return yesNo.yes() ? "是" : "否";
        }
        return answer.get() instanceof Answer.Text text ? text.text() : "不适用";
    }

    private static String list(SheetFacts sheet, String list) {
        List<String> lacking = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (String item : sheet.vocabulary().itemsOf(list)) {
            Optional<Answer> answer = sheet.answer(item);
            if (answer.isEmpty()) {
                missing.add(item);
            } else if (answer.get() instanceof Answer.YesNo yesNo && !yesNo.yes()) {
                lacking.add(item);
            }
        }
        String said = lacking.isEmpty() ? "" : "“" + String.join("”“", lacking) + "”为否";
        return missing.isEmpty() ? (said.isEmpty() ? "没有为否的" : said) : said + "缺“" + String.join("”“", missing) + "”";
    }

    private String value(Facts facts, String name) {
        SheetFacts sheet = facts.sheet();
        var declared = sheet.vocabulary().value(name).orElseThrow();
        Quantity quantity = Quantity.OfSheet.of(declared, sheet.vocabulary());
        if (!sheet.missingFor(declared).isEmpty()) {
            return "缺";
        }
        DerivedValue value = Trial.value(quantity, facts, null);
        if (value != null) {
            return band(value.inUnit(), reads.numbers(quantity), quantity.unitAfterNumber());
        }
        boolean notApplicable = declared.inputs().stream()
                .anyMatch(input -> sheet.answer(input).orElse(null) instanceof Answer.NotApplicable);
        return notApplicable ? "不适用" : "除数为零";
    }

    private String goal(GoalFact goal) {
        List<String> parts = new ArrayList<>();
        for (Measure measure : measures()) {
            DerivedValue value = goal.value(measure);
            Quantity quantity = new Quantity.OfGoal(measure);
            parts.add(measure.zh()
                    + " "
                    + (value != null
                            ? band(value.inUnit(), reads.numbers(quantity), quantity.unitAfterNumber())
                            : goal.missing(measure).isEmpty() ? "无法计算" : "缺"));
        }
        return parts.isEmpty() ? "有" : String.join("、", parts);
    }

    private static String findings(Facts facts, int position) {
        if (!facts.saysWhatWasFound()) {
            return "缺";
        }
        List<String> kinds = facts.findingsOf(position).stream()
                .map(one -> one.declared().name() + reason(one.finding().reason()) + counted(one))
                .toList();
        return kinds.isEmpty() ? "没有" : String.join("、", kinds);
    }

    private static String counted(FindingFact finding) {
        String count =
                finding.count().compareTo(BigDecimal.ONE) == 0 ? "" : " " + Numbers.plain(finding.count()) + " 次";
        BigDecimal amount = finding.finding().amount();
        return count + (amount == null ? "" : " 金额 " + Numbers.plain(amount));
    }

    private static String reason(@Nullable String reason) {
        return reason == null ? "" : "（" + reason + "）";
    }

    /** The number itself where it is one that rules compare with, else between which of them it is. */
    private static String band(Ratio value, List<BigDecimal> compared, String unit) {
        TreeSet<BigDecimal> points = new TreeSet<>(compared);
        @Nullable BigDecimal below = null;
        for (BigDecimal point : points) {
            int order = value.compareTo(Ratio.of(point));
            if (order == 0) {
                return Numbers.plain(point) + unit;
            } else if (order < 0) {
                return (below == null ? "低于 " : Numbers.plain(below) + unit + " 至 ")
                        + Numbers.plain(point)
                        + unit
                        + (below == null ? "" : " 之间");
            }
            below = point;
        }
        return below == null ? Numbers.plain(value.decimal()) + unit : "超过 " + Numbers.plain(below) + unit;
    }
}
