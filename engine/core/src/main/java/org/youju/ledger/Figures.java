package org.youju.ledger;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.youju.rules.Award;

/** The number that an award says, as it stands in a formula; null where it says none. */
record Figures()
        implements Award.Visitor<@Nullable Arithmetic>,
                Award.Giver<@Nullable Arithmetic>,
                Award.Adjuster<@Nullable Arithmetic> {

    @Override
    public @Nullable Arithmetic giving(Award.Giving award) {
        return award.give(this);
    }

    @Override
    public @Nullable Arithmetic adjusting(Award.Adjusting award) {
        return award.adjust(this);
    }

    @Override
    public @Nullable Arithmetic onTotal(Award.OnTotal award) {
        return award.limit().map(Figures::figure).orElse(null);
    }

    @Override
    public Arithmetic percent(Award.Percent award) {
        return new Arithmetic.Percent(award.percent());
    }

    @Override
    public @Nullable Arithmetic inProportion(Award.InProportion award) {
        return null;
    }

    @Override
    public @Nullable Arithmetic sharedOut(Award.SharedOut award) {
        return null;
    }

    @Override
    public Arithmetic points(Award.Points award) {
        return figure(award.points());
    }

    @Override
    public @Nullable Arithmetic counted(Award.Counted award) {
        return null;
    }

    @Override
    public @Nullable Arithmetic interpolated(Award.Interpolated award) {
        return null;
    }

    @Override
    public @Nullable Arithmetic judged(Award.Judged award) {
        return null;
    }

    @Override
    public Arithmetic deduct(Award.Deduct award) {
        return figure(award.each());
    }

    @Override
    public Arithmetic add(Award.Add award) {
        return figure(award.each());
    }

    @Override
    public Arithmetic atLeast(Award.AtLeast award) {
        return figure(award.points());
    }

    @Override
    public @Nullable Arithmetic onlyHighest(Award.OnlyHighest award) {
        return null;
    }

    private static Arithmetic figure(BigDecimal number) {
        return Arithmetic.Figure.ofTable(number);
    }
}
