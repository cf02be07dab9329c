package org.youju.rendering;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.youju.exact.Numbers;
import org.youju.ledger.Entry;
import org.youju.rendering.Report.Pair;
import org.youju.ruleset.Levels;
import org.youju.ruleset.Provenance;
import org.youju.scorecard.Scorecard;

/** The Chinese words for what records hold as codes. */
public final class Labels {

    private Labels() {}

    static String status(Scorecard.Status status) {
        return status == Scorecard.Status.DETERMINED ? "已确定（DETERMINED）" : "未确定（UNDETERMINED）：尚缺填报数据";
    }

    /** What a column with the names of indicators is headed: by their level, where it is one. */
    static String level(List<Scorecard.IndicatorScore> indicators) {
        List<Integer> levels =
                indicators.stream().map(one -> one.path().size()).distinct().toList();
        return levels.size() == 1 ? Levels.name(levels.get(0)) : "指标";
    }

    static String provenance(String word) {
        return Provenance.of(word).orElseThrow().zh();
    }

    public static String verdict(Scorecard.Verdict verdict) {
        return switch (verdict) {
            case EQUAL -> "一致";
            case HIGHER -> "自评偏高";
            case LOWER -> "自评偏低";
            case OTHER_BASIS -> "依据不同";
            case NONE -> "—";
        };
    }

    static String severity(Scorecard.Severity severity) {
        return severity == Scorecard.Severity.WARNING ? "提醒" : "说明";
    }

    /** What an audit's code stands for. */
    static String audit(String code) {
        return switch (code) {
            case "SELF_SCORE_EQUAL" -> "自评一致";
            case "SELF_SCORE_HIGHER" -> "自评偏高";
            case "SELF_SCORE_LOWER" -> "自评偏低";
            case "SELF_SCORE_OTHER_BASIS" -> "自评依据不同";
            case "SELF_SCORE_ABOVE_POINTS" -> "自评分超过分值";
            case "SELF_SCORE_TOTAL" -> "自评合计";
            case "STATED_ARITHMETIC_AGREES" -> "所列算式无误";
            case "STATED_ARITHMETIC_WRONG" -> "所列算式有误";
            case "STATED_SCORE_DIFFERS" -> "所列得数与自评分不符";
            case "STATED_RATE_UNSUPPORTED" -> "所列比率无从核对";
            case "NARRATIVE_CONTRADICTION" -> "文字与数据不一致";
            case "SUM_AGREES" -> "合计相符";
            case "SUM_DISAGREES" -> "合计不符";
            case "FINDING_NOT_DEDUCTED" -> "检查发现未扣分";
            case "BONUS_BESIDE" -> "分值外加分";
            case "PENALTY_BESIDE" -> "倒扣";
            case "LIMIT_HELD" -> "上下限";
            case "GRADE_LIMITED" -> "等级另有规定";
            default -> "其他核对";
        };
    }

    public static String kind(Entry.Kind kind) {
        return switch (kind) {
            case AWARDED -> "得分";
            case LOST -> "失分";
            case BONUS -> "加分";
            case PENALTY -> "倒扣";
        };
    }

    public static String cause(Entry.Cause cause) {
        return switch (cause) {
            case RULE -> "";
            case FLOOR -> "（扣完为止）";
            case CAP -> "（封顶）";
            case ROUNDING -> "（四舍五入）";
        };
    }

    /** A score, or the range that is still possible. */
    public static String score(@Nullable BigDecimal score, Scorecard.Range range) {
        return score == null ? range.low() + " 至 " + range.high() : score.toPlainString();
    }

    public static String orDash(@Nullable Object value) {
        return value == null ? "—" : value.toString();
    }

    public static String signed(@Nullable BigDecimal difference) {
        return difference == null ? "—" : (difference.signum() > 0 ? "+" : "") + Numbers.points(difference);
    }

    static String facts(Scorecard.EntryLine entry) {
        return entry.facts().isEmpty()
                ? "—"
                : entry.facts().stream().map(Labels::fact).collect(Collectors.joining("；"));
    }

    static String fact(Scorecard.FactRead fact) {
        return value(fact) + "（" + Places.zh(fact.from()) + "）";
    }

    /** Its name, its value and the unit. */
    static String value(Scorecard.FactRead fact) {
        String value;
        if (fact.value() instanceof Boolean yes) {
            value = yes ? "是" : "否";
        } else if (fact.value() instanceof BigDecimal number) {
            value = "%".equals(fact.unit()) ? Numbers.points(number) : Numbers.plain(number);
        } else {
            value = fact.value().toString();
        }
        String unit = fact.unit() == null ? "" : "%".equals(fact.unit()) ? "%" : " " + fact.unit();
        return fact.name() + " " + value + unit;
    }

    /** What counts beside the points of the table, and what limits moved of the score; nothing where the year has neither. */
    static List<Pair> beside(Scorecard card) {
        List<Pair> pairs = new ArrayList<>();
        BigDecimal bonus = card.bonus();
        BigDecimal penalty = card.penalty();
        if (bonus != null && penalty != null) {
            pairs.add(new Pair("分值外加分", bonus.toPlainString()));
            pairs.add(new Pair("分值外倒扣", penalty.toPlainString()));
        }
        if (card.limits() != null) {
            card.limits()
                    .forEach(limit -> pairs.add(new Pair(
                            limit.section().isEmpty() ? "总分的上下限" : "“" + limit.section() + "”的上下限",
                            limit.points().toPlainString() + "（" + limit.arithmetic() + "）")));
        }
        return pairs;
    }
}
