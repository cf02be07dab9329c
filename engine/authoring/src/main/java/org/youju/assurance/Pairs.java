package org.youju.assurance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.youju.exact.Ratio;
import org.youju.proof.Constraint;
import org.youju.proof.Counted;
import org.youju.proof.Linear;
import org.youju.proof.Verdict.Possible;
import org.youju.proof.Way;
import org.youju.proof.World;
import org.youju.proof.World.When;

/** Two sheets that are the same but in some of what they give; of the second those have another name. */
final class Pairs {

    private static final String SECOND = "'";

    private final World sheet;
    private final Set<String> free;

    /** @param free in what the two may differ */
    Pairs(World sheet, Set<String> free) {
        this.sheet = sheet;
        this.free = Set.copyOf(free);
    }

    World world() {
        Map<String, List<String>> choices = new LinkedHashMap<>();
        List<When> always = new ArrayList<>(sheet.always());
        Set<String> whole = new LinkedHashSet<>(sheet.whole());
        List<Counted> counted = new ArrayList<>(sheet.counted());
        Map<String, List<Ratio>> usual = new LinkedHashMap<>(sheet.usual());
        sheet.choices().forEach((name, some) -> {
            choices.put(name, some);
            choices.put(second(name), some);
        });
        for (When one : sheet.always()) {
            Map<String, String> chosen = new LinkedHashMap<>();
            one.chosen().forEach((name, how) -> chosen.put(second(name), how));
            always.add(new When(
                    chosen, one.constraints().stream().map(this::second).toList()));
        }
        sheet.whole().forEach(name -> whole.add(second(name)));
        sheet.counted().stream()
                .filter(one -> free.contains(one.day()))
                .forEach(one ->
                        counted.add(new Counted(second(one.day()), second(one.count()), one.first(), one.counts())));
        sheet.usual().forEach((name, numbers) -> usual.put(second(name), numbers));
        return new World(choices, always, whole, counted, usual);
    }

    /** What it is called on the second sheet. */
    String second(String name) {
        return free.contains(name) ? name + SECOND : name;
    }

    private Constraint second(Constraint constraint) {
        TreeMap<String, Ratio> terms = new TreeMap<>();
        constraint.form().terms().forEach((name, times) -> terms.put(second(name), times));
        return new Constraint(new Linear(terms, constraint.form().constant()), constraint.kind());
    }

    /** The same of the second sheet. */
    List<Way> second(List<Way> ways) {
        return ways.stream()
                .map(way -> {
                    Map<String, Set<String>> choices = new LinkedHashMap<>();
                    way.choices().forEach((name, some) -> choices.put(second(name), some));
                    return new Way(
                            choices,
                            way.constraints().stream().map(this::second).toList());
                })
                .toList();
    }

    /** The second of two sheets that were found, by the names that a single one has. */
    Possible second(Possible both) {
        Map<String, String> choices = new LinkedHashMap<>(both.choices());
        SortedMap<String, Ratio> numbers = new TreeMap<>(both.numbers());
        for (String name : free) {
            String how = both.choices().get(name + SECOND);
            if (how != null) {
                choices.put(name, how);
            }
            numbers.put(name, both.numbers().getOrDefault(name + SECOND, Ratio.ZERO));
        }
        return new Possible(choices, numbers);
    }
}
