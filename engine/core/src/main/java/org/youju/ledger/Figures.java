package org.youju.ledger;

import java.math.BigDecimal;
import java.util.Optional;
import org.youju.rules.Adjusting;
import org.youju.rules.Award;
import org.youju.rules.Giving;
import org.youju.rules.OnTotal;

/** The number that an award says, as it stands in a formula; empty where it says none. */
record Figures()
        implements Award.Visitor<Optional<Arithmetic>>,
                Giving.Giver<Optional<Arithmetic>>,
                Adjusting.Adjuster<Optional<Arithmetic>> {

    @Override
    public Optional<Arithmetic> giving(Giving award) {
        return award.give(this);
    }

    @Override
    public Optional<Arithmetic> adjusting(Adjusting award) {
        return award.adjust(this);
    }

    @Override
    public Optional<Arithmetic> onTotal(OnTotal award) {
        return award.limit().map(Arithmetic.Figure::ofTable);
    }

    @Override
    public Optional<Arithmetic> percent(Giving.Percent award) {
        return Optional.of(new Arithmetic.Percent(award.percent()));
    }

    @Override
    public Optional<Arithmetic> inProportion(Giving.InProportion award) {
        return Optional.empty();
    }

    @Override
    public Optional<Arithmetic> sharedOut(Giving.SharedOut award) {
        return Optional.empty();
    }

    @Override
    public Optional<Arithmetic> points(Giving.Points award) {
        return figure(award.points());
    }

    @Override
    public Optional<Arithmetic> counted(Giving.Counted award) {
        return Optional.empty();
    }

    @Override
    public Optional<Arithmetic> interpolated(Giving.Interpolated award) {
        return Optional.empty();
    }

    @Override
    public Optional<Arithmetic> judged(Giving.Judged award) {
        return Optional.empty();
    }

    @Override
    public Optional<Arithmetic> deduct(Adjusting.Deduct award) {
        return figure(award.each());
    }

    @Override
    public Optional<Arithmetic> add(Adjusting.Add award) {
        return figure(award.each());
    }

    @Override
    public Optional<Arithmetic> atLeast(Adjusting.AtLeast award) {
        return figure(award.points());
    }

    @Override
    public Optional<Arithmetic> onlyHighest(Adjusting.OnlyHighest award) {
        return Optional.empty();
    }

    private static Optional<Arithmetic> figure(BigDecimal number) {
        return Optional.of(Arithmetic.Figure.ofTable(number));
    }
}
