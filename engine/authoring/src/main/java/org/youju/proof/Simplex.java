package org.youju.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.youju.exact.Ratio;
import org.youju.proof.Constraint.Kind;

/**
 * Whether constraints can hold together for fractions, exactly: the simplex method of Dutertre and de Moura (A fast linear-arithmetic solver
 * for DPLL(T), 2006), with Bland's rule so that it ends. Where they cannot, it says by what to multiply each so that
 * their sum is a plain contradiction (Farkas).
 */
final class Simplex {

    private final List<Constraint> constraints;
    private final List<String> unknowns;
    /** Row by row the sum that each basic quantity is of the others; the quantities are the unknowns, then the forms. */
    private final Ratio[][] rows;
    /** Which quantity each row is of. */
    private final int[] basic;
    /** Which quantity each column is of. */
    private final int[] others;

    private final Near[] values;

    private Simplex(List<Constraint> constraints) {
        this.constraints = constraints;
        SortedSet<String> names = new TreeSet<>();
        constraints.forEach(one -> names.addAll(one.form().terms().keySet()));
        this.unknowns = new ArrayList<>(names);
        int columns = unknowns.size();
        this.rows = new Ratio[constraints.size()][columns];
        this.basic = new int[constraints.size()];
        this.others = new int[columns];
        this.values = new Near[columns + constraints.size()];
        Arrays.fill(values, Near.ZERO);
        for (int j = 0; j < columns; j++) {
            others[j] = j;
        }
        for (int i = 0; i < rows.length; i++) {
            basic[i] = columns + i;
            SortedMap<String, Ratio> terms = constraints.get(i).form().terms();
            for (int j = 0; j < columns; j++) {
                Ratio times = terms.get(unknowns.get(j));
                rows[i][j] = times == null ? Ratio.ZERO : times;
            }
        }
    }

    /**
     * What came of it.
     *
     * @param values of every unknown, null where there are none
     * @param multipliers of each constraint, null where there are values
     */
    record Result(
            @Nullable SortedMap<String, Ratio> values,
            @Nullable List<Ratio> multipliers) {}

    static Result solve(List<Constraint> constraints) {
        return new Simplex(constraints).solve();
    }

    private Result solve() {
        while (true) {
            int row = violated();
            if (row < 0) {
                return new Result(values(), null);
            }
            boolean low = values[basic[row]].compareTo(least(basic[row])) < 0;
            int column = column(row, low);
            if (column < 0) {
                return new Result(null, multipliers(row, low));
            }
            pivotAndUpdate(row, column, least(basic[row]));
        }
    }

    /** The row of the first quantity (Bland) that is beyond its limit; -1 where none is. */
    private int violated() {
        int found = -1;
        for (int i = 0; i < rows.length; i++) {
            int quantity = basic[i];
            if (quantity >= unknowns.size()
                    && (found < 0 || quantity < basic[found])
                    && (values[quantity].compareTo(least(quantity)) < 0
                            || (isEqual(quantity) && values[quantity].compareTo(least(quantity)) > 0))) {
                found = i;
            }
        }
        return found;
    }

    /** The first column by which the row's quantity can be moved as wanted; -1 where there is none. */
    private int column(int row, boolean up) {
        int found = -1;
        for (int j = 0; j < others.length; j++) {
            int sign = rows[row][j].signum() * (up ? 1 : -1);
            if (sign != 0 && (found < 0 || others[j] < others[found]) && canMove(others[j], sign > 0)) {
                found = j;
            }
        }
        return found;
    }

    private boolean canMove(int quantity, boolean up) {
        return quantity < unknowns.size()
                || (!isEqual(quantity) && (up || values[quantity].compareTo(least(quantity)) > 0));
    }

    private Constraint constraint(int quantity) {
        return constraints.get(quantity - unknowns.size());
    }

    private boolean isEqual(int quantity) {
        return constraint(quantity).kind() == Kind.ZERO;
    }

    private Near least(int quantity) {
        Constraint one = constraint(quantity);
        return new Near(
                one.form().constant().times(Ratio.of(-1)), one.kind() == Kind.ABOVE_ZERO ? Ratio.ONE : Ratio.ZERO);
    }

    private void pivotAndUpdate(int row, int column, Near wanted) {
        Near step = wanted.minus(values[basic[row]]).times(Ratio.ONE.dividedBy(rows[row][column]));
        values[basic[row]] = wanted;
        values[others[column]] = values[others[column]].plus(step);
        for (int i = 0; i < rows.length; i++) {
            if (i != row && rows[i][column].signum() != 0) {
                values[basic[i]] = values[basic[i]].plus(step.times(rows[i][column]));
            }
        }
        pivot(row, column);
    }

    private void pivot(int row, int column) {
        Ratio over = Ratio.ONE.dividedBy(rows[row][column]);
        Ratio minus = over.times(Ratio.of(-1));
        for (int j = 0; j < others.length; j++) {
            rows[row][j] = j == column ? over : rows[row][j].times(minus);
        }
        for (int i = 0; i < rows.length; i++) {
            Ratio times = rows[i][column];
            if (i != row && times.signum() != 0) {
                for (int j = 0; j < others.length; j++) {
                    Ratio added = times.times(rows[row][j]);
                    rows[i][j] = j == column ? added : rows[i][j].plus(added);
                }
            }
        }
        int left = basic[row];
        basic[row] = others[column];
        others[column] = left;
    }

    private List<Ratio> multipliers(int row, boolean low) {
        Ratio[] times = new Ratio[constraints.size()];
        Arrays.fill(times, Ratio.ZERO);
        Ratio sign = Ratio.of(low ? 1 : -1);
        times[basic[row] - unknowns.size()] = sign;
        for (int j = 0; j < others.length; j++) {
            if (rows[row][j].signum() != 0) {
                times[others[j] - unknowns.size()] = rows[row][j].times(sign).times(Ratio.of(-1));
            }
        }
        return List.of(times);
    }

    /** With a number in the place of what is smaller than any, small enough for every strict limit. */
    private SortedMap<String, Ratio> values() {
        Ratio small = Ratio.ONE;
        for (int quantity = unknowns.size(); quantity < values.length; quantity++) {
            Near room = values[quantity].minus(least(quantity));
            if (room.number().signum() > 0 && room.more().signum() < 0) {
                small = small.min(room.number().dividedBy(room.more().times(Ratio.of(-1))));
            }
        }
        SortedMap<String, Ratio> found = new TreeMap<>();
        for (int j = 0; j < unknowns.size(); j++) {
            found.put(unknowns.get(j), values[j].number().plus(values[j].more().times(small)));
        }
        return found;
    }
}
