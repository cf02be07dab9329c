package org.youju.ruleset;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youju.document.Fields;
import org.youju.document.Place;

/**
 * How much the indicators of a section, or all of them, come to at most and at least.
 *
 * @param section a name above the last level; "" for the whole table
 * @param most null where nothing limits it
 * @param least null where nothing limits it
 */
public record SectionLimit(
        String section, @Nullable BigDecimal most, @Nullable BigDecimal least, Place place) {

    /** Whether an indicator counts towards it. */
    public boolean covers(Indicator indicator) {
        List<String> path = indicator.path();
        return section.isEmpty()
                || path.subList(0, Math.max(0, path.size() - 1)).contains(section);
    }

    /** The nearest that is allowed. */
    public BigDecimal hold(BigDecimal sum) {
        BigDecimal held = most == null ? sum : sum.min(most);
        return least == null ? held : held.max(least);
    }

    /** In Chinese: “知识产权”最多 30 分. */
    public String text() {
        return (section.isEmpty() ? "总分" : "“" + section + "”")
                + (most == null ? "" : "最多 " + most.toPlainString() + " 分")
                + (most != null && least != null ? "，" : "")
                + (least == null ? "" : "最少 " + least.toPlainString() + " 分");
    }

    /** Those of sections in the order written, that of the whole table last. */
    static List<SectionLimit> read(Fields fields) {
        List<SectionLimit> limits = new java.util.ArrayList<>(fields.groups("sections").stream()
                .map(group -> limit(group, group.requiredText("section")))
                .toList());
        if (fields.has("bounds")) {
            limits.add(limit(fields.group("bounds"), ""));
        }
        return limits;
    }

    private static SectionLimit limit(Fields group, String section) {
        SectionLimit limit = new SectionLimit(
                section,
                group.number("most").orElse(null),
                group.number("least").orElse(null),
                group.place());
        BigDecimal most = limit.most();
        BigDecimal least = limit.least();
        if ((most == null && least == null)
                || (most != null && most.signum() < 0)
                || (most != null && least != null && least.compareTo(most) > 0)) {
            group.problem(
                    "OUT_OF_RANGE",
                    "most",
                    "a limit has `most`, which is not below zero, or `least`, which is not above `most`",
                    "要写 most（最多，不小于零）或 least（最少），最少不能大于最多");
        }
        group.refuseOthers();
        return limit;
    }
}
