package org.youju.intake;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.youju.ruleset.InputDeclaration;
import org.youju.text.TypedText;

/** Percentages, and numbers of which nobody can say whether they are one. */
public final class Percent {

    private Percent() {}

    /** What is written with a per cent sign, {@code 89.5%} as 89.5; none where it has no sign or is no number. */
    public static Optional<BigDecimal> read(String text) {
        String plain = TypedText.trimmed(text);
        return TypedText.key(plain).endsWith("%")
                ? TypedText.number(plain.substring(0, plain.length() - 1))
                : Optional.empty();
    }

    /** Whether a unit, as it was typed, is per cent. */
    public static boolean is(@Nullable String unit) {
        return unit != null && TypedText.key(unit).equals("%");
    }

    /** Whether by such a number, 0.895, somebody may have meant 89.5 %. */
    public static boolean mayBeRate(BigDecimal percentage) {
        return percentage.signum() != 0 && percentage.abs().compareTo(BigDecimal.ONE) <= 0;
    }

    /** Whether a value of an input has to be written with a per cent sign, so that nobody need guess. */
    public static boolean isUnclear(InputDeclaration declared, BigDecimal value) {
        InputDeclaration.Plausible plausible = declared.plausible();
        return is(declared.unit()) && (mayBeRate(value) || (plausible != null && !plausible.contains(value)));
    }
}
