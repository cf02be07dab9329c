package org.youju.assurance;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An indicator's points over one of the values that its rules read, everything else on the sheet being such
 * that it matters.
 *
 * @param over the name of the value: 完成率, 预算调整率
 * @param unit of the value, null where it has none
 * @param points in order of {@code at}: at each number that a rule compares with, close beside it and in between
 */
public record Curve(String over, @Nullable String unit, List<Point> points) {

    public Curve {
        points = List.copyOf(points);
    }

    /**
     * One sheet that was scored.
     *
     * @param from points by the other year's table, null where it cannot say or none was asked
     * @param to points by this year's, null where it cannot say
     */
    public record Point(
            BigDecimal at,
            @Nullable BigDecimal from,
            @Nullable BigDecimal to) {}
}
