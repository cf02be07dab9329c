package org.youju.assurance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.youju.assurance.Curve.Point;
import org.youju.assurance.Exhaustion.Trying;
import org.youju.document.ProblemsException;
import org.youju.exact.Numbers;
import org.youju.facts.Measure;
import org.youju.rules.Rule;
import org.youju.ruleset.Indicator;
import org.youju.ruleset.InputDeclaration;
import org.youju.ruleset.ValueDeclaration;
import org.youju.scoring.YearRules;

/** Scores one indicator along each of the numbers that its rules read, by one year's table or by two. */
public final class CurveDrawer {

    /** Between two numbers that rules compare with, points lie on one line or one hyperbola: so many show its shape. */
    private static final int BETWEEN = 12;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal CLOSE = BigDecimal.valueOf(1000);

    private final YearRules year;
    private final Exhaustion now;
    private final @Nullable Exhaustion then;

    private CurveDrawer(YearRules year, int position, @Nullable YearRules against, int there) {
        this.year = year;
        List<Rule> own = year.rules().of(position);
        List<Rule> others = against == null ? List.of() : against.rules().of(there);
        List<Rule> compared = Stream.concat(others.stream(), own.stream()).toList();
        this.now = new Exhaustion(year, position, compared, CurveDrawer::finer);
        this.then = against == null ? null : new Exhaustion(against, there, compared);
    }

    /**
     * The curves of an indicator, one for each number that its rules read; none where they read no number.
     *
     * @param against the other year, null to draw this one alone; where it has no such indicator, nothing is drawn of it
     */
    public static List<Curve> of(YearRules year, @Nullable YearRules against, Indicator indicator) {
        int position = position(year, indicator.code());
        int there = against == null ? -1 : position(against, indicator.code());
        return new CurveDrawer(year, position, there < 0 ? null : against, there).draw();
    }

    private static int position(YearRules year, String code) {
        return year.ruleset().criteria().stream().map(Indicator::code).toList().indexOf(code);
    }

    private List<Curve> draw() {
        return now.variables().stream()
                .filter(variable -> variable.cells().stream()
                                .filter(cell -> cell.at() != null)
                                .count()
                        > 2)
                .map(this::draw)
                .filter(curve -> variety(curve.points()) > 1)
                .toList();
    }

    private Curve draw(Variable variable) {
        return new Curve(
                over(variable.name()),
                unit(variable.name()),
                withoutFarEnd(new ArrayList<>(points(variable, othersThatTell(variable)))));
    }

    /**
     * The rest of what is read, such that most depends on the value drawn: where there was nothing to sign, no rate of
     * contracts signed in time matters. One after the other is tried each way that it can be.
     */
    private List<Variable> othersThatTell(Variable drawn) {
        Variable coarse = thinned(drawn);
        List<Variable> best = now.variables().stream()
                .filter(other -> !other.name().equals(drawn.name()))
                .toList();
        long most = variety(points(coarse, best));
        for (int i = 0; i < best.size(); i++) {
            for (Cell cell : thinned(best.get(i)).cells()) {
                List<Variable> others = new ArrayList<>(best);
                others.set(i, preferring(best.get(i), cell));
                long variety = variety(points(coarse, others));
                if (variety > most) {
                    most = variety;
                    best = others;
                }
            }
        }
        return best;
    }

    /** About as many ways as tell the rules' answers apart, out of many more. */
    private static Variable thinned(Variable variable) {
        int every = Math.max(1, variable.cells().size() / (2 * BETWEEN));
        return new Variable(
                variable.name(),
                IntStream.range(0, variable.cells().size())
                        .filter(i -> i % every == 0)
                        .mapToObj(variable.cells()::get)
                        .toList());
    }

    private static Variable preferring(Variable variable, Cell cell) {
        return new Variable(
                variable.name(),
                Stream.concat(Stream.of(cell), variable.cells().stream()).toList());
    }

    /** How many different points there are. */
    private static long variety(Collection<Point> points) {
        return points.stream()
                .flatMap(point -> Stream.of(Optional.ofNullable(point.from()), Optional.ofNullable(point.to())))
                .flatMap(Optional::stream)
                .distinct()
                .count();
    }

    private Collection<Point> points(Variable variable, List<Variable> others) {
        TreeMap<BigDecimal, Point> points = new TreeMap<>();
        for (Trying one : now.along(variable, others)) {
            BigDecimal at = one.cells().get(0).at();
            if (at != null) {
                points.putIfAbsent(at, new Point(Numbers.atLeastTwoDecimals(at), then(one), exact(one.score())));
            }
        }
        return points.values();
    }

    private @Nullable BigDecimal then(Trying one) {
        if (then == null) {
            return null;
        }
        try {
            return exact(then.again(one).score());
        } catch (ProblemsException notTaken) {
            // that year cannot take such a sheet: it has no points to draw
            return null;
        }
    }

    private static @Nullable BigDecimal exact(@Nullable BigDecimal points) {
        return points == null ? null : Numbers.atLeastTwoDecimals(points);
    }

    /** The check tries a value far off as well; where it scores like the one before, it would only flatten the rest. */
    private static List<Point> withoutFarEnd(List<Point> points) {
        while (points.size() > 2) {
            Point last = points.get(points.size() - 1);
            Point before = points.get(points.size() - 2);
            boolean far = last.at().compareTo(before.at().max(BigDecimal.ONE).multiply(BigDecimal.TEN)) > 0;
            if (!far || !same(last.to(), before.to()) || !same(last.from(), before.from())) {
                return points;
            }
            points.remove(points.size() - 1);
        }
        return points;
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return Comparator.nullsFirst(Comparator.<BigDecimal>naturalOrder()).compare(one, other) == 0;
    }

    private String over(String variable) {
        return isGoal(variable) ? measure().zh() : variable;
    }

    private @Nullable String unit(String variable) {
        return isGoal(variable)
                ? measure().unit()
                : year.vocabulary()
                        .value(variable)
                        .map(ValueDeclaration::unit)
                        .or(() -> year.ruleset().input(variable).map(InputDeclaration::unit))
                        .orElse(null);
    }

    /** Goals are the only thing read that neither is an input nor worked out from inputs. */
    private boolean isGoal(String variable) {
        return year.vocabulary().value(variable).isEmpty()
                && year.ruleset().input(variable).isEmpty();
    }

    private Measure measure() {
        return now.indicator().datedGoals() ? Measure.WORKING_DAYS : Measure.COMPLETION_RATE;
    }

    /** The numbers compared with, numbers close beside them, and some in between and behind the last. */
    private static List<BigDecimal> finer(List<BigDecimal> literals, String unit) {
        TreeSet<BigDecimal> known = new TreeSet<>(literals);
        if (unit.equals("%")) {
            known.add(BigDecimal.ZERO);
            known.add(HUNDRED);
        }
        if (known.isEmpty()) {
            return List.of();
        }
        BigDecimal reach = known.last().subtract(known.first()).max(BigDecimal.ONE);
        List<BigDecimal> ends = new ArrayList<>(known);
        ends.add(known.last().add(reach.divide(BigDecimal.valueOf(4), 4, RoundingMode.HALF_UP)));
        TreeSet<BigDecimal> all = new TreeSet<>(ends);
        for (int i = 0; i + 1 < ends.size(); i++) {
            BigDecimal low = ends.get(i);
            BigDecimal width = ends.get(i + 1).subtract(low);
            BigDecimal beside = width.divide(CLOSE, 6, RoundingMode.HALF_UP);
            all.add(low.add(beside));
            all.add(ends.get(i + 1).subtract(beside));
            for (int step = 1; step < BETWEEN; step++) {
                all.add(low.add(width.multiply(BigDecimal.valueOf(step))
                        .divide(BigDecimal.valueOf(BETWEEN), 4, RoundingMode.HALF_UP)));
            }
        }
        return List.copyOf(all);
    }
}
