package org.youju.explanation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.youju.explanation.Explanation.NotApplied;
import org.youju.explanation.Explanation.OfIndicator;
import org.youju.scorecard.Scorecard.EntryLine;
import org.youju.scorecard.Scorecard.IndicatorScore;
import org.youju.scorecard.Scorecard.Range;

/**
 * What corrected facts change: a sheet's explanations before and after, by the same rules, side by side.
 *
 * @param moved what is given other points now
 * @param unmoved what is contested, or reads what was corrected, and is given the same points still
 */
public record Review(List<Moved> moved, List<Unmoved> unmoved) {

    public Review {
        moved = List.copyOf(moved);
        unmoved = List.copyOf(unmoved);
    }

    /** @param score null while it is undetermined; then {@code range} holds what is still possible */
    public record Given(@Nullable BigDecimal score, Range range) {

        private static Given to(OfIndicator one) {
            return new Given(one.score().score(), one.score().range());
        }
    }

    /**
     * @param difference points given now less those given before, null where either is undetermined
     * @param gone entries that are there no more
     * @param come entries that are there now, each with the rule that makes it
     */
    public record Moved(
            String code,
            String name,
            Given before,
            Given after,
            @Nullable BigDecimal difference,
            List<EntryLine> gone,
            List<EntryLine> come) {

        public Moved {
            gone = List.copyOf(gone);
            come = List.copyOf(come);
        }
    }

    /** @param reasons why it did not move, in Chinese; at least one */
    public record Unmoved(String code, String name, Given score, boolean contested, List<String> reasons) {

        public Unmoved {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * @param before by the same ruleset as {@code after}
     * @param contested codes of the indicators that there are grounds against
     */
    public static Review of(Explanation before, Explanation after, Collection<String> contested) {
        List<Moved> moved = new ArrayList<>();
        List<Unmoved> unmoved = new ArrayList<>();
        List<OfIndicator> now = all(after).toList();
        List<OfIndicator> then = all(before).toList();
        for (int i = 0; i < now.size(); i++) {
            OfIndicator old = then.get(i);
            OfIndicator one = now.get(i);
            if (!Given.to(old).equals(Given.to(one))) {
                moved.add(moved(old, one));
                continue;
            }
            List<String> reasons = UnmovedWords.reasons(old, one);
            boolean named = contested.contains(one.score().code());
            if (named || !reasons.isEmpty()) {
                unmoved.add(new Unmoved(
                        one.score().code(),
                        one.score().name(),
                        Given.to(one),
                        named,
                        reasons.isEmpty() ? UnmovedWords.untouched(one) : reasons));
            }
        }
        return new Review(moved, unmoved);
    }

    private static Stream<OfIndicator> all(Explanation explanation) {
        return Stream.concat(explanation.indicators().stream(), Stream.ofNullable(explanation.total()));
    }

    private static Moved moved(OfIndicator old, OfIndicator one) {
        BigDecimal then = old.score().score();
        BigDecimal now = one.score().score();
        return new Moved(
                one.score().code(),
                one.score().name(),
                Given.to(old),
                Given.to(one),
                then == null || now == null ? null : now.subtract(then),
                without(old.score(), one.score()),
                without(one.score(), old.score()));
    }

    /** The entries of one that the other has not, wherever they stand and whatever came before them. */
    static List<EntryLine> without(IndicatorScore one, IndicatorScore other) {
        // each is compared with all of them, and put into words whenever it is read
        List<EntryLine> others = List.copyOf(other.entries());
        return one.entries().stream()
                .filter(entry -> others.stream().noneMatch(its -> saysTheSame(entry, its)))
                .toList();
    }

    private static boolean saysTheSame(EntryLine one, EntryLine other) {
        return one.itemName().equals(other.itemName())
                && one.kind() == other.kind()
                && one.cause() == other.cause()
                && one.points().compareTo(other.points()) == 0
                && Objects.equals(one.rule(), other.rule())
                && one.arithmetic().equals(other.arithmetic())
                && one.reason().equals(other.reason());
    }

    /** The rules that do not apply now, for another reason than before or to another item. */
    static List<NotApplied> otherwise(OfIndicator old, OfIndicator one) {
        return one.notApplied().stream()
                .filter(rule -> old.notApplied().stream()
                        .noneMatch(its -> its.itemName().equals(rule.itemName())
                                && its.rule().equals(rule.rule())
                                && its.condition().equals(rule.condition())
                                && its.actual().equals(rule.actual())))
                .toList();
    }
}
