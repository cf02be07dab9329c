package org.youju.ruleset;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.youju.document.Fields;

/**
 * What an indicator may give and take beside its points.
 *
 * @param kind {@code bonus} (加分项) or {@code penalty} (倒扣项), which count beside the table's points; null for the rest
 * @param bonus the most that it gives beyond its points
 * @param penalty the most that it takes below zero
 */
record Beside(
        @Nullable String kind,
        @Nullable BigDecimal bonus,
        @Nullable BigDecimal penalty) {

    /** Without complaint about what is wrong. */
    static Beside of(Fields fields) {
        return new Beside(fields.text("kind").orElse(null), null, null);
    }

    boolean isKind() {
        return "bonus".equals(kind) || "penalty".equals(kind);
    }

    static Beside read(Fields fields) {
        String kind = fields.text("kind").orElse(null);
        if (kind == null) {
            return new Beside(null, most(fields, "bonus"), most(fields, "penalty"));
        }
        if (!kind.equals("bonus") && !kind.equals("penalty")) {
            fields.problem(
                    "OUT_OF_RANGE", "kind", "`kind` is bonus or penalty", "“kind”只能是 bonus（加分项）或 penalty（倒扣项），一般指标不写");
        }
        if (fields.has("points")
                && fields.number("points").orElse(BigDecimal.ZERO).signum() != 0) {
            fields.problem(
                    "OUT_OF_RANGE",
                    "points",
                    "an indicator of kind " + kind + " has no points of the table",
                    "加分项、倒扣项不占评分表的分值，不写 points，最多加（扣）多少写在 most");
        }
        if (!fields.has("most")) {
            fields.problem(
                    "MISSING_FIELD",
                    "most",
                    "an indicator of kind " + kind + " needs `most`",
                    kind.equals("bonus") ? "加分项要写 most（最多加多少分），例如 most: 5" : "倒扣项要写 most（最多扣多少分），例如 most: 10");
        }
        BigDecimal most = most(fields, "most");
        return kind.equals("bonus") ? new Beside(kind, most, null) : new Beside(kind, null, most);
    }

    private static @Nullable BigDecimal most(Fields fields, String name) {
        BigDecimal most = fields.number(name).orElse(null);
        if (most != null && most.signum() <= 0) {
            fields.problem("OUT_OF_RANGE", name, "`" + name + "` must be above zero", "“" + name + "”（最多多少分）必须大于零");
        }
        return most;
    }
}
