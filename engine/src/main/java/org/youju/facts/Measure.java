package org.youju.facts;

/** What a rule may ask of a goal. */
public enum Measure {
    /**
     * Actual ÷ planned where higher is better, planned ÷ actual where lower is better, in percent. The 2023 sheet prints
     * 年初目标值/实际完成值; that it means this is an interpretation which its ruleset records.
     */
    COMPLETION_RATE("completionRate", "完成率"),
    /** Planned ÷ actual in percent, as 年初目标值/实际完成值 reads to the letter; for readings not taken. */
    PLANNED_TO_ACTUAL("plannedToActual", "年初目标值与实际完成值之比");

    private final String word;
    private final String zh;

    Measure(String word, String zh) {
        this.word = word;
        this.zh = zh;
    }

    /** As the phrase book writes it. */
    public String word() {
        return word;
    }

    public String zh() {
        return zh;
    }
}
