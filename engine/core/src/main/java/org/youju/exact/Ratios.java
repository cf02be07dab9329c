package org.youju.exact;

import org.jspecify.annotations.Nullable;

/** Fractions side by side in memory: going through all of them is many times faster than looking up each. */
public final class Ratios {

    /** The numerator and the denominator of each. */
    private final long[] parts;
    /** Those that do not fit two longs; null while there is none. */
    private @Nullable Ratio @Nullable [] large;

    /** All of them zero at first. */
    public Ratios(int size) {
        this.parts = new long[2 * size];
    }

    public void set(int position, Ratio value) {
        if (large == null && value.isLarge()) {
            large = new Ratio[parts.length / 2];
        }
        if (large != null) {
            large[position] = value.isLarge() ? value : null;
        }
        parts[2 * position] = value.numerator();
        parts[2 * position + 1] = value.denominator();
    }

    public Ratio get(int position) {
        Ratio known = large == null ? null : large[position];
        long denominator = parts[2 * position + 1];
        if (known != null || denominator == 0) {
            return known != null ? known : Ratio.ZERO;
        }
        return Ratio.unreduced(parts[2 * position], denominator);
    }
}
