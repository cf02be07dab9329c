package org.youju.assurance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.youju.document.Diagnostic;
import org.youju.document.Diagnostic.Text;
import org.youju.exact.Numbers;
import org.youju.facts.Vocabulary;
import org.youju.proof.Prover;
import org.youju.proof.Verdict.Impossible;
import org.youju.proof.Way;
import org.youju.rules.ComparedNumber;
import org.youju.rules.Condition;
import org.youju.rules.Operator;
import org.youju.rules.Quantity;
import org.youju.rules.Rule;
import org.youju.ruleset.Indicator;

/**
 * Finds numbers that change nothing: whichever rules there are that compare with one, and whatever else a sheet says, they
 * give and take the same on both sides of it. C4 of the 2023 sheet: a limit of 150 % with full points on both sides.
 */
final class ThresholdCheck {

    /** So many rules compare with one number at most, for it to be looked into: each way that they may apply is tried. */
    private static final int MOST_RULES = 6;

    private final Vocabulary vocabulary;
    private final Indicator indicator;
    private final List<Rule> rules;
    private final Encoding encoding;

    ThresholdCheck(Vocabulary vocabulary, Indicator indicator, List<Rule> rules) {
        this.vocabulary = vocabulary;
        this.indicator = indicator;
        this.rules = rules;
        this.encoding = new Encoding(vocabulary, indicator);
    }

    /**
     * Where comparisons of a number change their answer: between what is below a value and the value itself, or between
     * that and what is above it. Of whole numbers, 不超过 3 and 达到 4 change it at the same place.
     *
     * @param above whether it is behind the value
     */
    private record Edge(String of, BigDecimal value, boolean above) {}

    /**
     * A number compared with, as a rule writes it.
     *
     * @param word what rules call that which is compared with it
     */
    private record Written(String of, BigDecimal number, String word) {}

    List<Diagnostic> run() {
        Map<Written, Set<Edge>> numbers = new LinkedHashMap<>();
        Map<Written, Rule> first = new LinkedHashMap<>();
        for (Rule rule : rules) {
            for (Condition condition : rule.conditions()) {
                ordered(condition).ifPresent(one -> {
                    numbers.computeIfAbsent(written(one), key -> new LinkedHashSet<>())
                            .add(edge(one));
                    first.putIfAbsent(written(one), rule);
                });
            }
        }
        List<Diagnostic> findings = new ArrayList<>();
        numbers.forEach((one, edges) -> {
            if (isCovered() && edges.stream().allMatch(this::changesNothing)) {
                findings.add(withoutEffect(Objects.requireNonNull(first.get(one)), one));
            }
        });
        return findings;
    }

    /** Whether every sentence of the rules is known here: else nothing can be said of what a number changes. */
    private boolean isCovered() {
        return rules.stream()
                .flatMap(rule -> rule.conditions().stream())
                .allMatch(one -> one.fold(
                        onInput -> true,
                        notApplicable -> true,
                        onQuantity -> true,
                        anyDerivable -> true,
                        found -> true,
                        lacking -> true,
                        anyOf -> false,
                        otherwise -> false));
    }

    private static Optional<ComparedNumber> ordered(Condition condition) {
        return ComparedNumber.of(condition).filter(one -> ordered(one.operator()));
    }

    private static Written written(ComparedNumber one) {
        return new Written(name(one), one.number().stripTrailingZeros(), one.name());
    }

    private static boolean ordered(Operator operator) {
        return operator != Operator.EQUAL && operator != Operator.NOT_EQUAL;
    }

    private static String name(ComparedNumber one) {
        return one.quantity() instanceof Quantity.OfGoal goal ? Names.GOAL + goal.measure() : one.name();
    }

    private boolean isAt(Edge edge, Condition condition) {
        return ordered(condition).filter(one -> edge.equals(edge(one))).isPresent();
    }

    private Edge edge(ComparedNumber compared) {
        Written one = written(compared);
        Operator operator = compared.operator();
        boolean above = operator == Operator.AT_MOST || operator == Operator.MORE;
        BigDecimal value = one.number();
        if (isWhole(compared)) {
            // between the last whole number that answers one way and the next
            BigDecimal last = above
                    ? value.setScale(0, RoundingMode.FLOOR)
                    : value.setScale(0, RoundingMode.CEILING).subtract(BigDecimal.ONE);
            return new Edge(one.of(), last.stripTrailingZeros(), true);
        }
        return new Edge(one.of(), value, above);
    }

    private boolean isWhole(ComparedNumber compared) {
        Quantity quantity = compared.quantity();
        return quantity == null
                ? vocabulary.input(compared.name()).whole()
                : encoding.quantities().isWhole(quantity);
    }

    /** Whether whatever else holds, the same rules' consequences apply on both sides. */
    private boolean changesNothing(Edge edge) {
        List<Rule> comparing = rules.stream()
                .filter(rule -> rule.conditions().stream().anyMatch(one -> isAt(edge, one)))
                .toList();
        if (comparing.size() > MOST_RULES) {
            return false;
        }
        List<List<Way>> near = near(edge, comparing.get(0));
        for (int some = 1; some < 1 << comparing.size(); some++) {
            List<String> below = new ArrayList<>();
            List<String> above = new ArrayList<>();
            List<List<Way>> otherwise = new ArrayList<>(near);
            for (int i = 0; i < comparing.size(); i++) {
                Rule rule = comparing.get(i);
                List<Condition> others = rule.conditions().stream()
                        .filter(one -> !isAt(edge, one))
                        .toList();
                if ((some & (1 << i)) != 0) {
                    others.forEach(one -> otherwise.add(encoding.holds(one)));
                    side(rule, edge, true).ifPresent(below::add);
                    side(rule, edge, false).ifPresent(above::add);
                } else {
                    otherwise.add(others.stream()
                            .flatMap(one -> encoding.fails(one).stream())
                            .toList());
                }
            }
            below.sort(null);
            above.sort(null);
            if (!below.equals(above)
                    && !(Prover.decide(Worlds.of(vocabulary, indicator, rules), otherwise) instanceof Impossible)) {
                return false;
            }
        }
        return true;
    }

    /** That the number is beside the edge: no farther than the next numbers that a rule compares it with. */
    private List<List<Way>> near(Edge edge, Rule comparing) {
        ComparedNumber one = comparing.conditions().stream()
                .flatMap(each -> ordered(each).stream())
                .filter(each -> edge.equals(edge(each)))
                .findFirst()
                .orElseThrow();
        if (isWhole(one)) {
            return List.of(
                    compared(one, Operator.AT_LEAST, edge.value()),
                    compared(one, Operator.AT_MOST, edge.value().add(BigDecimal.ONE)));
        }
        TreeSet<BigDecimal> others = new TreeSet<>();
        rules.forEach(rule -> rule.conditions()
                .forEach(each -> ordered(each)
                        .map(ThresholdCheck::written)
                        .filter(number -> number.of().equals(edge.of()))
                        .ifPresent(number -> others.add(number.number()))));
        List<List<Way>> near = new ArrayList<>();
        BigDecimal below = others.lower(edge.value());
        BigDecimal above = others.higher(edge.value());
        if (below != null) {
            near.add(compared(one, Operator.MORE, below));
        }
        if (above != null) {
            near.add(compared(one, Operator.LESS, above));
        }
        return near;
    }

    private List<Way> compared(ComparedNumber like, Operator operator, BigDecimal number) {
        return encoding.holds(like.with(operator, number));
    }

    /** What a rule gives or takes on one side, where all its other conditions hold; empty where it does not apply. */
    private Optional<String> side(Rule rule, Edge edge, boolean below) {
        boolean applies = rule.conditions().stream()
                .filter(one -> isAt(edge, one))
                .flatMap(one -> ordered(one).stream())
                .map(ComparedNumber::operator)
                .allMatch(operator -> below == (operator == Operator.LESS || operator == Operator.AT_MOST));
        return applies ? Optional.of(rule.award().text()) : Optional.empty();
    }

    private Diagnostic withoutEffect(Rule rule, Written threshold) {
        String number = Numbers.plain(threshold.number());
        Diagnostic finding = Diagnostic.warning(
                "THRESHOLD_WITHOUT_EFFECT",
                rule.place(),
                new Text(
                        "the number " + number + " changes nothing: just below, at and above it a sheet gets the same",
                        "数字 " + number + " 不起作用：比它略小、等于它、比它略大，得分办法都一样",
                        "see whether the criterion meant something else beyond it; if not, record why it stands",
                        "核对原文在这个数的两边是不是本应不同；确实相同的，请在解释（interpretations）里写明"));
        return SourceLine.of(rule, indicator.rules(), threshold.number(), threshold.word())
                .map(finding::at)
                .orElse(finding);
    }
}
