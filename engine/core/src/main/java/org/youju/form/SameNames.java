package org.youju.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.youju.form.FormTable.Cell;
import org.youju.form.FormTable.Row;
import org.youju.ruleset.Indicator;
import org.youju.text.TypedText;

/** Tells rows apart whose indicators are called the same: by their sections, by their points, and by their order. */
final class SameNames {

    private final List<Indicator> all;
    private final List<List<Indicator>> rows = new ArrayList<>();
    /** What stands left of the indicators, by column: a section is written once, beside its first indicator. */
    private final SortedMap<Integer, String> sections = new TreeMap<>();

    SameNames(List<Indicator> all) {
        this.all = all;
    }

    /** @param candidates the indicators of this name */
    void add(Row row, Cell name, List<Indicator> candidates, Optional<Cell> points) {
        for (Cell cell : row.cells()) {
            if (cell.column() < name.column()) {
                sections.tailMap(cell.column()).clear();
                sections.put(cell.column(), cell.key());
            }
        }
        Set<String> written = Set.copyOf(sections.values());
        List<Indicator> here = some(candidates, one -> parents(one).stream().allMatch(written::contains));
        List<Indicator> worth = some(
                here,
                one -> points.flatMap(cell -> TypedText.number(cell.text()))
                        .filter(one::isWorth)
                        .isPresent());
        rows.add(worth);
    }

    private static List<String> parents(Indicator indicator) {
        return indicator.path().subList(0, indicator.path().size() - 1).stream()
                .map(TypedText::key)
                .toList();
    }

    /** Those that fit; all where none does. */
    private static List<Indicator> some(List<Indicator> all, Predicate<Indicator> fit) {
        List<Indicator> fitting = all.stream().filter(fit).toList();
        return fitting.isEmpty() ? all : fitting;
    }

    /** Of each row the indicators that it may be of: one where the rows can be told apart. */
    List<List<Indicator>> meant() {
        List<List<Indicator>> meant = new ArrayList<>(rows);
        for (List<Indicator> group : rows.stream().filter(one -> one.size() > 1).collect(Collectors.toSet())) {
            int[] alike = IntStream.range(0, rows.size())
                    .filter(i -> rows.get(i).equals(group))
                    .toArray();
            for (int i = 0; i < alike.length; i++) {
                // as many rows as indicators stand in the table's order
                meant.set(alike[i], alike.length == group.size() ? List.of(group.get(i)) : between(alike[i], group));
            }
        }
        return meant;
    }

    /** Those that stand in the table between what is known above and below the row. */
    private List<Indicator> between(int row, List<Indicator> group) {
        int above = IntStream.iterate(row - 1, i -> i >= 0, i -> i - 1)
                .filter(i -> rows.get(i).size() == 1)
                .map(i -> all.indexOf(rows.get(i).get(0)))
                .findFirst()
                .orElse(-1);
        int below = IntStream.range(row + 1, rows.size())
                .filter(i -> rows.get(i).size() == 1)
                .map(i -> all.indexOf(rows.get(i).get(0)))
                .findFirst()
                .orElse(all.size());
        List<Indicator> between = group.stream()
                .filter(one -> all.indexOf(one) > above && all.indexOf(one) < below)
                .toList();
        return between.size() == 1 ? between : group;
    }
}
