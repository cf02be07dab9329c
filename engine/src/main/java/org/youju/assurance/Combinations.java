package org.youju.assurance;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The combinations of some variables' cells: all of them, or, where these are too many, those of every two. */
final class Combinations {

    /** Beyond so many combinations, only those in which at most two variables are not as usual are tried. */
    static final long MOST = 200_000;

    private final List<Variable> variables;
    private final boolean exhaustive;

    Combinations(List<Variable> variables) {
        this.variables = variables;
        long product = 1;
        for (Variable variable : variables) {
            product = Math.min(MOST + 1, product * variable.cells().size());
        }
        this.exhaustive = product <= MOST;
    }

    boolean isExhaustive() {
        return exhaustive;
    }

    void forEach(Consumer<List<Cell>> use) {
        fill(new ArrayList<>(), 0, use);
    }

    private void fill(List<Cell> chosen, int unusual, Consumer<List<Cell>> use) {
        if (chosen.size() == variables.size()) {
            use.accept(List.copyOf(chosen));
            return;
        }
        Variable variable = variables.get(chosen.size());
        for (Cell cell : variable.cells()) {
            int next = unusual + (cell.equals(variable.usual()) ? 0 : 1);
            if (exhaustive || next <= 2) {
                chosen.add(cell);
                fill(chosen, next, use);
                chosen.remove(chosen.size() - 1);
            }
        }
    }
}
