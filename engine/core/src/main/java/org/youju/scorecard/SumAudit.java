package org.youju.scorecard;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.youju.exact.Numbers;
import org.youju.ruleset.SumCheck;
import org.youju.scorecard.Scorecard.AuditFinding;
import org.youju.scorecard.Scorecard.Severity;
import org.youju.submission.Submission;
import org.youju.submission.Submission.Answer;

/** Whether inputs that should add up do. A sum with a missing part is not judged. */
final class SumAudit {

    private final Submission submission;

    SumAudit(Submission submission) {
        this.submission = submission;
    }

    List<AuditFinding> findings(List<SumCheck> checks) {
        return checks.stream().flatMap(this::finding).toList();
    }

    private Stream<AuditFinding> finding(SumCheck check) {
        Optional<BigDecimal> total = number(check.total());
        List<BigDecimal> parts =
                check.parts().stream().flatMap(part -> number(part).stream()).toList();
        if (total.isEmpty() || parts.size() < check.parts().size()) {
            return Stream.empty();
        }
        BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        String addition = parts.stream().map(Numbers::plain).collect(Collectors.joining(" + "));
        return Stream.of(
                sum.compareTo(total.get()) == 0
                        ? new AuditFinding(
                                "SUM_AGREES",
                                Severity.INFO,
                                null,
                                check.total() + "：" + addition + " = " + Numbers.plain(sum) + "，与填报数一致")
                        : new AuditFinding(
                                "SUM_DISAGREES",
                                Severity.WARNING,
                                null,
                                check.total() + "：" + addition + " = " + Numbers.plain(sum) + "，与填报数 "
                                        + Numbers.plain(total.get()) + " 不一致"));
    }

    private Optional<BigDecimal> number(String name) {
        return submission.inputs().get(name) instanceof Answer.Amount amount
                ? Optional.of(amount.value())
                : Optional.empty();
    }
}
