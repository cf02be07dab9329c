package org.youju.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.youju.explanation.Explanation.NotApplied;
import org.youju.explanation.Explanation.OfIndicator;
import org.youju.scorecard.Scorecard.EntryLine;
import org.youju.scorecard.Scorecard.RuleRef;

/** Why an indicator's points stay what they were, in Chinese. */
final class UnmovedWords {

    private UnmovedWords() {}

    /** What is otherwise and yet moves nothing; empty where the corrections touch nothing that the rules read. */
    static List<String> reasons(OfIndicator old, OfIndicator one) {
        List<EntryLine> gone = Review.without(old.score(), one.score());
        List<EntryLine> come = Review.without(one.score(), old.score());
        List<String> reasons = new ArrayList<>();
        gone.stream().map(entry -> "更正前：" + sentence(entry)).distinct().forEach(reasons::add);
        come.stream().map(entry -> "更正后：" + sentence(entry)).distinct().forEach(reasons::add);
        if (!reasons.isEmpty()) {
            reasons.add("更正前后得分合计相同。");
        }
        Review.otherwise(old, one).forEach(rule -> reasons.add(sentence(rule)));
        return reasons;
    }

    /** For an indicator whose rules read nothing that was corrected. */
    static List<String> untouched(OfIndicator one) {
        String rules = one.applied().stream().map(RuleRef::name).distinct().collect(Collectors.joining("”“", "“", "”"));
        return List.of("更正的内容不涉及本指标各条规则所读取的数据，得分的依据不变" + (one.applied().isEmpty() ? "。" : "，仍适用规则" + rules + "。"));
    }

    private static String sentence(EntryLine entry) {
        return (entry.itemName().isEmpty() ? "" : "“" + entry.itemName() + "”") + entry.reason();
    }

    private static String sentence(NotApplied rule) {
        String distance = rule.distance();
        return (rule.itemName().isEmpty() ? "" : "对“" + rule.itemName() + "”，") + "规则“"
                + rule.rule().name()
                + "”更正后仍不适用：要求" + rule.condition() + "，而" + rule.actual()
                + (distance == null ? "" : "（" + distance + "）") + "。";
    }
}
