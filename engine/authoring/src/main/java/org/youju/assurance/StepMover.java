package org.youju.assurance;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.youju.assurance.Neighbours.Apart;
import org.youju.exact.Ratio;
import org.youju.proof.Verdict.Possible;

/**
 * Moves a number by the smallest step off a threshold, everything else staying as it is. Of a number that is not whole, points
 * at one and at two steps away tell where they go as the step goes to nothing: between two thresholds they lie on a line.
 */
final class StepMover implements Neighbours.Mover {

    /** A sheet's numbers have at most ten decimals. */
    private static final Ratio SMALLEST = Ratio.of(BigDecimal.ONE.movePointLeft(10));

    private static final int MOST_DAYS = 20;
    private static final int DECIMALS = 6;

    private final Neighbours neighbours;
    private final int position;
    private final Moving moving;
    private final Threshold threshold;
    private final int side;

    /** @param side -1 below the threshold, 1 above it */
    StepMover(Neighbours neighbours, int position, Moving moving, Threshold threshold, int side) {
        this.neighbours = neighbours;
        this.position = position;
        this.moving = moving;
        this.threshold = threshold;
        this.side = side;
    }

    @Override
    public Optional<Apart> moved(Possible found) {
        for (String part : moving.parts()) {
            if (found.numbers().containsKey(part)) {
                for (int way : new int[] {side, -side}) {
                    Optional<Apart> apart = moved(found, part, way);
                    if (apart.isPresent()) {
                        return apart;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Apart> moved(Possible found, String part, int way) {
        boolean wholePart = isWhole(part);
        int most = moving.whole() && wholePart ? MOST_DAYS : 1;
        for (int steps = 1; steps <= most; steps++) {
            Possible other = with(found, part, way * steps, wholePart);
            Tryout there = neighbours.tried(other);
            if (there != null && isBeside(there)) {
                Optional<Apart> near = neighbours.apart(found, other);
                return moving.whole() || near.isEmpty()
                        ? near
                        : neighbours
                                .apart(found, with(found, part, 2 * way, wholePart))
                                .map(far -> limit(near.get(), far.points()));
            }
        }
        return Optional.empty();
    }

    private static Apart limit(Apart near, BigDecimal twiceAsFar) {
        BigDecimal limit = near.points().add(near.points()).subtract(twiceAsFar);
        BigDecimal rounded = limit.setScale(DECIMALS, java.math.RoundingMode.HALF_UP);
        return new Apart(near.one(), near.other(), rounded);
    }

    private boolean isWhole(String part) {
        return switch (part) {
            case Names.START, Names.FINISH -> true;
            case Names.PLANNED, Names.ACTUAL -> false;
            default -> {
                var input = neighbours.vocabulary().input(part);
                yield input.whole() || input.type() == org.youju.ruleset.InputDeclaration.Type.DATE;
            }
        };
    }

    private static Possible with(Possible found, String part, int steps, boolean whole) {
        Ratio step = whole ? Ratio.of(steps) : SMALLEST.times(Ratio.of(steps));
        SortedMap<String, Ratio> numbers = new TreeMap<>(found.numbers());
        numbers.merge(part, step, Ratio::plus);
        return new Possible(found.choices(), numbers);
    }

    /** Whether the number is on the side asked for; of a whole number, the very next. */
    private boolean isBeside(Tryout there) {
        List<Ratio> values = moving.values(there.facts(), position);
        @Nullable Ratio value = values.isEmpty() ? null : values.get(0);
        if (value == null) {
            return false;
        }
        Ratio at = Ratio.of(threshold.at());
        return moving.whole()
                ? value.minus(at).compareTo(Ratio.of(side)) == 0
                : value.compareTo(at) == side || Integer.signum(value.compareTo(at)) == side;
    }
}
