package org.youju.assurance;

import java.util.Optional;
import org.youju.rules.Adjusting;
import org.youju.rules.Award;
import org.youju.rules.By;
import org.youju.rules.ComparedNumber;

/** Awards that deduct, and those of them that deduct by what is beyond a limit. */
final class Deductions {

    private Deductions() {}

    static Optional<Adjusting.Deduct> of(Award award) {
        return award.fold(
                giving -> Optional.empty(),
                adjusting -> adjusting.fold(
                        Optional::of,
                        add -> Optional.empty(),
                        atLeast -> Optional.empty(),
                        onlyHighest -> Optional.empty()),
                onTotal -> Optional.empty());
    }

    static Optional<By.Beyond> beyond(Award award) {
        return of(award).flatMap(deduct -> beyond(deduct.by()));
    }

    static Optional<By.Beyond> beyond(By by) {
        return by.fold(once -> Optional.empty(), count -> Optional.empty(), Optional::of, each -> Optional.empty());
    }

    /** The same where the limit is this number; empty where it does not deduct by what is beyond a limit of it. */
    static Optional<Award> startingAt(Award award, ComparedNumber compared) {
        return of(award)
                .flatMap(deduct -> beyond(award)
                        .filter(beyond -> compared.isOf(beyond.quantity()))
                        .map(beyond -> new Adjusting.Deduct(
                                deduct.each(),
                                new By.Beyond(beyond.quantity(), compared.number(), beyond.above(), beyond.step()),
                                deduct.most())));
    }
}
