package org.youju.assurance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.youju.proof.Way;
import org.youju.rules.Award;
import org.youju.rules.By;
import org.youju.rules.Operator;
import org.youju.rules.Quantity;
import org.youju.rules.Rule;

/**
 * Where a mistake in what a rule gives or takes is likely to show: at a few counts, at the ends of what is interpolated, and just
 * beside whole steps. A sheet found there is scored before anything is said of it; that none is found says nothing.
 */
final class AwardPlaces {

    /** Counts of one or two, and something in between and at the end of percentages. */
    private static final List<BigDecimal> USUAL =
            Stream.of(1, 2, 3, 50, 100).map(BigDecimal::valueOf).toList();

    private static final int MOST_STEPS = 3;

    private AwardPlaces() {}

    /** Each a further requirement, of which a sheet is to meet one. */
    static List<List<Way>> of(Mutant mutant, Quantities quantities) {
        List<List<Way>> places = new ArrayList<>();
        Award award = mutant.original().award();
        for (Quantity quantity : award.quantities()) {
            for (BigDecimal number : numbers(mutant)) {
                places.add(quantities.compared(quantity, Operator.EQUAL, number));
            }
        }
        return places;
    }

    private static Set<BigDecimal> numbers(Mutant mutant) {
        Set<BigDecimal> numbers = new LinkedHashSet<>();
        addSteps(numbers, mutant.original());
        addSteps(numbers, mutant.changed());
        @Nullable BigDecimal own = mutant.number();
        if (own != null) {
            numbers.add(own);
        }
        numbers.addAll(USUAL);
        return numbers;
    }

    private static void addSteps(Set<BigDecimal> numbers, @Nullable Rule rule) {
        Optional<By.Beyond> beyond = Optional.ofNullable(rule)
                .flatMap(one -> one.award().counted())
                .flatMap(by -> by.<Optional<By.Beyond>>fold(
                        once -> Optional.empty(), count -> Optional.empty(), Optional::of, each -> Optional.empty()));
        beyond.ifPresent(by -> {
            BigDecimal size = by.step() == null
                    ? BigDecimal.ONE
                    : Objects.requireNonNull(by.step()).size();
            BigDecimal half = size.divide(BigDecimal.valueOf(2));
            for (int i = 1; i <= 2 * MOST_STEPS; i++) {
                BigDecimal distance = half.multiply(BigDecimal.valueOf(i));
                numbers.add(by.above() ? by.start().add(distance) : by.start().subtract(distance));
            }
        });
    }
}
