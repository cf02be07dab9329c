package org.youju.bench.rivals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.youju.bench.workload.Workload.Given;
import org.youju.bench.workload.Workload.Item;

/** The criteria written out in Java, exact, with one structured line an indicator. */
public final class PlainJava implements Rival {

    static final BigDecimal PASS = new BigDecimal("0.6");
    static final BigDecimal HALF = new BigDecimal("0.5");

    @Override
    public List<Line> score(Given given) {
        List<Line> lines = new ArrayList<>(given.items().size());
        for (Item item : given.items()) {
            lines.add(line(item));
        }
        return lines;
    }

    static Line line(Item item) {
        return switch (item.kind()) {
            case BANDED -> banded(item);
            case PROPORTIONAL -> proportional(item);
            case DEDUCTED -> deducted(item);
        };
    }

    private static Line banded(Item item) {
        if (item.rate().compareTo(BigDecimal.ONE) >= 0) {
            return new Line(item.indicator(), "band-high", item.points());
        } else if (item.rate().compareTo(PASS) >= 0) {
            return new Line(item.indicator(), "band-mid", item.points().multiply(HALF));
        }
        return new Line(item.indicator(), "band-low", BigDecimal.ZERO);
    }

    private static Line proportional(Item item) {
        BigDecimal points = item.points().multiply(item.rate());
        return points.compareTo(item.points()) > 0
                ? new Line(item.indicator(), "proportional-cap", item.points())
                : new Line(item.indicator(), "proportional", points);
    }

    private static Line deducted(Item item) {
        BigDecimal points = item.points().subtract(HALF.multiply(BigDecimal.valueOf(item.count())));
        return points.signum() < 0
                ? new Line(item.indicator(), "deduct-floor", BigDecimal.ZERO)
                : new Line(item.indicator(), "deduct", points);
    }
}
