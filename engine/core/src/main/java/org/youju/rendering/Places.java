package org.youju.rendering;

import java.util.List;
import java.util.Map;
import org.youju.document.JsonPointer;

/** Where in a submission something stands, in the words of those who fill it in. */
final class Places {

    private static final Map<String, String> PARTS = Map.of(
            "inputs", "填报数据",
            "goals", "绩效目标",
            "findings", "检查发现",
            "evidence", "佐证材料",
            "selfScores", "自评分",
            "narrative", "文字说明",
            "department", "部门信息");

    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("indicator", "指标编号"),
            Map.entry("name", "名称"),
            Map.entry("unit", "单位"),
            Map.entry("planned", "年初目标值"),
            Map.entry("actual", "实际完成值"),
            Map.entry("better", "方向"),
            Map.entry("weight", "权重"),
            Map.entry("level", "达成程度"),
            Map.entry("note", "备注"),
            Map.entry("kind", "事项"),
            Map.entry("count", "次数"),
            Map.entry("amount", "金额"),
            Map.entry("evidence", "佐证"),
            Map.entry("title", "标题"),
            Map.entry("reference", "编号"),
            Map.entry("points", "分数"),
            Map.entry("basis", "依据"),
            Map.entry("goal", "年度目标"),
            Map.entry("completion", "完成情况"),
            Map.entry("unfinished", "未完成情况"),
            Map.entry("code", "代码"),
            Map.entry("region", "地区"),
            Map.entry("start", "开始日期"),
            Map.entry("finish", "完成日期"),
            Map.entry("reason", "情形"));

    private Places() {}

    /**
     * @param pointer RFC 6901
     * @return such as 绩效目标第 2 项的实际完成值; what is no place of a submission stays as it is
     */
    static String zh(String pointer) {
        if (pointer.isEmpty()) {
            return "整份自评表";
        }
        List<String> steps = JsonPointer.steps(pointer);
        String part = PARTS.get(steps.get(0));
        if (part == null || !pointer.startsWith("/")) {
            return pointer;
        }
        if (steps.size() == 1) {
            return part;
        }
        // what names no item, such as /goals/ of a list that breaks off, is shown as it is
        boolean numbered = steps.get(1).matches("[0-9]{1,6}");
        String of = numbered ? "第 " + (Integer.parseInt(steps.get(1)) + 1) + " 项" : "“" + field(steps.get(1)) + "”";
        return part + of + (steps.size() == 2 ? "" : "的" + field(steps.get(2)));
    }

    private static String field(String name) {
        return FIELDS.getOrDefault(name, name);
    }
}
