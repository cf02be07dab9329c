package org.youju.api.appeals;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.youju.document.Documents;
import org.youju.document.Fields;
import org.youju.document.Problems;
import org.youju.ruleset.Ruleset;

/**
 * What an appeal says.
 *
 * @param grounds at least one
 * @param corrections RFC 7386 merge patch of the decision's submission, as JSON; an empty object where no fact is
 *     contested
 * @param notApplicable names of the inputs that do not apply, which a merge patch cannot say
 */
public record Filing(List<Ground> grounds, String corrections, List<String> notApplicable) {

    static final String INVALID = "APPEAL_INVALID";

    public Filing {
        grounds = List.copyOf(grounds);
        notApplicable = List.copyOf(notApplicable);
    }

    static Filing of(List<Ground> grounds, Corrections facts) {
        return new Filing(grounds, facts.patch(), facts.notApplicable());
    }

    /** The facts as it says that they should be. */
    Corrections facts() {
        return new Corrections(corrections, notApplicable);
    }

    /**
     * Why an indicator's score is contested.
     *
     * @param evidence titles or numbers of what is handed in with it
     */
    public record Ground(String indicator, String text, List<String> evidence) {

        public Ground {
            evidence = List.copyOf(evidence);
        }
    }

    /** The indicators that there are grounds against. */
    List<String> contested() {
        return grounds.stream().map(Ground::indicator).toList();
    }

    /**
     * @param ruleset of the decision appealed against
     * @throws org.youju.document.ProblemsException MALFORMED, TOO_LARGE, or APPEAL_INVALID with all that is wrong
     */
    static Filing read(byte[] body, Ruleset ruleset) {
        Problems problems = new Problems();
        Fields fields = Fields.of(Documents.json(body, "", problems), problems);
        List<Ground> grounds = grounds(fields, ruleset);
        Corrections facts = Corrections.read(fields, body, problems);
        fields.refuseOthers();
        problems.throwIfAny(INVALID);
        return of(grounds, facts);
    }

    private static List<Ground> grounds(Fields fields, Ruleset ruleset) {
        Set<String> seen = new HashSet<>();
        List<Ground> grounds = fields.groups("grounds").stream()
                .map(group -> {
                    Ground ground = new Ground(
                            group.requiredText("indicator"), group.requiredText("text"), group.texts("evidence"));
                    group.refuseOthers();
                    if (ruleset.indicator(ground.indicator()).isEmpty()) {
                        group.problem(
                                "UNKNOWN_INDICATOR",
                                "indicator",
                                "the table has no indicator `" + ground.indicator() + "`",
                                "评分表没有指标“" + ground.indicator() + "”");
                    } else if (!seen.add(ground.indicator())) {
                        group.problem(
                                "DUPLICATE",
                                "indicator",
                                "there are grounds for `" + ground.indicator() + "` already",
                                "指标“" + ground.indicator() + "”的异议理由重复，请合在一条里写");
                    }
                    return ground;
                })
                .toList();
        if (grounds.isEmpty()) {
            fields.problem(
                    "MISSING_FIELD",
                    "grounds",
                    "an appeal has grounds for at least one indicator",
                    "异议至少要写一条理由（grounds），并注明指标");
        }
        return grounds;
    }
}
