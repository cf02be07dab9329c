package org.youju.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.youju.exact.Ratio;

/**
 * Decides whether one way of each of several alternatives can be at once. It goes on with the alternative that leaves the
 * fewest ways, so that what follows from the others is drawn at once; numbers are decided exactly.
 */
public final class Prover {

    private static final int MOST_STEPS = 20_000;

    private final World world;
    private final List<List<Way>> alternatives;
    private int steps;

    private Prover(World world, List<List<Way>> alternatives) {
        this.world = world;
        this.alternatives = alternatives;
    }

    /** @param alternatives of each of which one way must be */
    public static Verdict decide(World world, List<List<Way>> alternatives) {
        Prover prover = new Prover(world, alternatives);
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < alternatives.size(); i++) {
            open.add(i);
        }
        return prover.decide(new State(world.everything(), List.of()), open);
    }

    /** What may still be chosen, and what the numbers must meet. */
    private record State(Map<String, Set<String>> left, List<Constraint> constraints) {

        /** Null where that leaves nothing to choose. */
        @Nullable
        State with(Way way) {
            Map<String, Set<String>> narrowed = new TreeMap<>(left);
            for (var choice : way.choices().entrySet()) {
                Set<String> some = new LinkedHashSet<>(left.getOrDefault(choice.getKey(), Set.of()));
                some.retainAll(choice.getValue());
                if (some.isEmpty()) {
                    return null;
                }
                narrowed.put(choice.getKey(), some);
            }
            List<Constraint> more = constraints;
            if (!way.constraints().isEmpty()) {
                more = new ArrayList<>(constraints);
                more.addAll(way.constraints());
            }
            return new State(narrowed, more);
        }

        /** Whether it says nothing new. */
        boolean has(Way way) {
            return constraints.containsAll(way.constraints())
                    && way.choices().entrySet().stream()
                            .allMatch(one -> one.getValue().containsAll(left.getOrDefault(one.getKey(), Set.of())));
        }
    }

    private Verdict decide(State state, List<Integer> open) {
        if (++steps > MOST_STEPS) {
            return new Verdict.Undecided();
        }
        int best = -1;
        int fewest = Integer.MAX_VALUE;
        List<Integer> rest = new ArrayList<>();
        for (int one : open) {
            List<Way> ways = alternatives.get(one);
            if (ways.stream().anyMatch(state::has)) {
                continue;
            }
            rest.add(one);
            int count = 0;
            for (Way way : ways) {
                count += state.with(way) == null ? 0 : 1;
            }
            if (count < fewest) {
                fewest = count;
                best = one;
            }
        }
        return best < 0 ? met(state) : branch(state, best, rest);
    }

    private Verdict branch(State state, int alternative, List<Integer> open) {
        List<Integer> rest = new ArrayList<>(open);
        rest.remove(Integer.valueOf(alternative));
        Map<Integer, Tree> refuted = new LinkedHashMap<>();
        boolean undecided = false;
        List<Way> ways = alternatives.get(alternative);
        for (int i = 0; i < ways.size(); i++) {
            State next = state.with(ways.get(i));
            if (next != null) {
                Verdict verdict = checked(state, next, () -> decide(next, rest));
                if (verdict instanceof Verdict.Possible) {
                    return verdict;
                } else if (verdict instanceof Verdict.Impossible no) {
                    refuted.put(i, no.tree());
                } else {
                    undecided = true;
                }
            }
        }
        return undecided ? new Verdict.Undecided() : new Verdict.Impossible(new Tree.Ways(alternative, refuted));
    }

    private interface Next {
        Verdict go();
    }

    /** Goes on where the numbers can be, as far as fractions tell. */
    private Verdict checked(State before, State next, Next go) {
        List<Constraint> all = all(next);
        if (all.size() > all(before).size()) {
            Refutation refuted = Numbers.refute(all, world.facts());
            if (refuted != null) {
                return new Verdict.Impossible(new Tree.Numbers(refuted));
            }
        }
        return go.go();
    }

    private List<Constraint> all(State state) {
        List<Constraint> all = new ArrayList<>(world.implied(state.left()));
        all.addAll(state.constraints());
        return all;
    }

    /** Every alternative is met: whether the numbers can be, before anything is chosen that does not matter to them. */
    private Verdict met(State state) {
        Refutation refuted = Numbers.solve(all(state), world.facts()).refuted();
        return refuted == null ? choose(state) : new Verdict.Impossible(new Tree.Numbers(refuted));
    }

    /** What is left open is chosen as is liked best, and the numbers are found. */
    private Verdict choose(State state) {
        for (var choice : state.left().entrySet()) {
            if (choice.getValue().size() > 1) {
                return choose(state, choice.getKey());
            }
        }
        Numbers.Answer answer = Numbers.solve(all(state), world.facts());
        if (answer.refuted() != null) {
            return new Verdict.Impossible(new Tree.Numbers(answer.refuted()));
        }
        SortedMap<String, Ratio> values = answer.values();
        if (values == null) {
            return new Verdict.Undecided();
        }
        Map<String, String> chosen = new TreeMap<>();
        state.left().forEach((name, some) -> chosen.put(name, some.iterator().next()));
        return new Verdict.Possible(chosen, values);
    }

    private Verdict choose(State state, String what) {
        Map<String, Tree> refuted = new LinkedHashMap<>();
        for (String one : state.left().getOrDefault(what, Set.of())) {
            if (++steps > MOST_STEPS) {
                return new Verdict.Undecided();
            }
            Map<String, Set<String>> narrowed = new TreeMap<>(state.left());
            narrowed.put(what, Set.of(one));
            State next = new State(narrowed, state.constraints());
            Verdict verdict = checked(state, next, () -> choose(next));
            if (!(verdict instanceof Verdict.Impossible no)) {
                return verdict;
            }
            refuted.put(one, no.tree());
        }
        return new Verdict.Impossible(new Tree.Choice(what, refuted));
    }
}
