package org.youju.rules.drools;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.youju.exact.Numbers;
import org.youju.facts.Vocabulary;
import org.youju.rules.About;
import org.youju.rules.Adjusting;
import org.youju.rules.Award;
import org.youju.rules.By;
import org.youju.rules.Condition;
import org.youju.rules.Giving;
import org.youju.rules.Quantity;
import org.youju.rules.drools.ConditionsGate.Conditions;
import org.youju.ruleset.Indicator;
import org.youju.ruleset.InputDeclaration;

/** The part of the gate for consequences that count: so many points for each, by steps, up to a most. */
final class CountingGate {

    private static final String INDICATOR = "indicator";
    /** One level: 国家级获奖数 每项得 3 分. */
    private static final Pattern LEVEL = Pattern.compile("(\\S+) 每\\S{1,6}得 (\\d{1,9}(?:\\.\\d{1,6})?) 分");

    /** No bureau gives or takes so many points for one. */
    private static final BigDecimal MOST = BigDecimal.valueOf(1000);

    private final Vocabulary vocabulary;
    private final Indicator indicator;
    private final Gate.Refusals refusals;
    /** Of the consequence that is read. */
    private final int line;

    CountingGate(Vocabulary vocabulary, Indicator indicator, Gate.Refusals refusals, int line) {
        this.vocabulary = vocabulary;
        this.indicator = indicator;
        this.refusals = refusals;
        this.line = line;
    }

    Optional<Award> read(MethodCallExpr call, String who, Conditions conditions) {
        List<Expression> arguments = call.getArguments();
        boolean decides = ConsequenceGate.decides(who, conditions);
        boolean whole = who.equals(INDICATOR) && conditions.about() == About.WHOLE;
        return switch (call.getNameAsString()) {
            case "deduct" ->
                counted(arguments, who, conditions).map(one -> new Adjusting.Deduct(one.each, one.by, one.most));
            case "add" -> counted(arguments, who, conditions).map(one -> new Adjusting.Add(one.each, one.by, one.most));
            case "count" ->
                who.equals("$beyond") && conditions.about() != About.EACH_FINDING
                        ? counted(arguments, who, conditions)
                                .map(one -> new Giving.Counted(
                                        List.of(new Giving.Counted.Level(one.each, one.by)), one.most))
                        : Optional.empty();
            case "levels" -> whole && decides ? levels(arguments) : Optional.empty();
            case "interpolated" -> arguments.size() == 6 && decides ? interpolated(arguments, who) : Optional.empty();
            case "judged" -> arguments.size() == 4 && whole ? judged(arguments) : Optional.empty();
            case "atLeast" ->
                arguments.size() == 2 && whole
                        ? ConsequenceGate.number(arguments.get(1)).map(Adjusting.AtLeast::new)
                        : Optional.empty();
            case "onlyHighest" ->
                arguments.size() == 1 && whole ? Optional.of(new Adjusting.OnlyHighest()) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** How many for one, what counts as one, and how many at most. */
    private record Counting(
            BigDecimal each, By by, @Nullable BigDecimal most) {}

    private static Optional<Counting> counted(List<Expression> arguments, String who, Conditions conditions) {
        if (arguments.size() < 2) {
            return Optional.empty();
        }
        Optional<BigDecimal> each =
                ConsequenceGate.number(arguments.get(1)).filter(one -> one.signum() > 0 && one.compareTo(MOST) < 0);
        @Nullable BigDecimal size = null;
        @Nullable BigDecimal most = null;
        By.Parts parts = By.Parts.LEFT_OUT;
        for (Expression argument : arguments.subList(2, arguments.size())) {
            if (!(argument instanceof MethodCallExpr option)
                    || option.getScope().isPresent()) {
                return Optional.empty();
            }
            if (option.getNameAsString().equals("each") && option.getArguments().isEmpty()) {
                continue;
            }
            Optional<BigDecimal> number = option.getArguments().size() == 1
                    ? ConsequenceGate.number(option.getArgument(0)).filter(one -> one.signum() > 0)
                    : Optional.empty();
            if (option.getNameAsString().equals("step") && number.isPresent()) {
                size = number.get();
            } else if (option.getNameAsString().equals("most") && number.isPresent()) {
                most = number.get();
            } else if (option.getArguments().isEmpty()
                    && parts(option.getNameAsString()).isPresent()) {
                parts = parts(option.getNameAsString()).get();
            } else {
                return Optional.empty();
            }
        }
        Optional<By> by = by(who, conditions, size == null ? null : new By.Step(size, parts));
        @Nullable BigDecimal limit = most;
        return each.flatMap(one -> by.map(counted -> new Counting(one, counted, limit)));
    }

    private static Optional<By.Parts> parts(String word) {
        return switch (word) {
            case "down" -> Optional.of(By.Parts.LEFT_OUT);
            case "up" -> Optional.of(By.Parts.COUNTED_AS_WHOLE);
            case "half" -> Optional.of(By.Parts.ROUNDED);
            case "part" -> Optional.of(By.Parts.IN_PROPORTION);
            default -> Optional.empty();
        };
    }

    private static Optional<By> by(String who, Conditions conditions, By.@Nullable Step step) {
        Condition.OnQuantity quantity = conditions.quantities().get(who);
        if (quantity != null) {
            // a number of the whole sheet is not counted again for each finding or goal
            return quantity.quantity().accept(new OwnNumber()) == conditions.about()
                    ? Optional.ofNullable(beyond(quantity, step))
                    : Optional.empty();
        } else if (step != null) {
            return Optional.empty();
        } else if (who.equals(conditions.subject())) {
            return Optional.of(conditions.about() == About.EACH_FINDING ? new By.Count() : new By.Once());
        }
        return who.equals(INDICATOR) && conditions.about() == About.WHOLE
                ? Optional.of(new By.Once())
                : Optional.empty();
    }

    /** What a number is about. */
    private record OwnNumber() implements Quantity.Visitor<About> {

        @Override
        public About ofGoal(Quantity.OfGoal quantity) {
            return About.EACH_GOAL;
        }

        @Override
        public About ofSheet(Quantity.OfSheet quantity) {
            return About.WHOLE;
        }

        @Override
        public About ofInput(Quantity.OfInput quantity) {
            return About.WHOLE;
        }

        @Override
        public About ofFindings(Quantity.OfFindings quantity) {
            return About.WHOLE;
        }

        @Override
        public About ofFinding(Quantity.OfFinding quantity) {
            return About.EACH_FINDING;
        }
    }

    private static @Nullable By beyond(Condition.OnQuantity quantity, By.@Nullable Step step) {
        return switch (quantity.operator()) {
            case MORE -> new By.Beyond(quantity.quantity(), quantity.literal(), true, step);
            case LESS -> new By.Beyond(quantity.quantity(), quantity.literal(), false, step);
            case AT_MOST, AT_LEAST, EQUAL, NOT_EQUAL -> null;
        };
    }

    /** Several numbers, each with its own points for one: 国家级获奖数 每项得 3 分、省级获奖数 每项得 2 分. */
    private Optional<Award> levels(List<Expression> arguments) {
        if (arguments.size() > 3 || !(arguments.get(1) instanceof StringLiteralExpr text)) {
            return Optional.empty();
        }
        List<Giving.Counted.Level> levels = new ArrayList<>();
        for (String one : text.asString().split("、")) {
            Matcher level = LEVEL.matcher(one.strip());
            Optional<Quantity> quantity = level.matches() ? quantity(level.group(1)) : Optional.empty();
            if (quantity.isEmpty()) {
                return Optional.empty();
            }
            levels.add(new Giving.Counted.Level(new BigDecimal(level.group(2)), new By.Each(quantity.get())));
        }
        if (arguments.size() == 2) {
            return Optional.of(new Giving.Counted(levels, null));
        }
        return arguments.get(2) instanceof MethodCallExpr most
                        && most.getNameAsString().equals("most")
                        && most.getArguments().size() == 1
                ? ConsequenceGate.number(most.getArgument(0)).map(limit -> new Giving.Counted(levels, limit))
                : Optional.empty();
    }

    /** An input that is a number, or a value worked out from inputs. */
    private Optional<Quantity> quantity(String name) {
        Optional<Quantity> input = vocabulary
                .ruleset()
                .input(name)
                .filter(declared -> declared.type() == InputDeclaration.Type.NUMBER)
                .map(declared -> new Quantity.OfInput(
                        name, declared.unit() == null ? "" : declared.unit(), vocabulary.inputPosition(name)));
        return input.isPresent() ? input : vocabulary.value(name).map(value -> Quantity.OfSheet.of(value, vocabulary));
    }

    private Optional<Award> interpolated(List<Expression> arguments, String who) {
        Optional<Quantity> quantity = arguments.get(1) instanceof StringLiteralExpr name && who.equals(INDICATOR)
                ? quantity(name.asString())
                : Optional.empty();
        List<BigDecimal> numbers = arguments.subList(2, 6).stream()
                .flatMap(one -> ConsequenceGate.number(one).stream())
                .toList();
        if (quantity.isEmpty() || numbers.size() != 4) {
            return Optional.empty();
        }
        if (numbers.get(0).compareTo(numbers.get(2)) >= 0) {
            refuseBackwards(numbers);
        }
        return Optional.of(new Giving.Interpolated(
                quantity.get(), numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3)));
    }

    private void refuseBackwards(List<BigDecimal> numbers) {
        List<String> ends = numbers.stream().map(Numbers::plain).toList();
        refusals.refuse(
                "INTERPOLATION_BACKWARDS",
                line + 1,
                "an interpolation goes from the smaller number to the larger one, not from " + ends.get(0) + " to "
                        + ends.get(2),
                "直线内插要从小的数写到大的数，这里从 " + ends.get(0) + " 写到 " + ends.get(2) + "；请写“从 " + ends.get(2) + " 得 "
                        + ends.get(3) + " 分到 " + ends.get(0) + " 得 " + ends.get(1) + " 分直线内插”，两个数不能相同");
    }

    private Optional<Award> judged(List<Expression> arguments) {
        Optional<Quantity> input = arguments.get(1) instanceof StringLiteralExpr name
                ? quantity(name.asString()).filter(one -> one.input().isPresent())
                : Optional.empty();
        input.flatMap(Quantity::input)
                .filter(name -> vocabulary.input(name).reasonIn() == null)
                .ifPresent(name -> refusals.refuse(
                        "JUDGEMENT_WITHOUT_REASON",
                        line + 1,
                        "points by judgement need a reason: the input `" + name + "` has no `reasonIn`",
                        "“" + name + "”是评审人酌情给的分，要有地方写理由：在 ruleset.yaml 里给它写 reasonIn: " + name + "理由，并声明填报项 {name: "
                                + name + "理由, type: text, description: 为什么给这个分}"));
        Optional<BigDecimal> low = ConsequenceGate.number(arguments.get(2));
        Optional<BigDecimal> high = ConsequenceGate.number(arguments.get(3));
        boolean ordered = low.isPresent()
                && high.isPresent()
                && low.get().compareTo(high.get()) <= 0
                && high.get().compareTo(indicator.points()) <= 0;
        return ordered ? input.map(one -> new Giving.Judged(one, low.get(), high.get())) : Optional.empty();
    }
}
