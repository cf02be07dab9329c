package org.youju.api.decisions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.youju.api.decisions.Statistics.Doubled;

/** Counts decisions in the order in which they were made, one for each department: of several, the newest. */
final class Tally {

    /** By department; the newest of each. */
    private final Map<String, Counted> counted = new LinkedHashMap<>();

    /** @param others ids of older ones */
    private record Counted(Figures figures, List<String> others) {

        private Stream<Doubled> doubled() {
            return others.isEmpty()
                    ? Stream.of()
                    : Stream.of(new Doubled(
                            figures.sheet().department(),
                            figures.sheet().region(),
                            figures.sheet().id(),
                            others));
        }
    }

    void add(Figures figures) {
        Counted older = counted.get(figures.department());
        List<String> others = new ArrayList<>();
        if (older != null) {
            others.addAll(older.others());
            others.add(older.figures().sheet().id());
        }
        counted.put(figures.department(), new Counted(figures, others));
    }

    /** @param most how many sheets are listed */
    Statistics of(String scheme, int year, int most) {
        Sums sums = new Sums();
        counted.values().forEach(one -> sums.add(one.figures()));
        return sums.of(
                scheme,
                year,
                counted.values().stream().map(one -> one.figures().sheet()).toList(),
                most,
                counted.values().stream().flatMap(Counted::doubled).toList());
    }
}
