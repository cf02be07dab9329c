package org.youju.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youju.exact.Ratio;
import org.youju.facts.GoalFact;
import org.youju.facts.Measure;
import org.youju.ledger.Entry.Cause;
import org.youju.ledger.Entry.Kind;
import org.youju.rules.Award;
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
    private final int firstSeq;
    private final List<Ratio> awardedExactly = new ArrayList<>();
    private BigDecimal awarded = BigDecimal.ZERO;
    private BigDecimal lost = BigDecimal.ZERO;

    Page(BigDecimal full, int firstSeq) {
        this.full = full;
        this.firstSeq = firstSeq;
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    void post(Item item, Rule rule) {
        if (rule.award() instanceof Award.Percent percent) {
            Arithmetic part = new Arithmetic.Percent(percent.percent());
            award(item, rule, Cause.RULE, item.share().times(part));
            lose(item, rule, rest(item, part));
        } else {
            inProportion(item, rule, ((Award.InProportion) rule.award()).measure());
        }
    }

    private void inProportion(Item item, Rule rule, Measure measure) {
        GoalFact goal = item.goal();
        GoalFact.Quotient quotient =
                goal == null ? null : goal.quotient(measure).orElse(null);
        if (quotient == null) {
            throw new IllegalStateException("rule `" + rule.name() + "` fired without the measure it awards by");
        }
        Arithmetic rate =
                new Arithmetic.Figure(quotient.dividend()).dividedBy(new Arithmetic.Figure(quotient.divisor()));
        Arithmetic product = item.share().times(rate);
        award(item, rule, Cause.RULE, product);
        if (rate.value().compareTo(Ratio.ONE) > 0) {
            award(item, rule, Cause.CAP, item.share().minus(product));
        } else {
            lose(item, rule, rest(item, rate));
        }
    }

    private static Arithmetic rest(Item item, Arithmetic part) {
        return item.share().times(ONE.minus(part));
    }

    private void award(Item item, Rule rule, Cause cause, Arithmetic arithmetic) {
        awardedExactly.add(write(item, Kind.AWARDED, cause, rule, arithmetic));
    }

    private void lose(Item item, Rule rule, Arithmetic arithmetic) {
        write(item, Kind.LOST, Cause.RULE, rule, arithmetic);
    }

    /** Gives the exact value of what was written; nothing is written for nothing. */
    private Ratio write(Item item, Kind kind, Cause cause, @Nullable Rule rule, Arithmetic arithmetic) {
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
        entries.add(new Entry(
                firstSeq + entries.size() + 1, item, kind, cause, points, full.subtract(lost), rule, arithmetic));
        return exact;
    }

    /** Rounds the score once, from its exact value, and posts what the rounding moves. Gives the score. */
    BigDecimal close(int decimals, RoundingMode mode) {
        BigDecimal score = Ratio.sum(awardedExactly).rounded(decimals, mode);
        Item whole = new Item(null, new Arithmetic.Figure(full));
        correct(whole, Kind.AWARDED, score, awarded);
        correct(whole, Kind.LOST, full.subtract(score), lost);
        if (awarded.compareTo(score) != 0 || awarded.add(lost).compareTo(full) != 0 || score.signum() < 0) {
            throw new IllegalStateException("the ledger does not add up: " + awarded + " + " + lost + " is not " + full
                    + " with score " + score);
        }
        return score.setScale(Math.max(2, decimals), RoundingMode.UNNECESSARY);
    }

    private void correct(Item whole, Kind kind, BigDecimal should, BigDecimal is) {
        write(whole, kind, Cause.ROUNDING, null, new Arithmetic.Figure(should).minus(new Arithmetic.Figure(is)));
    }
}
