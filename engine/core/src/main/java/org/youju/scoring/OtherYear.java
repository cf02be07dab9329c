package org.youju.scoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.youju.ruleset.Indicator;
import org.youju.ruleset.Ruleset;
import org.youju.submission.Submission;
import org.youju.submission.Submission.Answer;

/**
 * A sheet as another year's table can score it: what that year does not ask for is left out, and said.
 *
 * @param leftOut in Chinese, one line each
 */
public record OtherYear(Sheet sheet, List<String> leftOut) {

    public OtherYear {
        leftOut = List.copyOf(leftOut);
    }

    /** A submission without what a ruleset does not know, and made out for its year. */
    public static Submission adapted(Submission given, Ruleset ruleset) {
        return new Adapted(ruleset).of(given);
    }

    /** A submission without what a ruleset does not know. */
    static final class Adapted {

        private final Ruleset ruleset;
        private final List<String> leftOut = new ArrayList<>();

        Adapted(Ruleset ruleset) {
            this.ruleset = ruleset;
        }

        List<String> leftOut() {
            return leftOut;
        }

        Submission of(Submission given) {
            Map<String, Answer> inputs = new LinkedHashMap<>();
            given.inputs().forEach((name, answer) -> {
                if (ruleset.input(name).isPresent()) {
                    inputs.put(name, answer);
                } else {
                    leftOut.add("填报项“" + name + "”");
                }
            });
            return new Submission(
                    ruleset.id().scheme(),
                    ruleset.id().year(),
                    ruleset.id().revision(),
                    given.department(),
                    given.narrative(),
                    inputs,
                    given.goals().stream()
                            .filter(goal -> keep(
                                    indicator(goal.indicator()).filter(one -> one.goals() != null),
                                    "目标“" + goal.name() + "”（指标 " + goal.indicator() + "）"))
                            .toList(),
                    findings(given),
                    given.evidence().stream()
                            .filter(evidence -> keep(
                                    indicator(evidence.indicator()),
                                    "佐证“" + evidence.title() + "”（指标 " + evidence.indicator() + "）"))
                            .toList(),
                    given.selfScores().stream()
                            .filter(self -> keep(indicator(self.indicator()), "指标 " + self.indicator() + " 的自评分"))
                            .toList());
        }

        private @Nullable List<Submission.Finding> findings(Submission given) {
            List<Submission.Finding> findings = given.findings();
            return findings == null
                    ? null
                    : findings.stream()
                            .filter(finding -> keep(
                                    indicator(finding.indicator()).flatMap(one -> one.finding(finding.kind())),
                                    "检查发现“" + finding.kind() + "”（指标 " + finding.indicator() + "）"))
                            .toList();
        }

        private Optional<Indicator> indicator(String code) {
            return ruleset.indicator(code);
        }

        private boolean keep(Optional<?> known, String what) {
            if (known.isEmpty()) {
                leftOut.add(what);
            }
            return known.isPresent();
        }
    }
}
