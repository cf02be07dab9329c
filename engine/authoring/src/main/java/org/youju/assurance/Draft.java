package org.youju.assurance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.youju.document.JsonPointer;
import org.youju.document.Place;
import org.youju.document.Problems;
import org.youju.exact.Numbers;
import org.youju.facts.Facts;
import org.youju.facts.FactsReader;
import org.youju.facts.Vocabulary;
import org.youju.ruleset.Indicator;
import org.youju.ruleset.RulesetId;
import org.youju.scoring.OtherYear;
import org.youju.submission.Submission;
import org.youju.submission.Submission.Answer;
import org.youju.submission.Submission.Better;

/** A sheet in the making, of which one cell after the other is filled in. */
final class Draft {

    private static final Pattern PLAIN =
            Pattern.compile("[\\p{IsHan}A-Za-z][\\p{IsHan}\\w“”（）、；。：%.]*|\\d{4}-\\d{2}-\\d{2}");
    private static final Set<String> WORDS = Set.of("true", "false", "yes", "no", "on", "off", "null", "y", "n");

    private final Map<String, Answer> inputs = new LinkedHashMap<>();
    private final List<Submission.Goal> goals = new ArrayList<>();
    private @Nullable List<Submission.Finding> findings = new ArrayList<>();

    @Nullable
    Answer input(String name) {
        return inputs.get(name);
    }

    void set(String name, @Nullable Object value) {
        Place place = new Place("", 0, JsonPointer.field("/inputs", name));
        if (value == null) {
            inputs.put(name, new Answer.NotApplicable(place));
        } else if (value instanceof Boolean yes) {
            inputs.put(name, new Answer.YesNo(yes, place));
        } else if (value instanceof BigDecimal number) {
            inputs.put(name, new Answer.Amount(number, place));
        } else {
            inputs.put(name, new Answer.Text(value.toString(), place));
        }
    }

    void leaveOut(String name) {
        inputs.remove(name);
    }

    void goal(String indicator, @Nullable BigDecimal planned, @Nullable BigDecimal actual, Better better) {
        goals.add(new Submission.Goal(
                indicator, "目标", null, planned, actual, null, null, better, null, null, place("/goals/0")));
    }

    void goal(String indicator, @Nullable LocalDate start, @Nullable LocalDate finish) {
        goals.add(new Submission.Goal(
                indicator, "目标", null, null, null, start, finish, Better.HIGHER, null, null, place("/goals/0")));
    }

    /** A goal that a reviewer judges, who must say why. */
    void judgedGoal(String indicator, @Nullable String level, @Nullable BigDecimal actual) {
        goals.add(new Submission.Goal(
                indicator,
                "目标",
                null,
                null,
                actual,
                null,
                null,
                Better.HIGHER,
                null,
                level,
                level == null ? null : "理由",
                place("/goals/0")));
    }

    void finding(
            String indicator, String kind, @Nullable String reason, BigDecimal count, @Nullable BigDecimal amount) {
        List<Submission.Finding> all = findings == null ? new ArrayList<>() : findings;
        Place place = place("/findings/" + all.size());
        all.add(new Submission.Finding(indicator, kind, reason, count, amount, null, List.of(), place));
        findings = all;
    }

    /** Whether anything was found. */
    boolean hasFindings() {
        return findings != null && !findings.isEmpty();
    }

    /** What was found, found so often. */
    void found(long times) {
        if (findings != null) {
            findings.replaceAll(one -> new Submission.Finding(
                    one.indicator(),
                    one.kind(),
                    one.reason(),
                    BigDecimal.valueOf(times),
                    one.amount(),
                    one.note(),
                    one.evidence(),
                    one.place()));
        }
    }

    void saysNothingOfFindings() {
        findings = null;
    }

    private static Place place(String pointer) {
        return new Place("", 0, pointer);
    }

    /** @throws org.youju.document.ProblemsException where the sheet is not one that the ruleset accepts */
    Facts facts(Vocabulary vocabulary) {
        return FactsReader.read(vocabulary, submission(vocabulary.ruleset().id()), new Problems());
    }

    /**
     * The facts as another year sees them, which may not know everything that is in the sheet.
     *
     * @throws org.youju.document.ProblemsException where that year cannot take the sheet
     */
    Facts factsElsewhere(Vocabulary vocabulary) {
        Submission submission = submission(vocabulary.ruleset().id());
        return FactsReader.read(vocabulary, OtherYear.adapted(submission, vocabulary.ruleset()), new Problems());
    }

    Submission submission(RulesetId id) {
        return new Submission(
                id.scheme(),
                id.year(),
                id.revision(),
                new Submission.Department("检查", null, null),
                Submission.Narrative.NONE,
                inputs,
                goals,
                findings,
                List.of(),
                List.of());
    }

    /** The sheet as a case of an indicator, to be put into {@code cases.yaml} once its score is filled in. */
    String yaml(String name, Indicator indicator) {
        return toFillIn(name, indicator, "score");
    }

    /** The same with another part of what is expected left open. */
    String toFillIn(String name, Indicator indicator, String open) {
        StringBuilder text = new StringBuilder("- name: " + written(name) + "\n");
        if (!inputs.isEmpty()) {
            text.append("  inputs:\n");
            inputs.forEach((input, answer) -> text.append("    " + quoted(input) + ": ")
                    .append(value(answer))
                    .append('\n'));
        }
        if (!goals.isEmpty()) {
            text.append("  goals:\n");
            goals.forEach(goal -> text.append("    - {name: " + written(goal.name()))
                    .append(field("planned", goal.planned()))
                    .append(field("actual", goal.actual()))
                    .append(field("start", goal.start()))
                    .append(field("finish", goal.finish()))
                    .append(field("level", goal.level()))
                    .append(field("note", goal.note()))
                    .append(goal.better() == Better.LOWER ? ", better: lower" : "")
                    .append("}\n"));
        }
        if (!indicator.findings().isEmpty() && findings != null) {
            text.append(findings.isEmpty() ? "  findings: []\n" : "  findings:\n");
            findings.forEach(finding -> text.append("    - {kind: " + written(finding.kind()))
                    .append(field("reason", finding.reason()))
                    .append(finding.count().compareTo(BigDecimal.ONE) == 0 ? "" : field("count", finding.count()))
                    .append(field("amount", finding.amount()))
                    .append("}\n"));
        }
        return text.append("  expect:\n    status: " + (open.equals("range") ? "UN" : "") + "DETERMINED\n    " + open
                        + ":\n")
                .toString();
    }

    private static String field(String name, @Nullable Object value) {
        return value == null
                ? ""
                : ", " + name + ": "
                        + (value instanceof BigDecimal number ? Numbers.plain(number) : written(value.toString()));
    }

    private static String value(Answer answer) {
        if (answer instanceof Answer.YesNo yesNo) {
            return String.valueOf(yesNo.yes());
        } else if (answer instanceof Answer.Amount amount) {
            return Numbers.plain(amount.value());
        }
        return answer instanceof Answer.Text text ? written(text.text()) : "null";
    }

    /** As YAML reads it again as this very text: in quotes where it would else be a number, a yes or no, or end too soon. */
    private static String written(String text) {
        return PLAIN.matcher(text).matches() && !WORDS.contains(text.toLowerCase(Locale.ROOT)) ? text : quoted(text);
    }

    private static String quoted(String text) {
        return "\""
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\t", "\\t") + "\"";
    }
}
