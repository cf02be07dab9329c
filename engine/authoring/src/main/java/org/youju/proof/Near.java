package org.youju.proof;

import org.youju.exact.Ratio;

/**
 * A number and a multiple of something above zero that is smaller than any number: how strict limits are kept.
 *
 * @param more how many times that
 */
record Near(Ratio number, Ratio more) implements Comparable<Near> {

    static final Near ZERO = new Near(Ratio.ZERO, Ratio.ZERO);

    Near plus(Near other) {
        return new Near(number.plus(other.number), more.plus(other.more));
    }

    Near minus(Near other) {
        return new Near(number.minus(other.number), more.minus(other.more));
    }

    Near times(Ratio factor) {
        return new Near(number.times(factor), more.times(factor));
    }

    @Override
    public int compareTo(Near other) {
        int first = number.compareTo(other.number);
        return first != 0 ? first : more.compareTo(other.more);
    }
}
