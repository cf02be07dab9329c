package org.youju.bench;

import java.math.BigDecimal;
import java.util.List;
import org.youju.bench.workload.BenchTable;
import org.youju.facts.Facts;
import org.youju.facts.FindingFact;
import org.youju.rules.Activation;
import org.youju.rules.Activations;
import org.youju.rules.Adjusting;
import org.youju.rules.Award;
import org.youju.rules.Giving;
import org.youju.rules.OnTotal;
import org.youju.ruleset.Indicator;

/** The points that the rules of the {@link BenchTable} come to, and nothing of how: scoring without its grounds. */
final class BareNumbers {

    private BareNumbers() {}

    /** @param activations the rules that apply to the sheet */
    static BigDecimal total(Facts facts, Activations activations) {
        List<Indicator> indicators = facts.sheet().vocabulary().criteria();
        BigDecimal total = BigDecimal.ZERO;
        for (int i = 0; i < indicators.size(); i++) {
            BigDecimal points = BigDecimal.ZERO;
            for (Activation activation : activations.of(i)) {
                points = points.add(points(facts, activation, indicators.get(i).points()));
            }
            total = total.add(points.max(BigDecimal.ZERO));
        }
        return total;
    }

    private static BigDecimal points(Facts facts, Activation activation, BigDecimal full) {
        return activation.rule().award().accept(new Points(facts, activation, full));
    }

    private record Points(Facts facts, Activation activation, BigDecimal full)
            implements Award.Visitor<BigDecimal>, Giving.Giver<BigDecimal>, Adjusting.Adjuster<BigDecimal> {

        @Override
        public BigDecimal giving(Giving award) {
            return award.give(this);
        }

        @Override
        public BigDecimal adjusting(Adjusting award) {
            return award.adjust(this);
        }

        @Override
        public BigDecimal onTotal(OnTotal award) {
            return other();
        }

        @Override
        public BigDecimal percent(Giving.Percent award) {
            return full.multiply(award.percent()).movePointLeft(2);
        }

        @Override
        public BigDecimal inProportion(Giving.InProportion award) {
            return full.multiply(facts.sheet()
                            .fraction(award.rates().get(0).position())
                            .decimal())
                    .min(full);
        }

        @Override
        public BigDecimal deduct(Adjusting.Deduct award) {
            return activation.subject() instanceof FindingFact finding
                    ? award.each().multiply(finding.count()).negate()
                    : other();
        }

        @Override
        public BigDecimal sharedOut(Giving.SharedOut award) {
            return other();
        }

        @Override
        public BigDecimal points(Giving.Points award) {
            return award.points();
        }

        @Override
        public BigDecimal counted(Giving.Counted award) {
            return other();
        }

        @Override
        public BigDecimal interpolated(Giving.Interpolated award) {
            return other();
        }

        @Override
        public BigDecimal judged(Giving.Judged award) {
            return other();
        }

        @Override
        public BigDecimal add(Adjusting.Add award) {
            return other();
        }

        @Override
        public BigDecimal atLeast(Adjusting.AtLeast award) {
            return other();
        }

        @Override
        public BigDecimal onlyHighest(Adjusting.OnlyHighest award) {
            return other();
        }

        private BigDecimal other() {
            throw new IllegalArgumentException(
                    "not a rule of this table: " + activation.rule().name());
        }
    }
}
