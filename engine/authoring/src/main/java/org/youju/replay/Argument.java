package org.youju.replay;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.youju.document.Node;
import org.youju.document.Place;
import org.youju.exact.Ratio;

/** Goes through an argument why something cannot be, case by case; searches for nothing. */
final class Argument {

    private final Sheets sheets;
    private final Set<String> whole;
    private final List<List<Possibility>> alternatives;

    /** @param alternatives of each of which one has to be */
    Argument(Sheets sheets, List<List<Possibility>> alternatives) {
        this.sheets = sheets;
        this.whole = sheets.whole();
        this.alternatives = alternatives;
    }

    /** What is wrong with it, and where; nothing where it holds. */
    Optional<String> fault(Node argument) {
        return fault(map(argument), sheets.everything(), "");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Node> map(Node node) {
        return node.value() instanceof Map ? (Map<String, Node>) node.value() : Map.of();
    }

    private Optional<String> fault(Map<String, Node> argument, Possibility state, String path) {
        if (argument.containsKey("alternative")) {
            return ofWays(argument, state, path);
        } else if (argument.containsKey("choice")) {
            return ofChoice(argument, state, path);
        }
        return ofNumbers(argument, state, sheets.ranges(), path);
    }

    private Optional<String> ofWays(Map<String, Node> argument, Possibility state, String path) {
        int alternative = text(argument, "alternative").matches("\\d{1,6}")
                ? Integer.parseInt(text(argument, "alternative"))
                : alternatives.size();
        if (alternative >= alternatives.size()) {
            return Optional.of(path + ": there is no such alternative");
        }
        Map<String, Node> ways = map(argument.getOrDefault("ways", new Node(place(argument), null)));
        List<Possibility> all = alternatives.get(alternative);
        for (int i = 0; i < all.size(); i++) {
            Possibility next = state.and(all.get(i));
            Node why = ways.get(String.valueOf(i));
            String at = path + "/" + alternative + "." + i;
            if (why == null && !next.isNone()) {
                return Optional.of(at + ": this way is not refuted");
            }
            Optional<String> fault = why == null ? Optional.empty() : fault(map(why), next, at);
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    private Optional<String> ofChoice(Map<String, Node> argument, Possibility state, String path) {
        String what = text(argument, "choice");
        Map<String, Node> chosen = map(argument.getOrDefault("chosen", new Node(place(argument), null)));
        Set<String> left = state.left().get(what);
        if (left == null) {
            return Optional.of(path + ": nothing is called " + what);
        }
        for (String one : left) {
            Node why = chosen.get(one);
            String at = path + "/" + what + one;
            Optional<String> fault = why == null
                    ? Optional.of(at + ": this choice is not refuted")
                    : fault(map(why), state.and(Possibility.of(what, Set.of(one))), at);
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    private Optional<String> ofNumbers(
            Map<String, Node> argument, Possibility state, Map<String, long[]> ranges, String path) {
        if (!argument.containsKey("split")) {
            return sum(argument, state, ranges, path);
        }
        String unknown = text(argument, "split");
        if (!whole.contains(unknown) || !text(argument, "at").matches("-?\\d{1,20}")) {
            return Optional.of(path + ": only whole numbers are split, at whole numbers");
        }
        Ratio at = number(text(argument, "at"));
        for (boolean below : new boolean[] {true, false}) {
            Inequality.Sum x = Inequality.Sum.of(unknown);
            Inequality.Sum bound = Inequality.Sum.of(below ? at : at.plus(Ratio.ONE));
            Inequality known =
                    below ? Inequality.of(bound, Inequality.AT_LEAST, x) : Inequality.of(x, Inequality.AT_LEAST, bound);
            Map<String, long[]> narrowed = new HashMap<>(ranges);
            long[] range = ranges.get(unknown);
            if (range != null) {
                long day = at.floor().longValueExact();
                narrowed.put(
                        unknown,
                        below
                                ? new long[] {range[0], Math.max(range[0], Math.min(range[1], day))}
                                : new long[] {Math.min(range[1], Math.max(range[0], day + 1)), range[1]});
            }
            Node part = argument.get(below ? "below" : "above");
            Optional<String> fault = part == null
                    ? Optional.of(path + ": a half is missing")
                    : ofNumbers(
                            map(part), state.and(Possibility.of(List.of(known))), narrowed, path + (below ? "<" : ">"));
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    /** That each part is known, and all together contradict themselves. */
    private Optional<String> sum(
            Map<String, Node> argument, Possibility state, Map<String, long[]> ranges, String path) {
        Set<Inequality> known = new HashSet<>();
        List<Inequality> all = new ArrayList<>(state.known());
        all.addAll(sheets.implied(state.left()));
        all.addAll(sheets.counted(ranges));
        all.forEach(one -> known.addAll(one.sharp(whole)));
        Inequality.Sum sum = Inequality.Sum.of(Ratio.ZERO);
        boolean strict = false;
        Node parts = argument.get("sum");
        if (parts == null || !(parts.value() instanceof List<?> list) || list.isEmpty()) {
            return Optional.of(path + ": no argument is given");
        }
        for (Object each : list) {
            Map<String, Node> part = map((Node) each);
            TreeMap<String, Ratio> factors = new TreeMap<>();
            map(part.getOrDefault("of", (Node) each)).forEach((name, factor) -> factors.put(name, number(factor)));
            Inequality one = new Inequality(factors, number(part.get("plus")), text(part, "is"));
            Ratio times = number(part.get("times"));
            if (!known.contains(one)) {
                return Optional.of(
                        path + ": it is not known that " + one.factors() + " + " + one.constant() + " " + one.is());
            }
            if (times.signum() < 0 && !one.is().equals(Inequality.ZERO)) {
                return Optional.of(path + ": an inequality is multiplied by a number below zero");
            }
            strict |= one.is().equals(Inequality.ABOVE) && times.signum() > 0;
            sum = sum.plus(new Inequality.Sum(new TreeMap<>(one.factors()), one.constant()), times);
        }
        boolean cancelled = sum.factors().values().stream().allMatch(factor -> factor.signum() == 0);
        int sign = sum.constant().signum();
        return cancelled && (sign < 0 || (sign == 0 && strict))
                ? Optional.empty()
                : Optional.of(path + ": what is added up is no contradiction");
    }

    private static String text(Map<String, Node> fields, String name) {
        Node node = fields.get(name);
        return node == null ? "" : String.valueOf(node.value());
    }

    private static Ratio number(@Nullable Node node) {
        return number(node == null ? "" : String.valueOf(node.value()));
    }

    private static Ratio number(String text) {
        if (!text.matches("-?\\d{1,2000}(/[1-9]\\d{0,2000})?")) {
            return Ratio.ZERO;
        }
        String[] parts = text.split("/");
        return Ratio.of(new BigInteger(parts[0]), parts.length > 1 ? new BigInteger(parts[1]) : BigInteger.ONE);
    }

    private static Place place(Map<String, Node> fields) {
        return fields.values().iterator().next().place();
    }
}
