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
import org.youju.document.ProblemsException;
import org.youju.exact.Numbers;
import org.youju.proof.Prover;
import org.youju.proof.Verdict;
import org.youju.proof.Way;
import org.youju.proof.World;
import org.youju.rules.Reads;
import org.youju.rules.Rule;
import org.youju.ruleset.Indicator;
import org.youju.scoring.YearRules;

/** Scores one indicator along each of the numbers that its rules read, by one year's table or by two. */
public final class CurveDrawer {

    /** Between two numbers that rules compare with, points lie on one line or one hyperbola: so many show its shape. */
    private static final int BETWEEN = 12;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal CLOSE = BigDecimal.valueOf(1000);

    private final YearRules year;
    private final int position;
    private final Indicator indicator;
    private final List<Rule> rules;
    private final Reads compared;
    private final Encoding encoding;
    private final World world;
    private final @Nullable YearRules against;
    private final int there;

    private CurveDrawer(YearRules year, int position, @Nullable YearRules against, int there) {
        this.year = year;
        this.position = position;
        this.against = against;
        this.there = there;
        this.rules = year.rules().of(position);
        this.indicator = year.ruleset().criteria().get(position);
        List<Rule> others = against == null ? List.of() : against.rules().of(there);
        this.compared = new Reads(Stream.concat(others.stream(), rules.stream()).toList());
        this.encoding = new Encoding(year.vocabulary(), indicator);
        this.world = Worlds.of(year.vocabulary(), indicator, rules);
    }

    /**
     * The curves of an indicator, one for each number that its rules read; none where they read no number.
     *
     * @param against the other year, null to draw this one alone; where it has no such indicator, nothing is drawn of it
     */
    public static List<Curve> of(YearRules year, @Nullable YearRules against, Indicator indicator) {
        int position = position(year, indicator.code());
        int there = against == null ? -1 : position(against, indicator.code());
        try {
            return new CurveDrawer(year, position, there < 0 ? null : against, there).draw();
        } catch (Uncovered sentence) {
            // no sheet can be made for such a sentence: nothing is drawn rather than something wrong
            return List.of();
        }
    }

    private static int position(YearRules year, String code) {
        return year.ruleset().criteria().stream().map(Indicator::code).toList().indexOf(code);
    }

    private List<Curve> draw() {
        return Drawn.of(year.vocabulary(), encoding, rules).stream()
                .map(this::draw)
                .filter(curve -> variety(curve.points()) > 1)
                .toList();
    }

    private Curve draw(Drawn drawn) {
        List<BigDecimal> numbers = numbers(drawn);
        List<List<Way>> best = List.of();
        long most = -1;
        for (List<List<Way>> rest : rests(drawn)) {
            long variety = variety(points(drawn, thinned(numbers), rest));
            if (variety > most) {
                most = variety;
                best = rest;
            }
        }
        return new Curve(drawn.name(), drawn.unit(), withoutFarEnd(new ArrayList<>(points(drawn, numbers, best))));
    }

    /** What else a rule asks that reads the value: where there was nothing to sign, no rate of contracts signed matters. */
    private List<List<List<Way>>> rests(Drawn drawn) {
        List<List<List<Way>>> rests = new ArrayList<>();
        for (Rule rule : rules) {
            if (drawn.isReadBy(rule)) {
                List<List<Way>> rest = new ArrayList<>();
                rule.conditions().stream()
                        .filter(condition -> !drawn.isComparedBy(condition))
                        .forEach(condition -> rest.add(encoding.holds(condition)));
                rests.add(rest);
            }
        }
        return rests;
    }

    private List<BigDecimal> numbers(Drawn drawn) {
        List<BigDecimal> known = new ArrayList<>(drawn.compared(compared));
        known.addAll(drawn.ends());
        List<BigDecimal> finer = finer(known, drawn.unit());
        return drawn.whole()
                ? finer.stream()
                        .map(one -> one.setScale(0, RoundingMode.FLOOR))
                        .distinct()
                        .toList()
                : finer;
    }

    /** About as many as tell the rules' answers apart, out of many more. */
    private static List<BigDecimal> thinned(List<BigDecimal> numbers) {
        int every = Math.max(1, numbers.size() / (2 * BETWEEN));
        return IntStream.range(0, numbers.size())
                .filter(i -> i % every == 0)
                .mapToObj(numbers::get)
                .toList();
    }

    /** How many different points there are. */
    private static long variety(Collection<Point> points) {
        return points.stream()
                .flatMap(point -> Stream.of(Optional.ofNullable(point.from()), Optional.ofNullable(point.to())))
                .flatMap(Optional::stream)
                .distinct()
                .count();
    }

    private Collection<Point> points(Drawn drawn, List<BigDecimal> numbers, List<List<Way>> rest) {
        TreeMap<BigDecimal, Point> points = new TreeMap<>();
        for (BigDecimal at : numbers) {
            List<List<Way>> alternatives = new ArrayList<>(rest);
            alternatives.add(drawn.at(at));
            if (Prover.decide(world, alternatives) instanceof Verdict.Possible found) {
                Draft draft = Witness.of(year.vocabulary(), indicator, found);
                points.put(at, new Point(Numbers.atLeastTwoDecimals(at), then(draft), current(draft)));
            }
        }
        return points.values();
    }

    private @Nullable BigDecimal current(Draft draft) {
        return exact(Tryout.of(year, position, draft).score());
    }

    private @Nullable BigDecimal then(Draft draft) {
        if (against == null) {
            return null;
        }
        try {
            return exact(Tryout.elsewhere(against, there, draft).score());
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

    /** The numbers compared with, numbers close beside them, and some in between and behind the last. */
    private static List<BigDecimal> finer(List<BigDecimal> literals, @Nullable String unit) {
        TreeSet<BigDecimal> known = new TreeSet<>(literals);
        if ("%".equals(unit)) {
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
