package org.youju.facts;

import java.util.List;

/** What a rule may ask of a goal. */
public enum Measure {
    /**
     * Actual ÷ planned where higher is better, planned ÷ actual where lower is better, in percent. The 2023 sheet prints
     * 年初目标值/实际完成值; that it means this is an interpretation which its ruleset records.
     */
    COMPLETION_RATE("completionRate", "完成率", "%", "planned", "actual"),
    /** Planned ÷ actual in percent, as 年初目标值/实际完成值 reads to the letter; for readings not taken. */
    PLANNED_TO_ACTUAL("plannedToActual", "年初目标值与实际完成值之比", "%", "planned", "actual"),
    /** Working days after the start up to and including the finish, by the year's calendar. */
    WORKING_DAYS("workingDays", "用时", "个工作日", "start", "finish"),
    /** Calendar days after the start up to and including the finish. */
    CALENDAR_DAYS("calendarDays", "用时", "日", "start", "finish"),
    /** The share that a reviewer gives a goal within the level that it reached, in percent; for goals that are judged. */
    DEGREE("degree", "达成程度", "%", "level", "actual");

    private final String word;
    private final String zh;
    private final String unit;
    private final String from;
    private final String to;

    Measure(String word, String zh, String unit, String from, String to) {
        this.word = word;
        this.zh = zh;
        this.unit = unit;
        this.from = from;
        this.to = to;
    }

    private static final Measure[] ALL = values();

    /** @param position its {@link #ordinal} */
    public static Measure of(int position) {
        return ALL[position];
    }

    /** As the phrase book writes it. */
    public String word() {
        return word;
    }

    public String zh() {
        return zh;
    }

    public String unit() {
        return unit;
    }

    public boolean isPercent() {
        return unit.equals("%");
    }

    String from() {
        return from;
    }

    String to() {
        return to;
    }

    /** The goal's fields that it needs. */
    public List<String> fields() {
        return List.of(from, to);
    }
}
