package org.youju.ruleset;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.youju.document.Place;

/**
 * A value that is worked out from inputs: {@code of} less {@code less}, divided by {@code per}; or the days between two
 * dates.
 *
 * @param unit {@code %} for a rate
 * @param of the inputs added up
 * @param less the inputs taken off; what does not count (政策性调整) is left out here, before the division
 * @param per the inputs whose sum divides; empty where nothing is divided
 * @param days null where it is no count of days
 * @param formula null where it is worked out by {@code of}, {@code less} and {@code per}
 * @param formulaInputs the inputs that its formula comes down to, through other values too
 * @param place where it is declared
 */
public record ValueDeclaration(
        String name,
        String unit,
        List<String> of,
        List<String> less,
        List<String> per,
        @Nullable Days days,
        @Nullable Formula formula,
        List<String> formulaInputs,
        Place place) {

    public ValueDeclaration {
        of = List.copyOf(of);
        less = List.copyOf(less);
        per = List.copyOf(per);
        formulaInputs = List.copyOf(formulaInputs);
    }

    /** The same, with the inputs that its formula comes down to. */
    ValueDeclaration resolved(List<String> inputs) {
        return new ValueDeclaration(name, unit, of, less, per, days, formula, inputs, place);
    }

    /** The same by another formula. */
    ValueDeclaration withFormula(Formula other) {
        return new ValueDeclaration(name, unit, of, less, per, days, other, formulaInputs, place);
    }

    /** The days after {@code from} up to and including {@code to}. */
    public record Days(String from, String to, boolean working) {}

    public boolean isPercent() {
        return unit.equals("%");
    }

    /** Whether it is a percentage, and one input as it was given. */
    public boolean isGivenPercentage() {
        return isPercent() && days == null && formula == null && of.size() == 1 && less.isEmpty() && per.isEmpty();
    }

    /** The names of the inputs that it needs. */
    public List<String> inputs() {
        if (days != null) {
            return List.of(days.from(), days.to());
        } else if (formula != null) {
            return formulaInputs;
        }
        Set<String> inputs = new LinkedHashSet<>(of);
        inputs.addAll(less);
        inputs.addAll(per);
        return List.copyOf(inputs);
    }

    /** How it is worked out, with its unit: {@code (甲 + 乙 − 丙) ÷ 丁（%）}. */
    public String text() {
        String unitAfter = unit.isEmpty() ? "" : "（" + unit + "）";
        if (days != null) {
            return "从 " + days.from() + " 到 " + days.to() + " 的" + (days.working() ? "工作日" : "日") + unitAfter;
        } else if (formula != null) {
            return formula.text() + unitAfter;
        }
        String dividend =
                String.join(" + ", of) + less.stream().map(one -> " − " + one).collect(Collectors.joining());
        String divisor = String.join(" + ", per);
        return per.isEmpty()
                ? dividend + unitAfter
                : bracketed(dividend, of.size() + less.size()) + " ÷ " + bracketed(divisor, per.size()) + unitAfter;
    }

    private static String bracketed(String sum, int parts) {
        return parts > 1 ? "(" + sum + ")" : sum;
    }
}
