package org.youju.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youju.facts.DerivedValue;
import org.youju.facts.SheetFacts;
import org.youju.ledger.Page.Grant;
import org.youju.rules.Activation;
import org.youju.rules.Award;
import org.youju.rules.Quantity;
import org.youju.rules.Rule;
import org.youju.ruleset.ValueDeclaration;

/** What a rule gives or takes that no sheet changes, worked out once for any number of sheets and threads. */
final class RulePlan {

    private final IndicatorRules own;
    private final Rule rule;
    private final @Nullable Arithmetic figure;
    /** The position of the given percentage that it awards by, -1 where it awards otherwise. */
    private final int givenRate;

    /** Made when a sheet first needs it, which many may do at once, and all alike. */
    private @Nullable Grant ofWhole;

    private @Nullable Account alone;

    RulePlan(IndicatorRules own, Rule rule) {
        this.own = own;
        this.rule = rule;
        this.figure = Figures.of(rule.award()).orElse(null);
        this.givenRate = givenRate(rule.award(), own.ruleset().values());
    }

    /** The position of the value that an award goes by where that is one percentage, as it was given; else -1. */
    private static int givenRate(Award award, List<ValueDeclaration> values) {
        List<Quantity> rates = award.goesByRate() ? award.quantities() : List.of();
        return rates.size() != 1
                ? -1
                : rates.get(0)
                        .value()
                        .filter(name -> values.stream()
                                .anyMatch(value -> value.name().equals(name) && value.isGivenPercentage()))
                        .map(name -> rates.get(0).position())
                        .orElse(-1);
    }

    Rule rule() {
        return rule;
    }

    /** What percentage it gives, or how many points it takes for one. */
    Arithmetic figure() {
        if (figure == null) {
            throw new IllegalStateException("rule `" + rule.name() + "` says no number");
        }
        return figure;
    }

    /** The rate that it awards by where that is a percentage of the sheet as it was given; else null. */
    @Nullable
    Arithmetic givenRate(SheetFacts sheet) {
        DerivedValue percent = givenRate < 0 ? null : sheet.value(givenRate);
        return percent == null ? null : new Arithmetic.Rate(percent, sheet.fraction(givenRate));
    }

    /** What it gives of the whole where that is the same for every sheet: a percentage. Null where it depends. */
    @Nullable
    Grant ofWhole() {
        Grant known = ofWhole;
        if (known == null && rule.award().part().isPresent()) {
            known = Grant.of(own.whole(), rule, figure());
            ofWhole = known;
        }
        return known;
    }

    /** The account of the indicator where only this applied, to the whole of it; null where it depends on the sheet. */
    @Nullable
    Account alone(Activation activation) {
        Account known = alone;
        Grant grant = known == null ? ofWhole() : null;
        if (grant != null) {
            Page page = new Page(own);
            page.post(grant, List.of());
            known = page.account(List.of(activation));
            alone = known;
        }
        return known;
    }
}
