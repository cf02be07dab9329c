package org.youju.impact;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.youju.ledger.Account;
import org.youju.ledger.Entry;
import org.youju.ledger.Held;
import org.youju.ledger.Ledger;
import org.youju.rules.Rule;

/**
 * A score taken apart twice: by what its points come from, and by where they stand. Both add up to the score.
 *
 * @param parts by what they come from; those that are nothing are left out
 * @param places the points of each indicator by its code, then what limits of sections and rules for the total move
 */
record Attribution(Map<Part, BigDecimal> parts, Map<String, BigDecimal> places) {

    static final String TOTAL = "总分规则";
    static final String LIMIT = "合计限制 ";

    /** @param ledger of a sheet that is determined */
    static Attribution of(Ledger ledger) {
        Attribution score = new Attribution(new EnumMap<>(Part.class), new LinkedHashMap<>());
        BigDecimal sum = BigDecimal.ZERO;
        for (Account account : ledger.accounts()) {
            account.entries().forEach(score::entry);
            score.place(account.indicator().code(), account.low());
            sum = sum.add(account.low());
        }
        for (Held held : ledger.held()) {
            score.add(Part.SECTIONS, held.points());
            score.place(LIMIT + held.limit().section(), held.points());
            sum = sum.add(held.points());
        }
        score.add(Part.TOTAL, ledger.low().subtract(sum));
        score.place(TOTAL, ledger.low().subtract(sum));
        return score;
    }

    /**
     * Rules are said to give what they would without caps and floors: what these gave back of the points lost is taken off
     * there, and stands by itself.
     */
    private void entry(Entry entry) {
        BigDecimal points = entry.points();
        switch (entry.kind()) {
            case AWARDED -> add(awarded(entry), points);
            case BONUS -> add(entry.cause() == Entry.Cause.RULE ? Part.BONUS : Part.CAPS, points);
            case PENALTY -> add(entry.cause() == Entry.Cause.RULE ? Part.PENALTY : Part.FLOORS, points.negate());
            case LOST -> {
                if (entry.cause() == Entry.Cause.CAP || entry.cause() == Entry.Cause.FLOOR) {
                    add(Part.RULES, points);
                    add(entry.cause() == Entry.Cause.CAP ? Part.CAPS : Part.FLOORS, points.negate());
                }
            }
        }
    }

    private static Part awarded(Entry entry) {
        Rule rule = entry.rule();
        return switch (entry.cause()) {
            case RULE -> rule != null && rule.award().sharesOut() ? Part.SHARING : Part.RULES;
            case CAP -> Part.CAPS;
            case FLOOR -> Part.FLOORS;
            case ROUNDING -> Part.ROUNDING;
        };
    }

    private void add(Part part, BigDecimal points) {
        if (points.signum() != 0) {
            parts.merge(part, points, BigDecimal::add);
        }
    }

    private void place(String where, BigDecimal points) {
        if (points.signum() != 0) {
            places.merge(where, points, BigDecimal::add);
        }
    }

    /** What one has more than another, by what it comes from. */
    static Map<Part, BigDecimal> changes(Attribution before, Attribution after) {
        Map<Part, BigDecimal> changes = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            BigDecimal change = after.parts
                    .getOrDefault(part, BigDecimal.ZERO)
                    .subtract(before.parts.getOrDefault(part, BigDecimal.ZERO));
            if (change.signum() != 0) {
                changes.put(part, change);
            }
        }
        return changes;
    }
}
