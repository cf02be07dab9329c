package org.youju.ledger;

import java.math.BigDecimal;
import java.util.Optional;
import org.youju.rules.Award;

/** The number that an award says, as it stands in a formula; empty where it says none. */
record Figures()
        implements Award.Visitor<Optional<Arithmetic>>,
                Award.Giver<Optional<Arithmetic>>,
                Award.Adjuster<Optional<Arithmetic>> {

    @Override
    public Optional<Arithmetic> giving(Award.Giving award) {
        return award.give(this);
    }

    @Override
    public Optional<Arithmetic> adjusting(Award.Adjusting award) {
        return award.adjust(this);
    }

    @Override
    public Optional<Arithmetic> onTotal(Award.OnTotal award) {
        return award.limit().map(Arithmetic.Figure::ofTable);
    }

    @Override
    public Optional<Arithmetic> percent(Award.Percent award) {
        return Optional.of(new Arithmetic.Percent(award.percent()));
    }

    @Override
    public Optional<Arithmetic> inProportion(Award.InProportion award) {
        return Optional.empty();
    }

    @Override
    public Optional<Arithmetic> sharedOut(Award.SharedOut award) {
        return Optional.empty();
    }

    @Override
    public Optional<Arithmetic> points(Award.Points award) {
        return figure(award.points());
    }

    @Override
    public Optional<Arithmetic> counted(Award.Counted award) {
        return Optional.empty();
    }

    @Override
    public Optional<Arithmetic> interpolated(Award.Interpolated award) {
        return Optional.empty();
    }

    @Override
    public Optional<Arithmetic> judged(Award.Judged award) {
        return Optional.empty();
    }

    @Override
    public Optional<Arithmetic> deduct(Award.Deduct award) {
        return figure(award.each());
    }

    @Override
    public Optional<Arithmetic> add(Award.Add award) {
        return figure(award.each());
    }

    @Override
    public Optional<Arithmetic> atLeast(Award.AtLeast award) {
        return figure(award.points());
    }

    @Override
    public Optional<Arithmetic> onlyHighest(Award.OnlyHighest award) {
        return Optional.empty();
    }

    private static Optional<Arithmetic> figure(BigDecimal number) {
        return Optional.of(Arithmetic.Figure.ofTable(number));
    }
}
