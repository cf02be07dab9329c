package org.youju.proof;

import java.math.BigInteger;
import java.util.Map;
import org.youju.exact.Ratio;

/** Why constraints cannot hold together. */
public sealed interface Refutation {

    /**
     * Multiplied by these numbers and added up they say that a number below zero is not below it, or zero above zero.
     * Constraints of whole numbers are sharpened before: {@code 2x > 1} says {@code x ≥ 1}.
     */
    record Sum(Map<Constraint, Ratio> multipliers) implements Refutation {}

    /** A whole number is at most this, or at least one more, and neither can be. */
    record Split(String unknown, BigInteger at, Refutation below, Refutation above) implements Refutation {}
}
