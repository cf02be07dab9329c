package org.youju.assurance;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The combinations of some variables' cells: all of them, or, where these are too many, those in which so few variables
 * are not as usual that the combinations can be counted on. The bound is a number and no time, so that a check says the
 * same on every machine.
 */
final class Combinations {

    /** Beyond so many combinations not all are tried. */
    static final int MOST = 200_000;

    private final List<Variable> variables;
    private final int unusual;

    /** @param most how many combinations may be tried; at least those in which one variable is not as usual are */
    Combinations(List<Variable> variables, int most) {
        this.variables = variables;
        this.unusual = unusual(variables, most);
    }

    /** How many variables at once may be other than usual without there being more combinations than allowed. */
    private static int unusual(List<Variable> variables, int most) {
        long[] ways = new long[variables.size() + 1];
        ways[0] = 1;
        for (Variable variable : variables) {
            for (int i = variables.size(); i > 0; i--) {
                ways[i] = Math.min(
                        most + 1L, ways[i] + ways[i - 1] * (variable.cells().size() - 1));
            }
        }
        long all = 0;
        for (int i = 0; i < ways.length; i++) {
            all += ways[i];
            if (all > most) {
                return Math.max(1, i - 1);
            }
        }
        return variables.size();
    }

    boolean isExhaustive() {
        return unusual == variables.size();
    }

    /** How many variables at most are not as usual in what is tried. */
    int unusual() {
        return unusual;
    }

    void forEach(Consumer<List<Cell>> use) {
        fill(new ArrayList<>(), 0, use);
    }

    private void fill(List<Cell> chosen, int others, Consumer<List<Cell>> use) {
        if (chosen.size() == variables.size()) {
            use.accept(List.copyOf(chosen));
            return;
        }
        Variable variable = variables.get(chosen.size());
        for (Cell cell : variable.cells()) {
            int next = others + (cell.equals(variable.usual()) ? 0 : 1);
            if (next <= unusual) {
                chosen.add(cell);
                fill(chosen, next, use);
                chosen.remove(chosen.size() - 1);
            }
        }
    }
}
