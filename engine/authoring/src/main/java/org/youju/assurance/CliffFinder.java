package org.youju.assurance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.youju.assurance.Neighbours.Apart;
import org.youju.assurance.Neighbours.Found;
import org.youju.assurance.RiskReport.Cliff;
import org.youju.assurance.RiskReport.Continuity;
import org.youju.assurance.RiskReport.Direction;
import org.youju.assurance.RiskReport.Shape;
import org.youju.assurance.RiskReport.Side;
import org.youju.assurance.Threshold.Beside;
import org.youju.document.Diagnostic;
import org.youju.exact.Numbers;
import org.youju.exact.Ratio;
import org.youju.proof.Constraint;
import org.youju.proof.Linear;
import org.youju.proof.Way;
import org.youju.rules.Quantity;
import org.youju.rules.Rule;
import org.youju.ruleset.Indicator;
import org.youju.ruleset.ValueDeclaration;
import org.youju.scoring.YearRules;

/** Where the smallest step of a number costs points, and how the score goes with each number. */
final class CliffFinder {

    /** Of whole numbers the step is small only where many are divided by. */
    private static final Ratio MANY = Ratio.of(1_000_000);

    private final YearRules year;
    private final int position;
    private final Neighbours neighbours;
    private final Indicator indicator;
    private final List<Rule> rules;
    private final Where where;
    private final List<Cliff> cliffs = new ArrayList<>();
    private final List<Shape> shapes = new ArrayList<>();

    CliffFinder(YearRules year, int position) {
        this.year = year;
        this.position = position;
        this.neighbours = new Neighbours(year, position);
        this.indicator = neighbours.indicator();
        this.rules = neighbours.rules();
        this.where = new Where(rules);
    }

    List<Cliff> cliffs() {
        return cliffs;
    }

    List<Shape> shapes() {
        return shapes;
    }

    void find() {
        for (Moving moving : Moving.of(neighbours.vocabulary(), rules)) {
            boolean exact = true;
            List<Cliff> own = new ArrayList<>();
            for (Threshold threshold : Threshold.of(moving, rules)) {
                Found below = beside(moving, threshold, Beside.BELOW);
                Found above = beside(moving, threshold, Beside.ABOVE);
                exact &= below.exact() && above.exact();
                cliff(moving, threshold, Side.BELOW, below.loses(), below.exact())
                        .ifPresent(own::add);
                cliff(moving, threshold, Side.ABOVE, above.loses(), above.exact())
                        .ifPresent(own::add);
                at(moving, threshold, below, above).ifPresent(own::add);
            }
            cliffs.addAll(own);
            shapes.add(shape(moving, own, exact));
        }
    }

    private Found beside(Moving moving, Threshold threshold, Beside side) {
        Set<String> moved = new LinkedHashSet<>(moving.parts());
        Set<Quantity> held = new LinkedHashSet<>();
        rules.stream().flatMap(rule -> rule.quantities().stream()).forEach(quantity -> {
            if (quantity.equals(moving.quantity())
                    || quantity.input().filter(moving.name()::equals).isPresent()) {
                held.add(quantity);
            }
        });
        List<List<Way>> here = new ArrayList<>(List.of(moving.at(neighbours.encoding(), threshold.at())));
        StepMover mover = new StepMover(neighbours, position, moving, threshold, side.sign());
        Found found = new Found(null, null, true);
        if (isDividedByWhole(moving)) {
            List<List<Way>> many = new ArrayList<>(here);
            many.add(List.of(
                    new Way(java.util.Map.of(), List.of(Constraint.atLeast(divisor(moving), Linear.of(MANY))))));
            found = neighbours.most(question(many, moved, held, moving, threshold, side), mover);
        }
        return found.gains() == null && found.loses() == null
                ? neighbours.most(question(here, moved, held, moving, threshold, side), mover)
                : found;
    }

    private static Neighbours.Question question(
            List<List<Way>> here,
            Set<String> moved,
            Set<Quantity> held,
            Moving moving,
            Threshold threshold,
            Beside side) {
        return new Neighbours.Question(
                here,
                moved,
                held,
                rule -> threshold.allows(rule, moving, Beside.AT),
                rule -> threshold.allows(rule, moving, side));
    }

    private Optional<ValueDeclaration> declared(Moving moving) {
        return moving.quantity() == null
                ? Optional.empty()
                : neighbours.vocabulary().value(moving.name());
    }

    private boolean isDividedByWhole(Moving moving) {
        return declared(moving)
                .filter(value -> value.inputs().stream()
                                .anyMatch(input ->
                                        neighbours.vocabulary().input(input).whole())
                        && !value.per().isEmpty())
                .isPresent();
    }

    private Linear divisor(Moving moving) {
        return declared(moving).orElseThrow().per().stream()
                .map(Linear::of)
                .reduce(Linear::plus)
                .orElseThrow();
    }

    private Optional<Cliff> cliff(Moving moving, Threshold threshold, Side side, @Nullable Apart loses, boolean exact) {
        return loses == null || loses.points().signum() == 0
                ? Optional.empty()
                : Optional.of(cliff(
                        moving,
                        threshold,
                        side,
                        loses.one(),
                        loses.other(),
                        loses.points().negate(),
                        exact));
    }

    /** Where reaching a number costs points: at it there are fewer than just below, or just above. */
    private Optional<Cliff> at(Moving moving, Threshold threshold, Found below, Found above) {
        return java.util.stream.Stream.of(below.gains(), above.gains())
                .filter(apart -> apart != null && apart.points().signum() > 0)
                .max(Comparator.comparing(Apart::points))
                .map(apart -> cliff(
                        moving,
                        threshold,
                        Side.AT,
                        apart.other(),
                        apart.one(),
                        apart.points(),
                        below.exact() && above.exact()));
    }

    private Cliff cliff(
            Moving moving,
            Threshold threshold,
            Side side,
            Tryout more,
            Tryout fewer,
            BigDecimal points,
            boolean exact) {
        return new Cliff(
                indicator.code(),
                indicator.name(),
                moving.name(),
                moving.unit(),
                text(moving, threshold.at()),
                moving.whole(),
                threshold.every(),
                side,
                Numbers.atLeastTwoDecimals(points.stripTrailingZeros()),
                exact,
                where.text(fewer.facts(), position),
                names(more),
                names(fewer),
                List.of());
    }

    private static String text(Moving moving, BigDecimal at) {
        return moving.day() ? LocalDate.ofEpochDay(at.longValueExact()).toString() : Numbers.plain(at);
    }

    private static List<String> names(Tryout sheet) {
        return sheet.fired().stream().map(Rule::name).toList();
    }

    private Shape shape(Moving moving, List<Cliff> own, boolean exact) {
        Continuity continuity = moving.whole()
                ? Continuity.WHOLE
                : !own.isEmpty() ? Continuity.JUMPS : exact ? Continuity.CONTINUOUS : Continuity.OPEN;
        if (position >= year.ruleset().indicators().size()) {
            return new Shape(
                    indicator.code(),
                    indicator.name(),
                    moving.name(),
                    moving.unit(),
                    continuity,
                    Direction.OPEN,
                    "总分随它怎样变，还取决于各指标的得分，这里没有判定");
        }
        List<Diagnostic> up = DirectionCheck.of(year, position, new Indicator.Direction(moving.name(), true));
        List<Diagnostic> down = DirectionCheck.of(year, position, new Indicator.Direction(moving.name(), false));
        return new Shape(
                indicator.code(),
                indicator.name(),
                moving.name(),
                moving.unit(),
                continuity,
                direction(up, down),
                why(up, down));
    }

    private static Direction direction(List<Diagnostic> up, List<Diagnostic> down) {
        if (up.isEmpty() || down.isEmpty()) {
            return up.isEmpty() && down.isEmpty()
                    ? Direction.CONSTANT
                    : up.isEmpty()
                            ? (isWrong(down) ? Direction.RISES : Direction.OPEN)
                            : isWrong(up) ? Direction.FALLS : Direction.OPEN;
        }
        return isWrong(up) && isWrong(down) ? Direction.EITHER_WAY : Direction.OPEN;
    }

    private static boolean isWrong(List<Diagnostic> findings) {
        return findings.stream().allMatch(one -> one.code().equals("WRONG_DIRECTION"));
    }

    /** What shows that it goes either way, or what was not decided. */
    private static @Nullable String why(List<Diagnostic> up, List<Diagnostic> down) {
        Direction direction = direction(up, down);
        if (direction != Direction.EITHER_WAY && direction != Direction.OPEN) {
            return null;
        }
        return java.util.stream.Stream.concat(up.stream(), down.stream())
                .filter(one -> direction == Direction.EITHER_WAY || !one.code().equals("WRONG_DIRECTION"))
                .map(one -> one.messageZh().replaceFirst("^声明了“[^”]*越[高低]越好”，但", ""))
                .distinct()
                .collect(Collectors.joining("；"));
    }
}
