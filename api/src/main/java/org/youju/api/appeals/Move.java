package org.youju.api.appeals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.youju.document.Documents;
import org.youju.document.Fields;
import org.youju.document.Problems;

/**
 * What somebody in charge does with an appeal.
 *
 * @param to where it goes
 * @param reason why; every move has one
 * @param corrections the facts that an adjustment rests on, null for those that the appeal asked for
 * @param notApplicable of these facts, the names of the inputs that do not apply
 * @param undeterminedReason why an adjustment leaves open what was determined; null where it does not
 */
record Move(
        State to,
        String reason,
        @Nullable String corrections,
        List<String> notApplicable,
        @Nullable String undeterminedReason) {

    Move {
        notApplicable = List.copyOf(notApplicable);
    }

    /** Null for those that the appeal asked for. */
    @Nullable
    Corrections facts() {
        return corrections == null ? null : new Corrections(corrections, notApplicable);
    }

    /** @throws org.youju.document.ProblemsException MALFORMED, TOO_LARGE, or APPEAL_INVALID with all that is wrong */
    static Move read(byte[] body) {
        Problems problems = new Problems();
        Fields fields = Fields.of(Documents.json(body, "", problems), problems);
        State to = to(fields);
        String reason = fields.requiredText("reason");
        boolean corrects = Corrections.areGiven(fields);
        Corrections facts = Corrections.read(fields, body, problems);
        String undetermined = fields.text("undeterminedReason").orElse(null);
        if (corrects && to != State.ADJUSTED) {
            fields.problem(
                    "NOT_CORRECTABLE",
                    "corrections",
                    "only an adjustment (ADJUSTED) rests on corrections",
                    "只有调整（ADJUSTED）时才写更正的事实（corrections）");
        }
        fields.refuseOthers();
        problems.throwIfAny(Filing.INVALID);
        return new Move(to, reason, corrects ? facts.patch() : null, facts.notApplicable(), undetermined);
    }

    private static State to(Fields fields) {
        String to = fields.requiredText("to");
        return Arrays.stream(State.values())
                .filter(state -> state.name().equals(to))
                .findFirst()
                .orElseGet(() -> {
                    if (!to.isEmpty()) {
                        String states =
                                Arrays.stream(State.values()).map(State::name).collect(Collectors.joining(", "));
                        fields.problem("OUT_OF_RANGE", "to", "`to` is one of " + states, "“to”只能是 " + states + " 之一");
                    }
                    return State.FILED;
                });
    }
}
