package org.youju.rules.drools;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.drools.drl.ast.descr.PatternDescr;
import org.youju.facts.Vocabulary;
import org.youju.rules.Condition;
import org.youju.rules.Operator;
import org.youju.rules.Quantity;
import org.youju.rules.drools.ConstraintGate.Comparison;
import org.youju.ruleset.InputDeclaration;
import org.youju.ruleset.Ruleset;
import org.youju.ruleset.ValueDeclaration;
import org.youju.text.TypedText;

/** The part of the gate for inputs, and for the values derived from them. */
final class InputGate {

    private final Vocabulary vocabulary;
    private final Ruleset ruleset;
    private final Gate.Refusals refusals;

    InputGate(Vocabulary vocabulary, Gate.Refusals refusals) {
        this.vocabulary = vocabulary;
        this.ruleset = vocabulary.ruleset();
        this.refusals = refusals;
    }

    /** What is asked of an input: its name, then what it is compared with. */
    List<Condition> onInput(PatternDescr pattern, List<Comparison> comparisons) {
        Optional<String> name = ConditionGate.named(comparisons, "name");
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

    /** What is asked of a derived value: its name, then what it is compared with. */
    List<Condition> onValue(PatternDescr pattern, List<Comparison> comparisons) {
        Optional<String> name = ConditionGate.named(comparisons, "name");
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

    private void refuse(String code, PatternDescr where, String message, String messageZh) {
        refusals.refuse(code, where.getLine(), message, messageZh);
    }
}
