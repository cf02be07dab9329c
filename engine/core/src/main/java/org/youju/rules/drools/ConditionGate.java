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
import org.youju.ruleset.FindingKind;
import org.youju.ruleset.Indicator;
import org.youju.ruleset.InputDeclaration;
import org.youju.ruleset.Ruleset;
import org.youju.ruleset.ValueDeclaration;

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
            case "Finding" -> Sentence.of(About.EACH_FINDING, pattern, onFinding(pattern, comparisons));
            case "Check" -> Sentence.of(About.EACH_CHECK, pattern, onCheck(pattern, comparisons));
            case "Input" -> Sentence.of(About.WHOLE, pattern, onInput(pattern, comparisons));
            case "Value" -> Sentence.of(About.WHOLE, pattern, onValue(pattern, comparisons));
            case "Always" -> always(pattern, comparisons);
            default -> {
                refuse(
                        "GATE_FACT_TYPE",
                        pattern,
                        "`" + pattern.getObjectType()
                                + "` is not a fact that rules may see; there are Goal, Finding, Check, Input, Value and Always",
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
        for (Comparison one : comparisons) {
            Optional<Measure> measure = measure(one.property());
            if (measure.isEmpty() || !one.isNumber()) {
                refuse(
                        "GATE_PROPERTY",
                        pattern,
                        "a goal has no property `" + one.property() + "` to compare with " + one.literal(),
                        "目标没有可与 " + one.literal() + " 比较的“" + one.property() + "”");
            } else {
                checkMeasure(pattern, measure.get());
                conditions.add(new Condition.OnQuantity(
                        new Quantity.OfGoal(measure.get()), one.operator(), new BigDecimal(one.literal())));
            }
        }
        return conditions;
    }

    private void checkMeasure(PatternDescr pattern, Measure measure) {
        if (measure.fields().contains("start") != indicator.datedGoals()) {
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

    private List<Condition> onFinding(PatternDescr pattern, List<Comparison> comparisons) {
        Optional<String> kind = named(comparisons, "kind");
        Optional<FindingKind> declared = kind.flatMap(indicator::finding);
        boolean shaped = comparisons.size() == 1
                || (comparisons.size() == 2
                        && comparisons.get(1).property().equals("reason")
                        && comparisons.get(1).operator() == Operator.NOT_EQUAL
                        && comparisons.get(1).isText());
        if (declared.isEmpty() || !shaped) {
            refuse(
                    "FINDING_UNDECLARED",
                    pattern,
                    "indicator.yaml declares no finding `" + kind.orElse("") + "`",
                    "indicator.yaml 的 findings 里没有检查发现“" + kind.orElse("") + "”");
            return List.of();
        }
        List<String> except = comparisons.size() == 1
                ? List.of()
                : List.of(comparisons.get(1).text().split("、"));
        except.stream()
                .filter(reason -> !declared.get().reasons().contains(reason))
                .forEach(reason -> refuse(
                        "FINDING_UNDECLARED",
                        pattern,
                        "`" + reason + "` is no reason of the finding `" + kind.get() + "` in indicator.yaml",
                        "indicator.yaml 里检查发现“" + kind.get() + "”没有原因（reasons）“" + reason + "”"));
        return List.of(new Condition.Found(kind.get(), except));
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
    private static Optional<String> named(List<Comparison> comparisons, String property) {
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
            refuse(
                    "INPUT_UNDECLARED",
                    pattern,
                    "ruleset.yaml declares no input `" + name.get() + "`",
                    "ruleset.yaml 的 inputs 里没有填报项“" + name.get() + "”");
            return List.of();
        }
        List<Condition> conditions = new ArrayList<>();
        for (Comparison one : comparisons.subList(1, comparisons.size())) {
            condition(declared.get(), one)
                    .ifPresentOrElse(
                            conditions::add,
                            () -> refuse(
                                    "GATE_PROPERTY",
                                    pattern,
                                    "the input `" + name.get() + "` cannot be compared with " + one.literal() + " by "
                                            + one.operator().sign(),
                                    "填报项“" + name.get() + "”不能与 " + one.literal()
                                            + " 这样比较，请核对它在 ruleset.yaml 里的类型和选项"));
        }
        return conditions;
    }

    private static Optional<Condition> condition(InputDeclaration declared, Comparison one) {
        if (one.property().equals("applicable")) {
            return declared.notApplicable()
                            && one.operator() == Operator.EQUAL
                            && one.literal().equals("false")
                    ? Optional.of(new Condition.NotApplicable(declared.name()))
                    : Optional.empty();
        }
        return one.property().equals("value")
                ? literal(declared, one)
                        .map(literal -> new Condition.OnInput(
                                declared.name(),
                                one.operator(),
                                literal,
                                declared.type() == InputDeclaration.Type.DATE))
                : Optional.empty();
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
            refuse(
                    "VALUE_UNDECLARED",
                    pattern,
                    "no indicator.yaml declares the value `" + name.orElse("") + "`",
                    "indicator.yaml 的 values 里没有计算项“" + name.orElse("") + "”");
            return List.of();
        }
        List<Condition> conditions = new ArrayList<>();
        String property = declared.get().isPercent() ? "percent" : "amount";
        for (Comparison one : comparisons.subList(1, comparisons.size())) {
            if (one.property().equals(property) && one.isNumber()) {
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
