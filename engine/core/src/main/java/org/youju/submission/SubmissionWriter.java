package org.youju.submission;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.youju.submission.Submission.Answer;
import org.youju.submission.Submission.Department;
import org.youju.submission.Submission.Evidence;
import org.youju.submission.Submission.Finding;
import org.youju.submission.Submission.Goal;
import org.youju.submission.Submission.Narrative;
import org.youju.submission.Submission.SelfScore;

/** Writes a submission in the shape that {@link SubmissionReader} reads, so that it can be kept and read again. */
public final class SubmissionWriter {

    private SubmissionWriter() {}

    /**
     * The submission as maps, lists and plain values, in the order of the contract. What was not given is left out; {@code
     * null} stands only where the submission says “not applicable”.
     */
    public static Map<String, @Nullable Object> tree(Submission submission) {
        Tree tree = new Tree()
                .with("scheme", submission.scheme())
                .with("year", submission.year())
                .with("revision", submission.revision())
                .with("department", department(submission.department()));
        Map<String, @Nullable Object> narrative = narrative(submission.narrative());
        return tree.with("narrative", narrative.isEmpty() ? null : narrative)
                .with("inputs", inputs(submission.inputs()))
                .with("goals", each(submission.goals(), SubmissionWriter::goal))
                .with(
                        "findings",
                        submission.findings() == null ? null : each(submission.findings(), SubmissionWriter::finding))
                .with("evidence", each(submission.evidence(), SubmissionWriter::evidence))
                .with("selfScores", each(submission.selfScores(), SubmissionWriter::selfScore))
                .fields;
    }

    private static Map<String, @Nullable Object> department(Department department) {
        return new Tree()
                .with("name", department.name())
                .with("code", department.code())
                .with("region", department.region())
                .fields;
    }

    private static Map<String, @Nullable Object> narrative(Narrative narrative) {
        return new Tree()
                .with("goal", narrative.goal())
                .with("completion", narrative.completion())
                .with("unfinished", narrative.unfinished())
                .fields;
    }

    private static Map<String, @Nullable Object> inputs(Map<String, Answer> inputs) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        inputs.forEach((name, answer) -> values.put(name, value(answer)));
        return values;
    }

    private static @Nullable Object value(Answer answer) {
        if (answer instanceof Answer.YesNo given) {
            return given.yes();
        } else if (answer instanceof Answer.Amount given) {
            return given.value();
        } else if (answer instanceof Answer.Text given) {
            return given.text();
        }
        return null;
    }

    private static Map<String, @Nullable Object> goal(Goal goal) {
        return new Tree()
                .with("indicator", goal.indicator())
                .with("name", goal.name())
                .with("unit", goal.unit())
                .with("planned", goal.planned())
                .with("actual", goal.actual())
                .with("start", goal.start() == null ? null : goal.start().toString())
                .with("finish", goal.finish() == null ? null : goal.finish().toString())
                .with("better", goal.better().name().toLowerCase(Locale.ROOT))
                .with("weight", goal.weight())
                .with("level", goal.level())
                .with("note", goal.note())
                .fields;
    }

    private static Map<String, @Nullable Object> finding(Finding finding) {
        return new Tree()
                .with("indicator", finding.indicator())
                .with("kind", finding.kind())
                .with("reason", finding.reason())
                .with("count", finding.count())
                .with("amount", finding.amount())
                .with("note", finding.note())
                .with("evidence", finding.evidence())
                .fields;
    }

    private static Map<String, @Nullable Object> evidence(Evidence evidence) {
        return new Tree()
                .with("indicator", evidence.indicator())
                .with("title", evidence.title())
                .with("reference", evidence.reference())
                .fields;
    }

    private static Map<String, @Nullable Object> selfScore(SelfScore selfScore) {
        return new Tree()
                .with("indicator", selfScore.indicator())
                .with("points", selfScore.points())
                .with("basis", selfScore.basis())
                .fields;
    }

    private static <T> List<Map<String, @Nullable Object>> each(
            List<T> items, Function<T, Map<String, @Nullable Object>> write) {
        List<Map<String, @Nullable Object>> written = new ArrayList<>();
        items.forEach(item -> written.add(write.apply(item)));
        return written;
    }

    /** Fields in order, without those that were not given. */
    private static final class Tree {

        private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

        private Tree with(String name, @Nullable Object value) {
            if (value != null) {
                fields.put(name, value);
            }
            return this;
        }
    }
}
