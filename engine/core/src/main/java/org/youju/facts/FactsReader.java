package org.youju.facts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.youju.document.Place;
import org.youju.document.Problems;
import org.youju.ruleset.FindingKind;
import org.youju.ruleset.Indicator;
import org.youju.ruleset.InputDeclaration;
import org.youju.ruleset.Ruleset;
import org.youju.submission.Submission;
import org.youju.submission.Submission.Answer;
import org.youju.submission.Submission.Finding;
import org.youju.submission.Submission.Goal;
import org.youju.submission.SubmissionReader;
import org.youju.text.TypedText;

/** Makes facts of a submission, and says everything in it that the year's ruleset does not allow. */
public final class FactsReader {

    private final Vocabulary vocabulary;
    private final Ruleset ruleset;
    private final Submission submission;
    private final Problems problems;

    private FactsReader(Vocabulary vocabulary, Submission submission, Problems problems) {
        this.vocabulary = vocabulary;
        this.ruleset = vocabulary.ruleset();
        this.submission = submission;
        this.problems = problems;
    }

    /**
     * The facts.
     *
     * @throws org.youju.document.ProblemsException SUBMISSION_INVALID with all that is wrong, and with what
     *     {@code problems} held before
     */
    public static Facts read(Vocabulary vocabulary, Submission submission, Problems problems) {
        return new FactsReader(vocabulary, submission, problems).read();
    }

    private Facts read() {
        InputCheck inputs = new InputCheck(vocabulary, problems);
        submission.inputs().forEach(inputs::check);
        submission.evidence().forEach(evidence -> known(evidence.indicator(), evidence.place()));
        checkSelfScores();
        checkFindings();
        Map<String, List<Goal>> byIndicator = new HashMap<>();
        GoalCheck goals = new GoalCheck(ruleset, problems);
        submission.goals().forEach(goal -> {
            if (known(goal.indicator(), goal.place())) {
                goals.check(goal);
            }
            byIndicator
                    .computeIfAbsent(goal.indicator(), code -> new ArrayList<>())
                    .add(goal);
        });
        byIndicator.forEach(goals::checkWeights);
        problems.throwIfAny(SubmissionReader.INVALID);
        return new Facts(new SheetFacts(vocabulary, submission.inputs()), goals(byIndicator), findings(), checks());
    }

    private List<List<GoalFact>> goals(Map<String, List<Goal>> byIndicator) {
        List<List<GoalFact>> goals = new ArrayList<>();
        for (Indicator indicator : vocabulary.criteria()) {
            int position = goals.size();
            List<GoalFact> own = new ArrayList<>();
            for (Goal goal : byIndicator.getOrDefault(indicator.code(), List.of())) {
                own.add(new GoalFact(position, goal, ruleset.calendar(), indicator.goalReading()));
            }
            goals.add(List.copyOf(own));
        }
        return goals;
    }

    private @Nullable Findings findings() {
        List<Finding> given = submission.findings();
        if (given == null) {
            return null;
        }
        List<List<FindingFact>> findings = new ArrayList<>();
        for (Indicator indicator : vocabulary.criteria()) {
            int position = findings.size();
            List<FindingFact> own = new ArrayList<>();
            for (Finding finding : given) {
                if (finding.indicator().equals(indicator.code())) {
                    FindingKind kind = indicator.finding(finding.kind()).orElseThrow();
                    own.add(new FindingFact(position, kind, finding));
                }
            }
            findings.add(own);
        }
        return new Findings(vocabulary.criteria(), findings);
    }

    private List<CheckFact> checks() {
        List<CheckFact> checks = new ArrayList<>();
        for (InputDeclaration input : ruleset.inputs()) {
            String list = input.list();
            if (list != null && submission.inputs().get(input.name()) instanceof Answer.YesNo answer) {
                checks.add(new CheckFact(vocabulary.listPosition(list), input.name(), answer));
            }
        }
        return checks;
    }

    private void checkFindings() {
        List<Finding> findings = submission.findings();
        if (findings == null) {
            return;
        }
        for (Finding finding : findings) {
            if (known(finding.indicator(), finding.place())) {
                checkFinding(finding, ruleset.indicator(finding.indicator()).orElseThrow());
            }
        }
    }

    private void checkFinding(Finding finding, Indicator indicator) {
        Optional<FindingKind> kind = indicator.finding(finding.kind());
        String reason = finding.reason();
        if (indicator.findings().isEmpty()) {
            problems.add(
                    "NOT_USED",
                    finding.place(),
                    "indicator " + indicator.code() + " takes no findings in this ruleset",
                    "本年度评分表的指标 " + indicator.code() + " 不按检查发现扣分，不接收 findings");
        } else if (kind.isEmpty()) {
            List<String> known =
                    indicator.findings().stream().map(FindingKind::name).toList();
            String kinds = String.join("、", known);
            TypedText.Hint hint = TypedText.hint(known, finding.kind());
            problems.add(
                    "UNKNOWN_KIND",
                    finding.place().field("kind"),
                    "indicator " + indicator.code() + " knows no finding `" + finding.kind() + "`" + hint.meant()
                            + "; it knows: " + kinds,
                    "指标 " + indicator.code() + " 没有检查发现“" + finding.kind() + "”" + hint.meantZh() + "；可填：" + kinds);
        } else if (reason != null && !kind.get().reasons().contains(reason)) {
            String reasons = String.join("、", kind.get().reasons());
            problems.add(
                    "UNKNOWN_REASON",
                    finding.place().field("reason"),
                    "`reason` of `" + finding.kind() + "` is one of: " + reasons,
                    "检查发现“" + finding.kind() + "”的原因（reason）" + (reasons.isEmpty() ? "不需要填写" : "只能是：" + reasons));
        }
    }

    private boolean known(String code, Place place) {
        if (code.isEmpty() || ruleset.indicator(code).isPresent()) {
            return !code.isEmpty();
        }
        String codes = String.join(
                ", ", ruleset.indicators().stream().map(Indicator::code).toList());
        problems.add(
                "UNKNOWN_INDICATOR",
                place.field("indicator"),
                "there is no indicator `" + code + "`; there are: " + codes,
                "本年度没有指标“" + code + "”；现有指标：" + codes);
        return false;
    }

    private void checkSelfScores() {
        Set<String> seen = new HashSet<>();
        submission.selfScores().forEach(self -> {
            if (known(self.indicator(), self.place()) && !seen.add(self.indicator())) {
                problems.add(
                        "DUPLICATE",
                        self.place(),
                        "a second self-score for " + self.indicator(),
                        "指标 " + self.indicator() + " 的自评分重复");
            }
            BigDecimal least = ruleset.indicator(self.indicator())
                    .map(Indicator::leastScore)
                    .orElse(BigDecimal.ZERO);
            if (self.points().compareTo(least) < 0) {
                String shown = least.toPlainString();
                problems.add(
                        "OUT_OF_RANGE",
                        self.place().field("points"),
                        least.signum() == 0 ? "a self-score is not negative" : "a self-score here is at least " + shown,
                        least.signum() == 0 ? "自评分不能是负数" : "本指标的自评分不低于 " + shown + "（倒扣到此为止）");
            }
        });
    }
}
