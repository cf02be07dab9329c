package org.youju.impact;

/** What a part of a change comes from; the parts of a row add up to its change, to the last digit. */
public enum Part {
    /** What rules give and take, before any limit. */
    RULES("规则"),
    /** What exceeds full points, or what a rule gives or takes at most. */
    CAPS("封顶"),
    /** What deductions would take below the floor. */
    FLOORS("扣完为止"),
    /** The one rounding of each indicator. */
    ROUNDING("进位"),
    /** What indicators that do not apply are awarded at the rate of the others. */
    SHARING("分值分担"),
    /** What is given beside the points. */
    BONUS("加分"),
    /** What is taken below zero. */
    PENALTY("倒扣"),
    /** What limits of sections, and of the whole table, move. */
    SECTIONS("合计上下限"),
    /** What the rules for the total move. */
    TOTAL("总分规则");

    private final String zh;

    Part(String zh) {
        this.zh = zh;
    }

    /** In Chinese, as a column's heading. */
    public String zh() {
        return zh;
    }
}
