package org.youju.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.youju.document.Node;
import org.youju.document.Place;
import org.youju.document.Problems;
import org.youju.exact.Numbers;
import org.youju.ruleset.InputDeclaration;
import org.youju.ruleset.Ruleset;
import org.youju.submission.Submission;
import org.youju.submission.Submission.Answer;
import org.youju.submission.SubmissionWriter;

/**
 * One rule for percentages, whichever way a sheet comes in: where the unit is %, 84.5 and {@code 84.5%} are the same, and a
 * number from 0 to 1 is asked about, since 0.845 may stand for 84.5 %; {@code 0.845%} says that it does not. Where the unit
 * is another, a per cent sign is refused.
 */
public final class Percentages {

    private static final Set<String> MEASURED = Set.of("planned", "actual");

    private final Problems problems;

    private Percentages(Problems problems) {
        this.problems = problems;
    }

    /** The inputs, with numbers for their percentages. */
    public static Submission ofInputs(Submission submission, Ruleset ruleset, Problems problems) {
        Submission read = submission;
        for (Map.Entry<String, Answer> input : submission.inputs().entrySet()) {
            Optional<InputDeclaration> declared =
                    ruleset.input(input.getKey()).filter(one -> one.type() == InputDeclaration.Type.NUMBER);
            if (declared.isPresent()) {
                Answer answer = new Percentages(problems).read(input.getValue(), declared.get());
                if (answer == null) {
                    read = read.withoutInput(input.getKey());
                } else if (answer != input.getValue()) {
                    read = read.withInput(input.getKey(), answer);
                }
            }
        }
        return read;
    }

    /** Null where it cannot be read for certain. */
    private @Nullable Answer read(Answer answer, InputDeclaration declared) {
        boolean percent = Percent.is(declared.unit());
        if (answer instanceof Answer.Text text) {
            Optional<BigDecimal> number = Percent.read(text.text());
            if (number.isPresent() && !percent) {
                unexpected(text.place());
                return null;
            }
            return number.<Answer>map(found -> new Answer.Amount(found, text.place()))
                    .orElse(answer);
        } else if (answer instanceof Answer.Amount amount && Percent.isUnclear(declared, amount.value())) {
            unclear(amount.value(), amount.place(), declared.plausible());
            return null;
        }
        return answer;
    }

    /**
     * The document of a sheet, with numbers for what its goals write with a per cent sign. Weights may be written so as
     * well, all of an indicator's or none.
     */
    public static Node ofGoals(Node sheet, Problems problems) {
        Percentages percentages = new Percentages(problems);
        return changed(sheet, "goals", goals -> percentages.goals(goals));
    }

    private Node goals(Node goals) {
        if (!(goals.value() instanceof List<?> items)) {
            return goals;
        }
        List<Node> read = new ArrayList<>(items.size());
        boolean same = true;
        for (Object item : items) {
            Node goal = goal((Node) item);
            read.add(goal);
            same &= goal == item;
        }
        weights(items);
        return same ? goals : new Node(goals.place(), read);
    }

    private Node goal(Node goal) {
        if (!(goal.value() instanceof Map<?, ?> fields)) {
            return goal;
        }
        boolean percent =
                fields.get("unit") instanceof Node unit && unit.value() instanceof String typed && Percent.is(typed);
        if (percent) {
            ask(fields);
        }
        Node read = changed(goal, "weight", Percentages::signed);
        for (String field : MEASURED) {
            read = changed(read, field, percent ? Percentages::signed : this::refused);
        }
        return read;
    }

    /** A completion rate is the same by either reading where both numbers are read alike. */
    private void ask(Map<?, ?> fields) {
        List<Node> small = new ArrayList<>();
        boolean large = false;
        for (String field : MEASURED) {
            if (fields.get(field) instanceof Node node && node.value() instanceof BigDecimal number) {
                if (Percent.mayBeRate(number)) {
                    small.add(node);
                }
                large |= number.compareTo(BigDecimal.ONE) > 0;
            } else if (fields.get(field) instanceof Node node && node.value() instanceof String text) {
                large |= Percent.read(text).isPresent();
            }
        }
        if (large) {
            small.forEach(node -> unclear((BigDecimal) node.value(), node.place(), null));
        }
    }

    private static Node signed(Node node) {
        return node.value() instanceof String text
                ? Percent.read(text)
                        .map(number -> new Node(node.place(), number))
                        .orElse(node)
                : node;
    }

    private Node refused(Node node) {
        if (node.value() instanceof String text && Percent.read(text).isPresent()) {
            unexpected(node.place());
            return new Node(node.place(), null);
        }
        return node;
    }

    private void weights(List<?> goals) {
        Map<Object, Set<Boolean>> signs = new LinkedHashMap<>();
        for (Object goal : goals) {
            if (((Node) goal).value() instanceof Map<?, ?> fields
                    && fields.get("weight") instanceof Node weight
                    && weight.value() != null
                    && fields.get("indicator") instanceof Node indicator
                    && indicator.value() instanceof String code) {
                boolean signed = weight.value() instanceof String text
                        && Percent.read(text).isPresent();
                Set<Boolean> seen = signs.computeIfAbsent(code, any -> new TreeSet<>());
                if (seen.add(signed) && seen.size() > 1) {
                    problems.add(
                            "WEIGHTS_MIXED",
                            weight.place(),
                            at(
                                    weight.place(),
                                    "some weights of " + code + " have a per cent sign and others have none"),
                            at(weight.place(), "指标 " + code + " 的权重有的带百分号、有的不带；请写成同一种"));
                }
            }
        }
    }

    private static Node changed(Node group, String field, UnaryOperator<Node> change) {
        if (!(group.value() instanceof Map<?, ?> fields) || !(fields.get(field) instanceof Node before)) {
            return group;
        }
        Node after = change.apply(before);
        if (after.equals(before)) {
            return group;
        }
        Map<String, Node> all = new LinkedHashMap<>();
        fields.forEach((name, node) -> all.put((String) name, (Node) node));
        all.put(field, after);
        return new Node(group.place(), all);
    }

    /** @param plausible what is usual, where the ruleset says so and the number is not just one that may be a rate */
    private void unclear(@Nullable BigDecimal number, Place place, InputDeclaration.@Nullable Plausible plausible) {
        BigDecimal value = number == null ? BigDecimal.ZERO : number;
        String shown = Numbers.plain(value);
        String hundredfold = Numbers.plain(value.movePointRight(2));
        if (plausible != null && !Percent.mayBeRate(value)) {
            String usual = Numbers.plain(plausible.from()) + "% - " + Numbers.plain(plausible.to()) + "%";
            problems.add(
                    "PERCENT_UNCLEAR",
                    place,
                    at(
                            place,
                            shown + " is far from what is usual, " + usual + "; if it is right, write " + shown + "%"),
                    at(place, shown + " 超出通常的范围（" + usual + "），请核对；确实如此的请带百分号填 " + shown + "%"));
            return;
        }
        problems.add(
                "PERCENT_UNCLEAR",
                place,
                at(
                        place,
                        shown + " may be a rate or a percentage; write " + hundredfold + " or, with its sign, " + shown
                                + "%"),
                at(
                        place,
                        "单位是 %，而 " + shown + " 可能是比率也可能是百分数；是百分之 " + hundredfold + " 的请填 " + hundredfold + "，确实是百分之 "
                                + shown + " 的请带百分号填 " + shown + "%"));
    }

    /**
     * A submission as somebody has to write it so that it is read without a question: percentages that may be something else
     * have their sign.
     */
    public static Map<String, @Nullable Object> asWritten(Submission submission, Ruleset ruleset) {
        Map<String, @Nullable Object> tree = SubmissionWriter.tree(submission);
        if (tree.get("inputs") instanceof Map<?, ?> inputs) {
            Map<String, @Nullable Object> written = new LinkedHashMap<>();
            inputs.forEach((name, value) -> written.put(
                    (String) name,
                    value instanceof BigDecimal number
                                    && ruleset.input((String) name)
                                            .filter(one -> Percent.isUnclear(one, number))
                                            .isPresent()
                            ? Numbers.plain(number) + "%"
                            : value));
            tree.put("inputs", written);
        }
        if (tree.get("goals") instanceof List<?> goals) {
            tree.put("goals", goals.stream().map(Percentages::signedGoal).toList());
        }
        return tree;
    }

    private static Map<String, @Nullable Object> signedGoal(Object goal) {
        Map<String, @Nullable Object> written = new LinkedHashMap<>();
        ((Map<?, ?>) goal).forEach((name, value) -> written.put((String) name, value));
        boolean percent = written.get("unit") instanceof String unit && Percent.is(unit);
        boolean small = percent
                && MEASURED.stream()
                        .anyMatch(one -> written.get(one) instanceof BigDecimal number && Percent.mayBeRate(number));
        if (small) {
            MEASURED.forEach(one -> written.computeIfPresent(
                    one, (name, value) -> value instanceof BigDecimal number ? Numbers.plain(number) + "%" : value));
        }
        return written;
    }

    private void unexpected(Place place) {
        problems.add(
                "PERCENT_UNEXPECTED",
                place,
                at(place, "a percentage where the unit is not per cent"),
                at(place, "填的是百分数，而这一项的单位不是 %；请按单位填写数字"));
    }

    /** With the cell where it stands in one. */
    private static String at(Place place, String message) {
        return place.cell() == null ? message : place.cell() + " " + message;
    }
}
