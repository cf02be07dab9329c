package org.youju.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
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

    private final IndicatorRules own;
    private final BigDecimal full;
    /** Nearly every page has one or two. */
    private Entry[] written = new Entry[2];

    private int count;
    private Ratio awarded = Ratio.ZERO;
    /** What is not lost. */
    private Ratio balance;
    /** Whether something awarded is not what its entry says to the last digit. */
    private boolean cut;

    /** @param own of the indicator, whose points are to be moved to awarded or lost */
    Page(IndicatorRules own) {
        this.own = own;
        this.full = own.indicator().points();
        this.balance = own.whole().share().value();
    }

    List<Entry> entries() {
        return switch (count) {
            case 0 -> List.of();
            case 1 -> List.of(written[0]);
            case 2 -> List.of(written[0], written[1]);
            default -> List.of(count == written.length ? written : Arrays.copyOf(written, count));
        };
    }

    /** A deduction that applied: how many points it takes before any floor. */
    record Deduction(Firing firing, Arithmetic points) {}

    /**
     * What a rule gives of an item before deductions.
     *
     * @param part of the item's share; above one it is capped, below zero it is nothing
     * @param given the points that this comes to
     */
    record Grant(Item item, Rule rule, Arithmetic part, Arithmetic given) {

        static Grant of(Item item, Rule rule, Arithmetic part) {
            return new Grant(item, rule, part, item.share().times(part));
        }

        private Arithmetic rest() {
            return new Arithmetic.Rest(item.share(), part);
        }
    }

    /** Posts what a rule gives of an item, less the deductions, down to nothing. */
    void post(Grant grant, List<Deduction> deductions) {
        int beyond = grant.part().value().compareTo(Ratio.ONE);
        if (!deductions.isEmpty() || grant.given().value().signum() < 0) {
            postReduced(grant, beyond, deductions);
            return;
        }
        Item item = grant.item();
        award(item, grant.rule(), Cause.RULE, grant.given());
        if (beyond > 0) {
            award(item, grant.rule(), Cause.CAP, item.share().minus(grant.given()));
        } else if (beyond < 0) {
            lose(item, item.goal(), Cause.RULE, grant.rule(), grant.rest());
        }
    }

    private void postReduced(Grant grant, int beyond, List<Deduction> deductions) {
        Item item = grant.item();
        Rule rule = grant.rule();
        boolean capped = beyond > 0;
        if (beyond < 0) {
            lose(item, item.goal(), Cause.RULE, rule, grant.rest());
        }
        Arithmetic taken = capped ? item.share() : grant.given();
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
            Arithmetic before = grant.given();
            for (Deduction one : deductions) {
                before = before.minus(one.points());
            }
            award(item, rule, Cause.RULE, before);
            award(item, rule, Cause.CAP, item.share().minus(grant.given()));
        } else {
            award(item, rule, Cause.RULE, taken);
        }
    }

    /** Moves from awarded to lost what exceeds a cap on what was awarded elsewhere. */
    void moveToLost(Item item, Rule rule, Arithmetic excess) {
        award(item, rule, Cause.CAP, new Arithmetic.Figure(BigDecimal.ZERO).minus(excess));
        lose(item, null, Cause.CAP, rule, excess);
    }

    private void award(Item item, Rule rule, Cause cause, Arithmetic arithmetic) {
        write(item, item.goal(), Kind.AWARDED, cause, rule, arithmetic);
    }

    private void lose(Item item, @Nullable Subject subject, Cause cause, Rule rule, Arithmetic arithmetic) {
        write(item, subject, Kind.LOST, cause, rule, arithmetic);
    }

    /** Nothing is written for nothing. */
    private void write(
            Item item, @Nullable Subject subject, Kind kind, Cause cause, @Nullable Rule rule, Arithmetic arithmetic) {
        Ratio exact = arithmetic.value();
        if (exact.signum() == 0) {
            return;
        }
        boolean inFull = exact.isWrittenInFull();
        Ratio posted = inFull ? exact : Ratio.of(exact.decimal());
        if (kind == Kind.AWARDED) {
            awarded = count == 0 ? posted : awarded.plus(posted);
            cut |= !inFull;
        } else {
            balance = balance.minus(posted);
        }
        if (count == written.length) {
            written = Arrays.copyOf(written, 2 * count);
        }
        written[count++] = new Entry(item, subject, kind, cause, posted, balance, rule, arithmetic);
    }

    /** The page closed. */
    Account account(List<Firing> firings) {
        BigDecimal score = close(own.ruleset().decimals(), own.ruleset().rounding());
        return new Account(own.indicator(), firings, entries(), List.of(), score, score, score);
    }

    /** Rounds the score once, from its exact value, and posts what the rounding moves. Gives the score. */
    private BigDecimal close(int decimals, RoundingMode mode) {
        BigDecimal score = (cut ? awardedExactly() : awarded).rounded(decimals, mode);
        boolean isRounded = cut || !awarded.isWrittenInFull() || awarded.decimals() > decimals;
        Ratio exact = isRounded ? Ratio.of(score) : awarded;
        if (!addsUpTo(exact)) {
            correct(Kind.AWARDED, score, awarded.decimal());
            correct(Kind.LOST, full.subtract(score), full.subtract(balance.decimal()));
            if (!addsUpTo(exact)) {
                throw new IllegalStateException("the ledger does not add up: of " + full + ", " + awarded
                        + " was awarded and " + balance + " not lost, with score " + score);
            }
        }
        return score.setScale(Math.max(2, decimals), RoundingMode.UNNECESSARY);
    }

    private boolean addsUpTo(Ratio score) {
        return awarded.compareTo(score) == 0 && balance.compareTo(score) == 0 && score.signum() >= 0;
    }

    private Ratio awardedExactly() {
        return Ratio.sum(entries().stream()
                .filter(entry -> entry.kind() == Kind.AWARDED)
                .map(entry -> entry.arithmetic().value())
                .toList());
    }

    private void correct(Kind kind, BigDecimal should, BigDecimal is) {
        Arithmetic moved = new Arithmetic.Figure(should).minus(new Arithmetic.Figure(is));
        write(own.whole(), null, kind, Cause.ROUNDING, null, moved);
    }
}
