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
import org.youju.rules.Activation;
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

    /** What is given beyond the indicator's points, exactly, and as it was posted. */
    private Ratio bonus = Ratio.ZERO;

    private Ratio bonusPosted = Ratio.ZERO;
    /** What is taken below zero, exactly, and as it was posted. */
    private Ratio penalty = Ratio.ZERO;

    private Ratio penaltyPosted = Ratio.ZERO;
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
    record Deduction(Activation activation, Arithmetic points) {}

    /**
     * What a rule gives of an item before deductions.
     *
     * @param given how many points; above the item's share they are capped, below zero they are nothing
     * @param rest what that leaves of the item's share
     * @param beyond how the points compare with the share
     */
    record Grant(Item item, Rule rule, Arithmetic given, Arithmetic rest, int beyond) {

        /** @param part of the item's share */
        static Grant of(Item item, Rule rule, Arithmetic part) {
            return new Grant(
                    item,
                    rule,
                    item.share().times(part),
                    new Arithmetic.Rest(item.share(), part),
                    part.value().compareTo(Ratio.ONE));
        }

        static Grant ofPoints(Item item, Rule rule, Arithmetic points) {
            return new Grant(
                    item,
                    rule,
                    points,
                    item.share().minus(points),
                    points.value().compareTo(item.share().value()));
        }
    }

    /** Posts what a rule gives of an item, less the deductions, down to nothing. */
    void post(Grant grant, List<Deduction> deductions) {
        int beyond = grant.beyond();
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
            Activation activation = one.activation();
            lose(item, activation.subject(), Cause.RULE, activation.rule(), one.points());
            taken = taken.minus(one.points());
        }
        if (taken.value().signum() < 0) {
            Rule last = deductions.isEmpty()
                    ? rule
                    : deductions.get(deductions.size() - 1).activation().rule();
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

    void award(Item item, Rule rule, Cause cause, Arithmetic arithmetic) {
        write(item, item.goal(), Kind.AWARDED, cause, rule, arithmetic);
    }

    void lose(Item item, @Nullable Subject subject, Cause cause, Rule rule, Arithmetic arithmetic) {
        write(item, subject, Kind.LOST, cause, rule, arithmetic);
    }

    /** Posts what is given beyond the indicator's points, up to the most that it may give. */
    void addBonus(Item item, @Nullable Subject subject, Rule rule, Arithmetic points) {
        write(item, subject, Kind.BONUS, Cause.RULE, rule, points);
        bonus = hold(
                Kind.BONUS,
                item,
                rule,
                bonus.plus(points.value()),
                own.indicator().bonus());
    }

    /** Posts what is taken below zero, up to the most that it may take. */
    void addPenalty(Item item, @Nullable Subject subject, Rule rule, Arithmetic points) {
        write(item, subject, Kind.PENALTY, Cause.RULE, rule, points);
        penalty = hold(
                Kind.PENALTY,
                item,
                rule,
                penalty.plus(points.value()),
                own.indicator().penalty());
    }

    private Ratio hold(Kind kind, Item item, Rule rule, Ratio all, @Nullable BigDecimal most) {
        if (most == null || all.compareTo(Ratio.of(most)) <= 0) {
            return all;
        }
        Arithmetic limit = Arithmetic.Figure.ofTable(most);
        write(
                item,
                item.goal(),
                kind,
                kind == Kind.BONUS ? Cause.CAP : Cause.FLOOR,
                rule,
                limit.minus(new Arithmetic.Figure(all.decimal())));
        return limit.value();
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
        } else if (kind == Kind.LOST) {
            balance = balance.minus(posted);
        } else if (kind == Kind.BONUS) {
            bonusPosted = bonusPosted.plus(posted);
        } else {
            penaltyPosted = penaltyPosted.plus(posted);
        }
        if (count == written.length) {
            written = Arrays.copyOf(written, 2 * count);
        }
        written[count++] = new Entry(item, subject, kind, cause, posted, balance, rule, arithmetic);
    }

    /** The page closed. */
    Account account(List<Activation> activations) {
        int decimals = own.ruleset().decimals();
        RoundingMode mode = own.ruleset().rounding();
        if (bonus.signum() == 0 && penalty.signum() == 0) {
            BigDecimal score = close(decimals, mode);
            return new Account(own.indicator(), activations, entries(), List.of(), score, score, score);
        }
        Ratio exact = (cut ? awardedExactly() : awarded).plus(bonus).minus(penalty);
        BigDecimal within = close(decimals, mode);
        BigDecimal score = exact.rounded(decimals, mode).setScale(within.scale(), RoundingMode.UNNECESSARY);
        BigDecimal below = penalty.rounded(decimals, mode);
        BigDecimal beyond = score.subtract(within).add(below);
        correct(Kind.BONUS, beyond, bonusPosted.decimal());
        correct(Kind.PENALTY, below, penaltyPosted.decimal());
        return new Account(own.indicator(), activations, entries(), List.of(), score, score, score, beyond, below);
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
