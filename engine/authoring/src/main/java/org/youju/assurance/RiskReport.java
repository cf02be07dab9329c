package org.youju.assurance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youju.exact.Numbers;

/**
 * What a table makes of small differences, for the meeting that approves it: where the smallest step costs points, over what
 * the score is continuous and which way it goes, and what an answer may gain. Each indicator is looked at by itself, for one
 * goal, before limits of sections and rules for the total; figures are those of sheets that were scored.
 *
 * @param year scheme and year
 * @param open codes of the indicators of which something could not be worked out, with what that is
 * @param sheets how many sheets stand in it; null where none were asked about
 */
public record RiskReport(
        String year,
        List<Cliff> cliffs,
        List<Shape> shapes,
        List<Lever> levers,
        List<Open> open,
        @Nullable Integer sheets) {

    public RiskReport {
        cliffs = List.copyOf(cliffs);
        shapes = List.copyOf(shapes);
        levers = List.copyOf(levers);
        open = List.copyOf(open);
    }

    /**
     * A number at which the smallest step costs points.
     *
     * @param of what is compared with it
     * @param at the number, or the day
     * @param whole whether the smallest step is one, or one day
     * @param every where the same is lost again after each so many: the size of a step of a deduction; else null
     * @param loses on which side of the number there are fewer points
     * @param points how many are lost by the smallest step: of a number that is not whole, as the step goes to nothing
     * @param exact whether no sheet loses more there; else at least so many
     * @param where which sheets lose them
     * @param keeps the rules that apply where there are more points
     * @param costs the rules that apply where there are fewer
     * @param near the sheets that stand near it; empty where none were asked about
     */
    public record Cliff(
            String code,
            String name,
            String of,
            @Nullable String unit,
            String at,
            boolean whole,
            @Nullable BigDecimal every,
            Side loses,
            BigDecimal points,
            boolean exact,
            String where,
            List<String> keeps,
            List<String> costs,
            List<Near> near) {

        /** The number or day where there are fewer points, with its unit: 略低于 60%; 8 个工作日. */
        String place() {
            String number = at + unitAfter();
            return switch (loses) {
                case BELOW -> whole ? beside(-1) : "略低于 " + number;
                case AT -> number;
                case ABOVE -> whole ? beside(1) : "略高于 " + number;
            };
        }

        private String beside(int step) {
            return at.contains("-") && at.length() == DAY.length()
                    ? LocalDate.parse(at).plusDays(step).toString()
                    : Numbers.plain(new BigDecimal(at).add(BigDecimal.valueOf(step))) + unitAfter();
        }

        String unitAfter() {
            return unit == null || unit.isEmpty() ? "" : unit.equals("%") ? "%" : " " + unit;
        }

        public Cliff {
            keeps = List.copyOf(keeps);
            costs = List.copyOf(costs);
            near = List.copyOf(near);
        }
    }

    private static final String DAY = "2023-01-01";

    /** Where there are fewer points: just below a number, at it and no further, or just above it. */
    public enum Side {
        BELOW,
        AT,
        ABOVE
    }

    /**
     * A sheet near a number: no further than one percent of it, or one of what is whole.
     *
     * @param place where the sheet stands
     * @param value what it has
     */
    public record Near(String place, String department, String value) {}

    /**
     * How the score goes with a number.
     *
     * @param continuity whether the smallest step may cost points
     * @param direction which way the score goes as the number rises, whatever else the sheet says
     * @param why two sheets that show that it goes either way, or what could not be decided; null where nothing is to be said
     */
    public record Shape(
            String code,
            String name,
            String of,
            @Nullable String unit,
            Continuity continuity,
            Direction direction,
            @Nullable String why) {}

    public enum Continuity {
        CONTINUOUS,
        JUMPS,
        /** It has only whole values: each is a step. */
        WHOLE,
        OPEN
    }

    public enum Direction {
        RISES,
        FALLS,
        /** It changes nothing by itself. */
        CONSTANT,
        EITHER_WAY,
        OPEN
    }

    /**
     * What an answer of the department itself may gain, everything else on the sheet staying as it is.
     *
     * @param input what is answered otherwise
     * @param kind in which way
     * @param change from what to what
     * @param gains how many points at most
     * @param exact whether none can gain more; else at least so many
     * @param perPoint how much of it one point takes; null where an answer is chosen, or the smallest step is enough
     * @param where which sheets gain them
     */
    public record Lever(
            String code,
            String name,
            String input,
            Kind kind,
            String change,
            BigDecimal gains,
            boolean exact,
            @Nullable BigDecimal perPoint,
            String where) {}

    public enum Kind {
        /** "Not applicable" instead of the worst honest answer. */
        NOT_APPLICABLE,
        /** Another answer of those there are to choose. */
        ANSWER,
        /** The smallest step over a number. */
        STEP,
        /** Points in proportion to a number. */
        SLOPE
    }

    /** @param what it is that could not be worked out */
    public record Open(String code, String what) {}
}
