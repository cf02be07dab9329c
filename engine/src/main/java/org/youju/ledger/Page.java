package org.youju.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youju.exact.Ratio;
import org.youju.facts.Subject;
import org.youju.ledger.Entry.Cause;
import org.youju.ledger.Entry.Kind;
import org.youju.rules.Firing;
import org.youju.rules.Rule;

/**
 * The entries of one indicator as they are written.
 *
 * <p>Entries are decimals of at most ten places; beside them the exact sum is kept, so that the one rounding at the end
 * starts from the true value, and makes the entries add up to the last digit.
 */
final class Page {

    private static final Arithmetic ONE = new Arithmetic.Figure(BigDecimal.ONE);

    private final BigDecimal full;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Ratio> awardedExactly = new ArrayList<>();
    private BigDecimal awarded = BigDecimal.ZERO;
    private BigDecimal lost = BigDecimal.ZERO;

    /** @param full the points that are to be moved to awarded or lost */
    Page(BigDecimal full) {
        this.full = full;
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** A deduction that applied: how many points it takes before any floor. */
    record Deduction(Firing firing, Arithmetic points) {}

    /**
     * Posts an item: the part that its rule gives, less the deductions, down to nothing.
     *
     * @param part of the item's share that the rule gives; above one it is capped, below zero it is nothing
     */
    void post(Item item, Rule rule, Arithmetic part, List<Deduction> deductions) {
        Arithmetic given = item.share().times(part);
        boolean capped = part.value().compareTo(Ratio.ONE) > 0;
        if (deductions.isEmpty() && given.value().signum() >= 0) {
            award(item, rule, Cause.RULE, given);
            if (capped) {
                award(item, rule, Cause.CAP, item.share().minus(given));
            } else {
                lose(item, item.goal(), Cause.RULE, rule, rest(item, part));
            }
        } else {
            postReduced(item, rule, part, capped, deductions);
        }
    }

    private void postReduced(Item item, Rule rule, Arithmetic part, boolean capped, List<Deduction> deductions) {
        Arithmetic left = capped ? item.share() : item.share().times(part);
        if (!capped) {
            lose(item, item.goal(), Cause.RULE, rule, rest(item, part));
        }
        Arithmetic taken = left;
        for (Deduction one : deductions) {
            Firing firing = one.firing();
            lose(item, firing.subject(), Cause.RULE, firing.rule(), one.points());
            taken = taken.minus(one.points());
        }
        if (taken.value().signum() < 0) {
            Rule last = deductions.isEmpty()
                    ? rule
                    : deductions.get(deductions.size() - 1).firing().rule();
            lose(item, item.goal(), Cause.FLOOR, last, taken);
        } else if (capped) {
            Arithmetic given = item.share().times(part);
            Arithmetic before = given;
            for (Deduction one : deductions) {
                before = before.minus(one.points());
            }
            award(item, rule, Cause.RULE, before);
            award(item, rule, Cause.CAP, item.share().minus(given));
        } else {
            award(item, rule, Cause.RULE, taken);
        }
    }

    private static Arithmetic rest(Item item, Arithmetic part) {
        return item.share().times(ONE.minus(part));
    }

    /** Moves from awarded to lost what exceeds a cap on what was awarded elsewhere. */
    void moveToLost(Item item, Rule rule, Arithmetic excess) {
        award(item, rule, Cause.CAP, new Arithmetic.Figure(BigDecimal.ZERO).minus(excess));
        lose(item, null, Cause.CAP, rule, excess);
    }

    private void award(Item item, Rule rule, Cause cause, Arithmetic arithmetic) {
        awardedExactly.add(write(item, item.goal(), Kind.AWARDED, cause, rule, arithmetic));
    }

    private void lose(Item item, @Nullable Subject subject, Cause cause, Rule rule, Arithmetic arithmetic) {
        write(item, subject, Kind.LOST, cause, rule, arithmetic);
    }

    /** Gives the exact value of what was written; nothing is written for nothing. */
    private Ratio write(
            Item item, @Nullable Subject subject, Kind kind, Cause cause, @Nullable Rule rule, Arithmetic arithmetic) {
        Ratio exact = arithmetic.value();
        if (exact.signum() == 0) {
            return exact;
        }
        BigDecimal points = exact.decimal();
        if (kind == Kind.AWARDED) {
            awarded = awarded.add(points);
        } else {
            lost = lost.add(points);
        }
        entries.add(new Entry(item, subject, kind, cause, points, full.subtract(lost), rule, arithmetic));
        return exact;
    }

    /** The page closed. */
    Account account(IndicatorRules own, List<Firing> firings) {
        BigDecimal score = close(own.ruleset().decimals(), own.ruleset().rounding());
        return new Account(own.indicator(), firings, 0, entries(), List.of(), score, score, score);
    }

    /** Rounds the score once, from its exact value, and posts what the rounding moves. Gives the score. */
    private BigDecimal close(int decimals, RoundingMode mode) {
        BigDecimal score = Ratio.sum(awardedExactly).rounded(decimals, mode);
        correct(Kind.AWARDED, score, awarded);
        correct(Kind.LOST, full.subtract(score), lost);
        if (awarded.compareTo(score) != 0 || awarded.add(lost).compareTo(full) != 0 || score.signum() < 0) {
            throw new IllegalStateException("the ledger does not add up: " + awarded + " + " + lost + " is not " + full
                    + " with score " + score);
        }
        return score.setScale(Math.max(2, decimals), RoundingMode.UNNECESSARY);
    }

    private void correct(Kind kind, BigDecimal should, BigDecimal is) {
        if (should.compareTo(is) != 0) {
            Arithmetic moved = new Arithmetic.Figure(should).minus(new Arithmetic.Figure(is));
            write(Item.whole(full), null, kind, Cause.ROUNDING, null, moved);
        }
    }
}
