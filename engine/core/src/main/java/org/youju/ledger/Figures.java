package org.youju.ledger;

import java.math.BigDecimal;
import java.util.Optional;
import org.youju.rules.Award;

/** The number that an award says, as it stands in a formula. */
final class Figures {

    private Figures() {}

    /** Empty where it says none. */
    static Optional<Arithmetic> of(Award award) {
        return award.fold(
                giving -> giving.fold(
                        percent -> Optional.of(new Arithmetic.Percent(percent.percent())),
                        inProportion -> Optional.empty(),
                        sharedOut -> Optional.empty(),
                        points -> figure(points.points()),
                        counted -> Optional.empty(),
                        interpolated -> Optional.empty(),
                        judged -> Optional.empty()),
                adjusting -> adjusting.fold(
                        deduct -> figure(deduct.each()),
                        add -> figure(add.each()),
                        atLeast -> figure(atLeast.points()),
                        onlyHighest -> Optional.empty()),
                onTotal -> onTotal.limit().map(Arithmetic.Figure::ofTable));
    }

    private static Optional<Arithmetic> figure(BigDecimal number) {
        return Optional.of(Arithmetic.Figure.ofTable(number));
    }
}
