package org.youju.rules.drools;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.drools.drl.ast.descr.PatternDescr;
import org.jspecify.annotations.Nullable;
import org.youju.facts.Measure;
import org.youju.facts.Vocabulary;
import org.youju.rules.About;
import org.youju.rules.Condition;
import org.youju.rules.Operator;
import org.youju.rules.Quantity;
import org.youju.rules.drools.ConstraintGate.Comparison;
import org.youju.ruleset.Indicator;
import org.youju.ruleset.InputDeclaration;
import org.youju.ruleset.Ruleset;
import org.youju.ruleset.ValueDeclaration;
import org.youju.text.TypedText;

/** The left side of the gate: patterns over the kinds of facts, each property compared with literals. */
final class ConditionGate {

    private final Vocabulary vocabulary;
    private final Ruleset ruleset;
    private final Indicator indicator;
    private final Gate.Refusals refusals;
    private final ConstraintGate constraints;

    ConditionGate(Vocabulary vocabulary, Indicator indicator, Gate.Refusals refusals) {
        this.vocabulary = vocabulary;
        this.ruleset = vocabulary.ruleset();
        this.indicator = indicator;
        this.refusals = refusals;
        this.constraints = new ConstraintGate(refusals);
    }

    /**
     * What a pattern says.
     *
     * @param variable what it is bound to, null where it is not
     */
    record Sentence(About about, @Nullable String variable, List<Condition> conditions) {

        private static Sentence of(About about, PatternDescr pattern, List<Condition> conditions) {
            return new Sentence(about, pattern.getIdentifier(), conditions);
        }
    }

    Sentence read(PatternDescr pattern) {
        List<Comparison> comparisons = constraints.read(pattern);
        return switch (pattern.getObjectType()) {
            case "Goal" -> Sentence.of(About.EACH_GOAL, pattern, onGoal(pattern, comparisons));
            case "Finding" ->
                Sentence.of(
                        About.EACH_FINDING,
                        pattern,
                        new FindingGate(vocabulary, indicator, refusals).each(pattern, comparisons));
            case "Check" -> Sentence.of(About.EACH_CHECK, pattern, onCheck(pattern, comparisons));
            case "Input" -> Sentence.of(About.WHOLE, pattern, onInput(pattern, comparisons));
            case "Value" -> Sentence.of(About.WHOLE, pattern, onValue(pattern, comparisons));
            case "Findings" ->
                Sentence.of(
                        About.WHOLE,
                        pattern,
                        new FindingGate(vocabulary, indicator, refusals).times(pattern, comparisons));
            case "AnyOf" -> Sentence.of(About.WHOLE, pattern, anyOf(pattern, comparisons));
            case "Otherwise" -> Sentence.of(About.WHOLE, pattern, List.of(new Condition.Otherwise(List.of())));
            case "Always" -> always(pattern, comparisons);
            default -> {
                refuse(
                        "GATE_FACT_TYPE",
                        pattern,
                        "`" + pattern.getObjectType()
                                + "` is not a fact that rules may see; there are Goal, Finding, Findings, Check, Input, Value, AnyOf, Otherwise and Always",
                        "规则看不到“" + pattern.getObjectType() + "”，只能使用词句本里的目标、检查发现、清单、填报项和计算项");
                yield Sentence.of(About.WHOLE, pattern, List.of());
            }
        };
    }

    private Sentence always(PatternDescr pattern, List<Comparison> comparisons) {
        if (!comparisons.isEmpty()) {
            refuse("GATE_PROPERTY", pattern, "`Always` has no properties", "“不论何种情况”后面不能再写条件");
        }
        return Sentence.of(About.WHOLE, pattern, List.of());
    }

    private List<Condition> onGoal(PatternDescr pattern, List<Comparison> comparisons) {
        List<Condition> conditions = new ArrayList<>();
        Optional<Measure> named = Optional.empty();
        for (Comparison one : comparisons) {
            if (one.property().equals("otherwise")) {
                conditions.add(new Condition.Otherwise(List.of()));
                continue;
            } else if (one.names("measure") || one.names("beyond")) {
                named = measure(one.text());
                continue;
            }
            boolean fits =
                    named.isPresent() && one.property().equals(named.get().isPercent() ? "percent" : "number");
            Optional<Measure> measure = fits ? named : measure(one.property());
            if (measure.isEmpty() || !one.isNumber()) {
                refuse(
                        "GATE_PROPERTY",
                        pattern,
                        "a goal has no property `" + one.property() + "` to compare with " + one.literal(),
                        named.isPresent()
                                ? named.get().zh() + "的单位是" + named.get().unit()
                                        + (named.get().isPercent() ? "，数字后面要写 %" : "，数字后面不写 %")
                                : "目标没有可与 " + one.literal() + " 比较的“" + one.property() + "”");
            } else {
                checkMeasure(pattern, measure.get());
                conditions.add(new Condition.OnQuantity(
                        new Quantity.OfGoal(measure.get()), one.operator(), new BigDecimal(one.literal())));
            }
        }
        return conditions;
    }

    /** One after another: a name begins an alternative, what follows is asked of it. */
    private List<Condition> anyOf(PatternDescr pattern, List<Comparison> comparisons) {
        List<List<Condition>> alternatives = new ArrayList<>();
        int next = 0;
        while (next < comparisons.size()) {
            Comparison first = comparisons.get(next);
            int end = next + 1;
            while (end < comparisons.size() && !startsAlternative(comparisons.get(end))) {
                end++;
            }
            List<Comparison> own = new ArrayList<>(comparisons.subList(next, end));
            own.set(0, new Comparison("name", first.operator(), first.literal()));
            alternatives.add(first.property().equals("calculated") ? onValue(pattern, own) : onInput(pattern, own));
            next = end;
        }
        if (alternatives.size() < 2) {
            refuse(
                    "ALTERNATIVES_MISSING",
                    pattern,
                    "`any of` has at least two alternatives below it, each on a line that begins with `- `",
                    "“下列任何一项成立”下面至少写两行，每行以“- ”开头，例如“- 填报项 名称 为是”");
        }
        return List.of(new Condition.AnyOf(alternatives));
    }

    private static boolean startsAlternative(Comparison one) {
        return one.names("input") || one.names("calculated");
    }

    private void checkMeasure(PatternDescr pattern, Measure measure) {
        if (measure.fields().contains("level") != indicator.goalReading().isJudged()) {
            refuse(
                    "GATE_PROPERTY",
                    pattern,
                    "the goals of this indicator are "
                            + (indicator.goalReading().isJudged() ? "" : "not ") + "judged",
                    indicator.goalReading().isJudged()
                            ? "indicator.yaml 写明本指标的目标由评审人判定（goalsMeasuredBy: levels），只能写“- 达成程度 ……”"
                            : "“达成程度”只用于由评审人判定的目标，indicator.yaml 里要写 goalsMeasuredBy: levels 和 goalLevels");
        } else if (measure.fields().contains("start") != indicator.datedGoals()) {
            refuse(
                    "GATE_PROPERTY",
                    pattern,
                    "the goals of this indicator are measured by " + (indicator.datedGoals() ? "dates" : "values"),
                    "indicator.yaml 写明本指标的目标按" + (indicator.datedGoals() ? "起止日期" : "目标值和完成值") + "填报，不能比较"
                            + measure.zh());
        }
        if (measure == Measure.WORKING_DAYS && ruleset.calendar() == null) {
            refuse(
                    "CALENDAR_MISSING",
                    pattern,
                    "working days need the year's calendar.yaml",
                    "按工作日计算须有本年度的节假日日历 calendar.yaml");
        }
    }

    static Optional<Measure> measure(String word) {
        for (Measure measure : Measure.values()) {
            if (measure.word().equals(word)) {
                return Optional.of(measure);
            }
        }
        return Optional.empty();
    }

    private List<Condition> onCheck(PatternDescr pattern, List<Comparison> comparisons) {
        Optional<String> list = named(comparisons, "list")
                .filter(name -> comparisons.size() == 1 && ruleset.lists().contains(name));
        if (list.isEmpty()) {
            refuse(
                    "LIST_UNDECLARED",
                    pattern,
                    "ruleset.yaml declares no inputs of such a list",
                    "ruleset.yaml 的 inputs 里没有属于这个清单（list）的填报项");
        }
        return list.<List<Condition>>map(name -> List.of(new Condition.Lacking(name)))
                .orElse(List.of());
    }

    /** The text that the first comparison demands of a property. */
    static Optional<String> named(List<Comparison> comparisons, String property) {
        return comparisons.stream()
                .limit(1)
                .filter(one -> one.property().equals(property) && one.operator() == Operator.EQUAL && one.isText())
                .map(Comparison::text)
                .findFirst();
    }

    private List<Condition> onInput(PatternDescr pattern, List<Comparison> comparisons) {
        Optional<String> name = named(comparisons, "name");
        if (name.isEmpty() || comparisons.size() < 2) {
            refuse("GATE_PROPERTY", pattern, "an input is compared by name and value", "填报项须写明名称和要求的值");
            return List.of();
        }
        Optional<InputDeclaration> declared = ruleset.input(name.get());
        if (declared.isEmpty()) {
            TypedText.Hint hint = TypedText.hint(
                    vocabulary.inputs().stream().map(InputDeclaration::name).toList(), name.get());
            refuse(
                    "INPUT_UNDECLARED",
                    pattern,
                    "ruleset.yaml declares no input `" + name.get() + "`" + hint.meant(),
                    "ruleset.yaml 的 inputs 里没有填报项“" + name.get() + "”" + hint.meantZh());
            return List.of();
        }
        List<Condition> conditions = new ArrayList<>();
        for (Comparison one : comparisons.subList(1, comparisons.size())) {
            condition(declared.get(), one, pattern.getIdentifier() != null)
                    .ifPresentOrElse(
                            conditions::add,
                            () -> refuse(
                                    "GATE_PROPERTY",
                                    pattern,
                                    "the input `" + name.get() + "` cannot be compared with " + one.literal() + " by "
                                            + one.operator().sign(),
                                    "填报项“" + name.get() + "”不能与 " + one.literal() + " 这样比较，" + advice(declared.get())));
        }
        return conditions;
    }

    private Optional<Condition> condition(InputDeclaration declared, Comparison one, boolean bound) {
        if (one.property().equals("applicable")) {
            return declared.notApplicable()
                            && one.operator() == Operator.EQUAL
                            && one.literal().equals("false")
                    ? Optional.of(new Condition.NotApplicable(declared.name()))
                    : Optional.empty();
        }
        boolean number = declared.type() == InputDeclaration.Type.NUMBER;
        boolean fits = switch (one.property()) {
            case "value" -> true;
            case "percent" -> number && "%".equals(declared.unit());
            case "number" -> number && !"%".equals(declared.unit());
            case "day" -> declared.type() == InputDeclaration.Type.DATE;
            default -> false;
        };
        if (!fits) {
            return Optional.empty();
        }
        return literal(declared, one)
                .map(literal -> bound && literal instanceof BigDecimal limit
                        ? new Condition.OnQuantity(quantity(declared), one.operator(), limit)
                        : new Condition.OnInput(
                                declared.name(),
                                one.operator(),
                                literal,
                                declared.type() == InputDeclaration.Type.DATE,
                                one.property().equals("percent") ? "%" : ""));
    }

    private static String advice(InputDeclaration declared) {
        String unit = declared.unit();
        return switch (declared.type()) {
            case YES_NO -> "它是“是否”，写“为是”或“为否”";
            case CHOICE -> "它是选项，写“选”和其中一项：" + String.join("、", declared.choices());
            case TEXT -> "它是文字，不能拿来比较";
            case DATE -> "它是日期，写“早于”“不早于”“晚于”“不晚于”和日期，例如 2023-10-20";
            case NUMBER ->
                "%".equals(unit)
                        ? "它的单位是 %，数字后面要写 %"
                        : "它是数" + (unit == null ? "" : "（" + unit + "）") + "，数字后面不写 %，例如 填报项 " + declared.name()
                                + " 达到 5";
        };
    }

    private Quantity quantity(InputDeclaration declared) {
        String unit = declared.unit();
        return new Quantity.OfInput(
                declared.name(), unit == null ? "" : unit, vocabulary.inputPosition(declared.name()));
    }

    private static Optional<Object> literal(InputDeclaration declared, ConstraintGate.Comparison one) {
        boolean equality = one.operator() == Operator.EQUAL || one.operator() == Operator.NOT_EQUAL;
        return switch (declared.type()) {
            case YES_NO ->
                equality && (one.literal().equals("true") || one.literal().equals("false"))
                        ? Optional.of(one.literal().equals("true"))
                        : Optional.empty();
            case CHOICE ->
                equality && declared.choices().contains(one.text()) ? Optional.of(one.text()) : Optional.empty();
            case DATE -> date(one);
            case TEXT -> Optional.empty();
            case NUMBER ->
                ConstraintGate.NUMBER.matcher(one.literal()).matches()
                        ? Optional.of(new BigDecimal(one.literal()))
                        : Optional.empty();
        };
    }

    private static Optional<Object> date(Comparison one) {
        try {
            return one.isText() && one.text().length() == 10
                    ? Optional.of(LocalDate.parse(one.text()).toString())
                    : Optional.empty();
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private List<Condition> onValue(PatternDescr pattern, List<Comparison> comparisons) {
        Optional<String> name = named(comparisons, "name");
        Optional<ValueDeclaration> declared = name.flatMap(vocabulary::value);
        if (declared.isEmpty() || comparisons.size() < 2) {
            TypedText.Hint hint = TypedText.hint(
                    vocabulary.values().stream().map(ValueDeclaration::name).toList(), name.orElse(""));
            refuse(
                    "VALUE_UNDECLARED",
                    pattern,
                    "no indicator.yaml declares the value `" + name.orElse("") + "`" + hint.meant(),
                    "indicator.yaml 的 values 里没有计算项“" + name.orElse("") + "”" + hint.meantZh());
            return List.of();
        }
        List<Condition> conditions = new ArrayList<>();
        String property = declared.get().isPercent() ? "percent" : "amount";
        for (Comparison one : comparisons.subList(1, comparisons.size())) {
            boolean fits = one.property().equals(property)
                    || (one.property().equals("number") && !declared.get().isPercent());
            if (fits && one.isNumber()) {
                conditions.add(new Condition.OnQuantity(
                        Quantity.OfSheet.of(declared.get(), vocabulary),
                        one.operator(),
                        new BigDecimal(one.literal())));
            } else {
                refuse(
                        "GATE_PROPERTY",
                        pattern,
                        "the value `" + name.get() + "` is in " + declared.get().unit(),
                        "计算项“" + name.get() + "”的单位是" + declared.get().unit()
                                + (declared.get().isPercent() ? "，数字后面要写 %" : "，数字后面不写 %"));
            }
        }
        return conditions;
    }

    private void refuse(String code, PatternDescr where, String message, String messageZh) {
        refusals.refuse(code, where.getLine(), message, messageZh);
    }
}
