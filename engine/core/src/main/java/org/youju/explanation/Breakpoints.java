package org.youju.explanation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youju.rules.Award;
import org.youju.rules.By;
import org.youju.rules.Quantity;
import org.youju.rules.Reads;
import org.youju.rules.Rule;
import org.youju.ruleset.WorkCalendar;

/** The values of quantities at which some rules answer differently, or an award in proportion begins or ends. */
record Breakpoints(List<Rule> rules) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    List<BigDecimal> of(Quantity quantity) {
        List<BigDecimal> breakpoints = new ArrayList<>(new Reads(rules).numbers(quantity));
        rules.stream()
                .map(Rule::award)
                .filter(award -> award.quantities().contains(quantity))
                .map(Breakpoints::end)
                .forEach(breakpoints::add);
        return breakpoints.stream().sorted().distinct().toList();
    }

    /** Where an award that is calculated from a quantity reaches all or takes nothing. */
    private static BigDecimal end(Award award) {
        return award.counted().flatMap(By::limit).orElse(HUNDRED);
    }

    /**
     * How the days between two dates stand to each breakpoint.
     *
     * @param calendar null for calendar days
     */
    List<Integer> compare(
            List<BigDecimal> breakpoints, @Nullable WorkCalendar calendar, LocalDate start, LocalDate finish) {
        if (breakpoints.isEmpty()) {
            return List.of();
        }
        BigDecimal days = BigDecimal.valueOf(
                calendar == null ? ChronoUnit.DAYS.between(start, finish) : calendar.workingDays(start, finish));
        return breakpoints.stream().map(days::compareTo).toList();
    }
}
