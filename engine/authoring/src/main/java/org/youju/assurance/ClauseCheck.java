package org.youju.assurance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.youju.assurance.Figures.End;
import org.youju.document.Diagnostic;
import org.youju.document.Diagnostic.Text;
import org.youju.document.Place;
import org.youju.exact.Numbers;
import org.youju.rules.Reads;
import org.youju.rules.Rule;
import org.youju.ruleset.Clause;
import org.youju.ruleset.Indicator;
import org.youju.ruleset.Interpretation;
import org.youju.ruleset.Ruleset;
import org.youju.ruleset.ValueDeclaration;

/**
 * Compares what rules say with what the clauses and interpretations that they rest on say, as far as numbers and the words
 * beside them go. No text is understood: what is reported here is to be looked at, and what is not reported may still be wrong.
 */
final class ClauseCheck {

    private static final BigDecimal HALF = BigDecimal.valueOf(50);

    /** Full points, a half, nothing, once: said in words as often as in figures. */
    private static final Set<BigDecimal> IN_WORDS =
            new TreeSet<>(List.of(BigDecimal.ZERO, BigDecimal.ONE, HALF, BigDecimal.valueOf(100)));

    private final Ruleset ruleset;
    private final Indicator indicator;
    private final List<Rule> rules;
    private final Map<Rule, String> sentences = new LinkedHashMap<>();
    private final List<Diagnostic> findings = new ArrayList<>();

    private ClauseCheck(Ruleset ruleset, Indicator indicator, List<Rule> rules) {
        this.ruleset = ruleset;
        this.indicator = indicator;
        this.rules = rules;
        rules.forEach(rule -> sentences.put(rule, sentences(rule)));
    }

    static List<Diagnostic> of(Ruleset ruleset, Indicator indicator, List<Rule> rules) {
        ClauseCheck check = new ClauseCheck(ruleset, indicator, rules);
        check.numbersOfClauses();
        check.numbersOfRules();
        check.ends();
        check.interpretations();
        indicator.values().forEach(check::units);
        return check.findings;
    }

    /** What stands between 当 and 结束. */
    private String sentences(Rule rule) {
        return indicator
                .rules()
                .text()
                .lines()
                .skip(rule.place().line())
                .takeWhile(line -> !line.strip().equals("结束"))
                .filter(line -> !line.strip().startsWith("依据") && !line.strip().startsWith("#"))
                .collect(Collectors.joining("\n"));
    }

    private Stream<Rule> citing(Clause clause) {
        return rules.stream().filter(rule -> rule.clause().equals(clause.id()));
    }

    /** By its rules, and by what they read: what is counted as found, or as done in time, says so where it is declared. */
    private Set<BigDecimal> saidByRules() {
        Reads reads = new Reads(rules);
        Set<String> inputs = new LinkedHashSet<>(reads.inputs());
        indicator.values().stream()
                .filter(value -> reads.values().contains(value.name()))
                .forEach(value -> inputs.addAll(value.inputs()));
        Set<BigDecimal> said = Stream.of(
                        sentences.values().stream(),
                        inputs.stream()
                                .map(name -> name + " "
                                        + ruleset.input(name).orElseThrow().description()),
                        indicator.findings().stream().map(kind -> kind.name() + " " + kind.description()))
                .flatMap(texts -> texts)
                .flatMap(text -> Figures.of(text).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        Stream.of(Optional.ofNullable(indicator.bonus()), Optional.ofNullable(indicator.penalty()))
                .flatMap(Optional::stream)
                .forEach(said::add);
        return said;
    }

    /** A number of a clause that no rule of its indicator says, and no interpretation that they rest on quotes. */
    private void numbersOfClauses() {
        Set<BigDecimal> said = withParts(saidByRules());
        for (Clause clause : indicator.clauses()) {
            List<Rule> citing = citing(clause).toList();
            if (citing.isEmpty()) {
                continue;
            }
            Set<BigDecimal> open = Figures.of(clause.text());
            open.removeAll(said);
            open.removeIf(this::isInWords);
            open.removeIf(number -> citing.stream()
                    .flatMap(rule -> interpretations(rule).stream())
                    .anyMatch(one -> one.texts().stream()
                            .anyMatch(passage -> Figures.of(passage.text()).contains(number))));
            if (!open.isEmpty()) {
                tell(
                        "CLAUSE_NUMBER_UNUSED",
                        citing.get(0).place(),
                        "clause " + clause.id() + " says " + list(open) + ", which no rule of the indicator says",
                        "条款 " + clause.id() + " 写有 " + list(open) + "，本指标的规则里没有这个数：“" + quoted(clause.text()) + "”",
                        "compare the rules with the clause; where it was read otherwise, register an interpretation",
                        "对照条款核对规则里的数；另有理解的，登记为解释（interpretations）");
            }
        }
    }

    /** A number of a rule that stands in no text of its indicator. Papers that name no number cannot be compared. */
    private void numbersOfRules() {
        Set<BigDecimal> printed = new TreeSet<>();
        indicator.clauses().forEach(clause -> printed.addAll(Figures.of(clause.text())));
        if (printed.stream().allMatch(this::isInWords)) {
            return;
        }
        Stream.of(indicator.explanation(), indicator.evidence(), indicator.dataSource())
                .filter(text -> text != null)
                .forEach(text -> printed.addAll(Figures.of(text)));
        indicator.interpretations().forEach(one -> printed.addAll(Figures.of(one.taken() + "\n" + one.reason())));
        sentences.forEach((rule, text) -> {
            Set<BigDecimal> open = Figures.of(text);
            open.removeAll(withParts(printed));
            open.removeIf(this::isInWords);
            for (BigDecimal number : open) {
                tell(
                        "RULE_NUMBER_UNPRINTED",
                        SourceLine.of(rule, indicator.rules(), number, "").orElse(rule.place()),
                        "rule `" + rule.name() + "` says " + Numbers.plain(number)
                                + ", which no clause of the indicator says; it cites " + rule.clause(),
                        "规则“" + rule.name() + "”写的 " + Numbers.plain(number) + " 在本指标的条款里没有；它依据条款 " + rule.clause()
                                + "：“" + quoted(text(rule.clause())) + "”",
                        "correct the number, or register the interpretation that it comes from",
                        "改正这个数；来自另外规定的，登记为解释（interpretations）或补上条款");
            }
        });
    }

    /** A number that the clauses count to one side outright, and the rules that cite them to the other. */
    private void ends() {
        for (Clause clause : indicator.clauses()) {
            List<End> printed = Figures.ends(clause.text());
            for (Rule rule : citing(clause).toList()) {
                if (!rule.interpretations().isEmpty()) {
                    continue;
                }
                for (End end : new LinkedHashSet<>(Figures.ends(sentences.getOrDefault(rule, "")))) {
                    if (printed.contains(new End(end.number(), !end.above())) && !printed.contains(end)) {
                        String number = Numbers.plain(end.number());
                        tell(
                                "CLAUSE_END_DIFFERS",
                                SourceLine.of(rule, indicator.rules(), end.number(), "")
                                        .orElse(rule.place()),
                                "clause " + clause.id() + " counts just " + number + " to what is "
                                        + (end.above() ? "below" : "above") + " it, rule `" + rule.name()
                                        + "` to what is "
                                        + (end.above() ? "above" : "below"),
                                "恰为 " + number + " 的，条款 " + clause.id() + " 归入" + side(!end.above()) + "，规则“"
                                        + rule.name() + "”归入" + side(end.above()) + "：“" + quoted(clause.text()) + "”",
                                "correct the comparison, or register an interpretation",
                                "改正规则里的比较（不足、达到、不超过、超过），或者登记为解释");
                    }
                }
            }
        }
    }

    private static String side(boolean above) {
        return above ? "以上一档" : "以下一档";
    }

    /** What an interpretation takes, against the rules that rest on it. */
    private void interpretations() {
        for (Interpretation one : indicator.interpretations()) {
            List<Rule> resting = rules.stream()
                    .filter(rule -> rule.interpretations().contains(one.id()))
                    .toList();
            if (resting.isEmpty()) {
                continue;
            }
            Set<BigDecimal> said = saidByRules();
            Set<BigDecimal> open = Figures.of(one.taken());
            open.removeAll(said);
            open.removeIf(this::isInWords);
            if (!open.isEmpty()) {
                tell(
                        "INTERPRETATION_DIFFERS",
                        resting.get(0).place(),
                        "interpretation " + one.id() + " takes " + list(open) + ", which no rule of the indicator says",
                        "解释 " + one.id() + " 采用的读法写有 " + list(open) + "，本指标的规则里没有这个数：“" + quoted(one.taken()) + "”",
                        "let the rules and the interpretation say the same",
                        "让规则与解释一致：改规则里的数，或者改解释的 taken");
            }
            List<End> taken = Figures.ends(one.taken());
            for (Rule rule : resting) {
                for (End end : new LinkedHashSet<>(Figures.ends(sentences.getOrDefault(rule, "")))) {
                    if (taken.contains(new End(end.number(), !end.above())) && !taken.contains(end)) {
                        String number = Numbers.plain(end.number());
                        tell(
                                "INTERPRETATION_DIFFERS",
                                SourceLine.of(rule, indicator.rules(), end.number(), "")
                                        .orElse(rule.place()),
                                "interpretation " + one.id() + " counts just " + number
                                        + " to the other side than rule `" + rule.name() + "`",
                                "恰为 " + number + " 的，解释 " + one.id() + " 归入" + side(!end.above()) + "，规则“" + rule.name()
                                        + "”归入" + side(end.above()) + "：“" + quoted(one.taken()) + "”",
                                "let the rules and the interpretation say the same",
                                "让规则与解释一致：改规则里的比较，或者改解释的 taken");
                    }
                }
            }
        }
    }

    /** Inputs that are added, taken off or divided within one value in different units. */
    private void units(ValueDeclaration value) {
        if (value.days() != null || value.formula() != null) {
            return;
        }
        Set<String> summed = units(Stream.concat(value.of().stream(), value.less().stream()));
        Set<String> divisor = units(value.per().stream());
        boolean rate = value.isPercent() && !divisor.isEmpty();
        if (summed.size() > 1 || divisor.size() > 1 || (rate && !summed.equals(divisor))) {
            Set<String> all = new LinkedHashSet<>(summed);
            all.addAll(divisor);
            tell(
                    "VALUE_UNITS_DIFFER",
                    value.place(),
                    "value `" + value.name() + "` is worked out from inputs in different units: "
                            + String.join(", ", all),
                    "计算项“" + value.name() + "”由单位不同的填报项算出：" + String.join("、", all),
                    "declare the inputs in one unit, or a coefficient",
                    "把这些填报项改成同一单位，或者在公式里写明换算系数");
        }
    }

    private Set<String> units(Stream<String> inputs) {
        return inputs.map(name -> ruleset.input(name).orElseThrow().unit())
                .map(unit -> unit == null ? "（无单位）" : unit)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private boolean isInWords(BigDecimal number) {
        return IN_WORDS.contains(number) || number.compareTo(indicator.points()) == 0;
    }

    /** Of 3 points, 0.75 and a quarter (25%) are the same. */
    private Set<BigDecimal> withParts(Set<BigDecimal> numbers) {
        Set<BigDecimal> all = new TreeSet<>(numbers);
        BigDecimal points = indicator.points();
        if (points.signum() != 0) {
            Stream.concat(numbers.stream(), Stream.of(HALF)).forEach(number -> {
                all.add(number.multiply(points).movePointLeft(2).stripTrailingZeros());
                all.add(number.movePointRight(2)
                        .divide(points, 4, RoundingMode.HALF_UP)
                        .stripTrailingZeros());
            });
        }
        return all;
    }

    private List<Interpretation> interpretations(Rule rule) {
        return indicator.interpretations().stream()
                .filter(one -> rule.interpretations().contains(one.id()))
                .toList();
    }

    private String text(String clause) {
        return indicator.clause(clause).map(Clause::text).orElse("");
    }

    private static String quoted(String text) {
        String line = text.strip().replace("\n", "");
        return line.length() <= 60 ? line : line.substring(0, 60) + "…";
    }

    private static String list(Set<BigDecimal> numbers) {
        return numbers.stream().map(Numbers::plain).collect(Collectors.joining("、"));
    }

    private void tell(String code, Place place, String message, String messageZh, String help, String helpZh) {
        findings.add(Diagnostic.warning(code, place, new Text(message, messageZh, help, helpZh)));
    }
}
