package org.youju.submission;

import java.util.Optional;
import java.util.Set;
import org.youju.submission.Submission.Better;

/** The words and signs by which tables say which direction of a goal is an improvement. */
public final class Directions {

    private static final Set<String> HIGHER = Set.of(
            "higher", "越高越好", "越大越好", "越多越好", "正向", "正", "≥", "≧", "⩾", ">=", ">", "大于等于", "大于或等于", "大于", "不低于", "不少于",
            "不小于", "高于", "超过", "多于", "至少", "以上");
    private static final Set<String> LOWER = Set.of(
            "lower", "越低越好", "越小越好", "越少越好", "越短越好", "负向", "反向", "逆向", "负", "逆", "≤", "≦", "⩽", "<=", "<", "小于等于",
            "小于或等于", "小于", "不高于", "不超过", "不大于", "不多于", "不长于", "低于", "少于", "至多", "以下", "以内");

    private Directions() {}

    /**
     * None where the word is not known: it is never guessed.
     *
     * @param word half-width and without spaces
     */
    public static Optional<Better> of(String word) {
        String plain = word.endsWith("指标") ? word.substring(0, word.length() - "指标".length()) : word;
        return HIGHER.contains(plain)
                ? Optional.of(Better.HIGHER)
                : LOWER.contains(plain) ? Optional.of(Better.LOWER) : Optional.empty();
    }
}
