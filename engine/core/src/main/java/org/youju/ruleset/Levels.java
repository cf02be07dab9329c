package org.youju.ruleset;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How many levels of indicators a table has, and what they are called. */
public final class Levels {

    static final int LEAST = 2;
    static final int MOST = 4;

    private static final String NUMERALS = "一二三四";

    private Levels() {}

    /**
     * In Chinese: 一级指标.
     *
     * @param level from 1
     */
    public static String name(int level) {
        return numeral(level) + "级指标";
    }

    /**
     * Those above the last one, in Chinese: 一级、二级指标.
     *
     * @param levels how many the table has
     */
    public static String above(int levels) {
        return IntStream.range(1, levels)
                        .mapToObj(level -> numeral(level) + "级")
                        .collect(Collectors.joining("、"))
                + "指标";
    }

    private static char numeral(int level) {
        return NUMERALS.charAt(level - 1);
    }
}
