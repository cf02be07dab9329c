package org.youju.api.appeals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youju.api.appeals.Appeal.Deadlines;
import org.youju.api.appeals.Filing.Ground;
import org.youju.api.decisions.ExactJson;
import tools.jackson.databind.JsonNode;

/**
 * An appeal as it is answered.
 *
 * @param filed ISO 8601, UTC
 * @param by on whose behalf
 * @param next where it can go from here
 * @param corrections RFC 7386 merge patch of the decision's submission
 * @param notApplicable names of the inputs that should be taken as not applicable
 * @param deadlines null where the year sets none
 * @param outcome the decision that took the place of the old one, null while there is none
 * @param before the decision's scorecard
 * @param after what the corrected facts would be awarded
 * @param review what moves and by which rule, what does not and why not; that of the outcome once there is one
 */
public record AppealView(
        String id,
        String decision,
        State state,
        List<State> next,
        String filed,
        String by,
        List<Ground> grounds,
        JsonNode corrections,
        List<String> notApplicable,
        @Nullable Deadlines deadlines,
        List<StepView> steps,
        @Nullable String outcome,
        JsonNode before,
        JsonNode after,
        JsonNode review) {

    public AppealView {
        next = List.copyOf(next);
        grounds = List.copyOf(grounds);
        notApplicable = List.copyOf(notApplicable);
        steps = List.copyOf(steps);
    }

    /** A step, its corrections as JSON rather than as text. */
    public record StepView(
            String id,
            State to,
            String at,
            String by,
            String reason,
            @Nullable JsonNode corrections,
            List<String> notApplicable,
            @Nullable String undeterminedReason,
            @Nullable String decision) {

        public StepView {
            notApplicable = List.copyOf(notApplicable);
        }

        private static StepView of(Step step) {
            Corrections facts = step.facts();
            return new StepView(
                    step.id(),
                    step.to(),
                    step.at(),
                    step.by(),
                    step.reason(),
                    facts == null ? null : ExactJson.read(facts.patch()),
                    facts == null ? List.of() : facts.notApplicable(),
                    step.undeterminedReason(),
                    step.decision());
        }
    }

    public static AppealView of(Appeal appeal) {
        return new AppealView(
                appeal.id(),
                appeal.decision().id(),
                appeal.state(),
                appeal.state().next(),
                appeal.link().made(),
                appeal.link().caller(),
                appeal.filing().grounds(),
                ExactJson.read(appeal.filing().corrections()),
                appeal.filing().notApplicable(),
                appeal.deadlines().orElse(null),
                appeal.steps().stream().map(StepView::of).toList(),
                appeal.outcome().map(Step::decision).orElse(null),
                ExactJson.read(appeal.decision().scorecard()),
                ExactJson.read(appeal.scorecard()),
                ExactJson.read(appeal.outcome().map(Step::review).orElse(appeal.review())));
    }
}
