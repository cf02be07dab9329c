package org.youju.proof;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.youju.exact.Ratio;

/**
 * What is possible at all.
 *
 * @param choices everything that can be chosen, with what can be, best liked first
 * @param always what holds of numbers wherever something was chosen
 * @param whole the unknowns that are whole numbers
 * @param counted the unknowns that step up with others
 * @param usual the numbers that a reader of an example would like best
 */
public record World(
        Map<String, List<String>> choices,
        List<When> always,
        Set<String> whole,
        List<Counted> counted,
        Map<String, List<Ratio>> usual) {

    /**
     * Constraints that hold as soon as all of these are chosen.
     *
     * @param chosen of each the only choice left
     */
    public record When(Map<String, String> chosen, List<Constraint> constraints) {}

    Numbers.Facts facts() {
        return new Numbers.Facts(whole, counted, usual);
    }

    /** The constraints that hold where nothing else than this can be chosen any more. */
    List<Constraint> implied(Map<String, Set<String>> left) {
        List<Constraint> implied = new ArrayList<>();
        for (When one : always) {
            boolean chosen = one.chosen().entrySet().stream().allMatch(each -> {
                Set<String> some = left.get(each.getKey());
                return some != null && some.size() == 1 && some.contains(each.getValue());
            });
            if (chosen) {
                implied.addAll(one.constraints());
            }
        }
        return implied;
    }

    Map<String, Set<String>> everything() {
        Map<String, Set<String>> all = new TreeMap<>();
        choices.forEach((name, some) -> all.put(name, new LinkedHashSet<>(some)));
        return all;
    }
}
