package org.youju.ledger;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.youju.facts.Facts;
import org.youju.facts.FindingFact;
import org.youju.facts.Reckoned;
import org.youju.facts.Subject;
import org.youju.rules.Award;
import org.youju.rules.Award.By;
import org.youju.rules.Quantity;
import org.youju.rules.Rule;
import org.youju.rules.Trial;

/** The arithmetic of awards and deductions, from what a rule says and what a sheet reports. */
final class Formulas {

    private static final Arithmetic HUNDRED = new Arithmetic.Figure(BigDecimal.valueOf(100));

    private final Facts facts;

    Formulas(Facts facts) {
        this.facts = facts;
    }

    /** The rate that points are awarded by, as a part of one: the greatest of those that can be reckoned. */
    Arithmetic rate(Award.InProportion award, Rule rule, @Nullable Subject subject) {
        if (award.rates().size() == 1) {
            return fraction(value(award.rates().get(0), rule, subject));
        }
        return award.rates().stream()
                .flatMap(quantity -> Stream.ofNullable(Trial.value(quantity, facts.sheet(), subject)))
                .max(Comparator.comparing(Reckoned::fraction))
                .map(Formulas::fraction)
                .orElseThrow(() ->
                        new IllegalStateException("rule `" + rule.name() + "` fired without a rate that it awards by"));
    }

    private static Arithmetic fraction(Reckoned value) {
        if (value.isDivided()) {
            return dividend(value).dividedBy(Arithmetic.sum(value.divisor()));
        }
        return value.isGiven()
                ? new Arithmetic.Rate(value, value.fraction())
                : dividend(value).dividedBy(HUNDRED);
    }

    private static Arithmetic dividend(Reckoned value) {
        Arithmetic sum = Arithmetic.sum(value.added());
        for (BigDecimal taken : value.taken()) {
            sum = sum.minus(new Arithmetic.Figure(taken));
        }
        return sum;
    }

    private static Arithmetic inUnit(Reckoned value) {
        Arithmetic dividend = dividend(value);
        if (!value.isDivided()) {
            return dividend;
        }
        Arithmetic quotient = dividend.dividedBy(Arithmetic.sum(value.divisor()));
        return value.percent() ? quotient.times(HUNDRED) : quotient;
    }

    /**
     * How many points a deduction takes, before any floor.
     *
     * @param each how many it takes for one
     */
    Arithmetic deduction(Arithmetic each, Rule rule, @Nullable Subject subject) {
        By by = rule.award()
                .counted()
                .orElseThrow(() -> new IllegalStateException("rule `" + rule.name() + "` takes nothing away"));
        return by.accept(new By.Visitor<>() {

            @Override
            public Arithmetic once(By.Once once) {
                return each;
            }

            @Override
            public Arithmetic count(By.Count count) {
                return subject instanceof FindingFact finding
                        ? new Arithmetic.Figure(finding.count()).times(each)
                        : each;
            }

            @Override
            public Arithmetic beyond(By.Beyond beyond) {
                Arithmetic limit = new Arithmetic.Figure(beyond.start());
                Arithmetic value = inUnit(value(beyond.quantity(), rule, subject));
                return (beyond.above() ? value.minus(limit) : limit.minus(value)).times(each);
            }
        });
    }

    private Reckoned value(Quantity quantity, Rule rule, @Nullable Subject subject) {
        Reckoned value = Trial.value(quantity, facts.sheet(), subject);
        if (value == null) {
            throw new IllegalStateException("rule `" + rule.name() + "` fired without the value it reckons with");
        }
        return value;
    }
}
