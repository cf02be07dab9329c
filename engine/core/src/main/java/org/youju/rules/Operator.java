package org.youju.rules;

import java.util.Optional;

/** How a value is compared with a literal. */
public enum Operator {
    LESS("<", "低于"),
    AT_MOST("<=", "不超过"),
    AT_LEAST(">=", "达到"),
    MORE(">", "超过"),
    EQUAL("==", "为"),
    NOT_EQUAL("!=", "不为");

    private final String sign;
    private final String zh;

    Operator(String sign, String zh) {
        this.sign = sign;
        this.zh = zh;
    }

    public String sign() {
        return sign;
    }

    public String zh() {
        return zh;
    }

    /** As dates are compared: 早于, 不晚于. */
    public String zhOfDates() {
        return switch (this) {
            case LESS -> "早于";
            case AT_MOST -> "不晚于";
            case AT_LEAST -> "不早于";
            case MORE -> "晚于";
            case EQUAL -> "为";
            case NOT_EQUAL -> "不为";
        };
    }

    public static Optional<Operator> of(String sign) {
        for (Operator one : values()) {
            if (one.sign.equals(sign)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /** Whether this comparison holds for two numbers that compare as {@code comparison} does with zero. */
    boolean holds(int comparison) {
        return switch (this) {
            case LESS -> comparison < 0;
            case AT_MOST -> comparison <= 0;
            case AT_LEAST -> comparison >= 0;
            case MORE -> comparison > 0;
            case EQUAL -> comparison == 0;
            case NOT_EQUAL -> comparison != 0;
        };
    }
}
