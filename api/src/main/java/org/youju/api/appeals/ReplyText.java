package org.youju.api.appeals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.youju.api.appeals.Appeal.Deadlines;
import org.youju.api.decisions.ExactJson;
import org.youju.document.JsonPointer;
import org.youju.rendering.Reply;
import org.youju.rendering.Reply.Corrected;
import org.youju.rendering.Reply.Ground;
import org.youju.rendering.Reply.Stage;
import org.youju.rendering.Report.Pair;
import org.youju.ruleset.AppealPeriods.Deadline;
import org.youju.ruleset.Provenance;
import tools.jackson.databind.JsonNode;

/** What a reply says of an appeal, in words. */
final class ReplyText {

    private ReplyText() {}

    /** @param submission that the answer rests on */
    static Reply of(Appeal appeal, String submission) {
        return new Reply(
                appeal.id(),
                appeal.decision().id(),
                appeal.decision().link().moment(),
                appeal.link().moment(),
                appeal.link().caller(),
                appeal.filing().grounds().stream()
                        .map(one -> new Ground(
                                one.indicator(), indicator(appeal, one.indicator()), one.text(), one.evidence()))
                        .toList(),
                corrections(appeal.decision().submission(), appeal.submission()),
                corrections(appeal.decision().submission(), submission),
                stages(appeal),
                appeal.deadlines().map(ReplyText::periods).orElse(List.of()),
                standing(appeal.state()),
                appeal.state().zh(),
                appeal.outcome().map(Step::decision).orElse(null));
    }

    private static Reply.Standing standing(State state) {
        return switch (state) {
            case FILED, ACCEPTED, REVIEWED -> Reply.Standing.OPEN;
            case REFUSED -> Reply.Standing.REFUSED;
            case UPHELD -> Reply.Standing.UPHELD;
            case ADJUSTED -> Reply.Standing.ADJUSTED;
        };
    }

    private static String indicator(Appeal appeal, String code) {
        return appeal.ruleset()
                .indicator(code)
                .map(one -> code + " " + one.name())
                .orElse(code);
    }

    private static List<Stage> stages(Appeal appeal) {
        return Stream.concat(
                        Stream.of(new Stage(
                                State.FILED.zh(),
                                appeal.link().moment(),
                                appeal.link().caller(),
                                "见异议事项")),
                        appeal.steps().stream()
                                .map(step -> new Stage(step.to().zh(), step.moment(), step.by(), reason(step))))
                .toList();
    }

    private static String reason(Step step) {
        String undetermined = step.undeterminedReason();
        return step.reason() + (undetermined == null ? "" : "；改为未确定的理由：" + undetermined);
    }

    private static List<Corrected> corrections(String before, String after) {
        List<Corrected> corrections = new ArrayList<>();
        ExactJson.differences(ExactJson.read(before), ExactJson.read(after))
                .forEach(one -> add(corrections, one.pointer(), one.then(), one.now()));
        return corrections;
    }

    /** What is there on one side only is listed field by field. */
    private static void add(
            List<Corrected> corrections, String pointer, @Nullable JsonNode then, @Nullable JsonNode now) {
        JsonNode whole = then == null ? now : then;
        if (whole != null && whole.isObject() && (then == null || now == null)) {
            whole.propertyStream()
                    .filter(field -> !field.getValue().isNull())
                    .forEach(field -> add(
                            corrections,
                            JsonPointer.field(pointer, field.getKey()),
                            then == null ? null : field.getValue(),
                            now == null ? null : field.getValue()));
        } else {
            corrections.add(new Corrected(pointer, words(then), words(now)));
        }
    }

    private static String words(@Nullable JsonNode value) {
        if (value == null) {
            return "未填报";
        } else if (value.isNull()) {
            return "不适用";
        } else if (value.isBoolean()) {
            return value.booleanValue() ? "是" : "否";
        }
        return value.isString() ? value.stringValue() : value.toString();
    }

    private static List<Pair> periods(Deadlines deadlines) {
        List<Pair> pairs = new ArrayList<>();
        pairs.add(new Pair("提出期限", day(deadlines.file()) + (deadlines.late() ? "，本异议逾期提出" : "")));
        pairs.add(new Pair("受理期限", day(deadlines.accept())));
        Deadline review = deadlines.review();
        if (review != null) {
            pairs.add(new Pair("答复期限", day(review)));
        }
        pairs.add(new Pair(
                "期限依据",
                "（" + Provenance.of(deadlines.provenance()).orElseThrow().zh() + "）" + deadlines.note()));
        return pairs;
    }

    private static String day(Deadline deadline) {
        LocalDate due = deadline.due();
        return due.getYear() + "年" + due.getMonthValue() + "月" + due.getDayOfMonth() + "日"
                + (deadline.calendarKnown() ? "" : "（本年度规则没有此期间的节假日安排，暂按周一至周五推算，实际最后一日可能更晚）");
    }
}
