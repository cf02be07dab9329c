package org.youju.ruleset;

import java.util.List;
import org.youju.document.Fields;
import org.youju.document.Place;

/** Reads the part of a manifest that says what must hold of every sheet. */
final class InvariantsReader {

    private InvariantsReader() {}

    static List<Invariant> read(Fields fields) {
        return fields.groups("invariants").stream()
                .map(InvariantsReader::invariant)
                .toList();
    }

    private static Invariant invariant(Fields group) {
        Place place = group.place();
        Invariant.Kind kind = Invariant.Kind.of(group.requiredText("keep")).orElseGet(() -> {
            group.problem(
                    "OUT_OF_RANGE",
                    "keep",
                    "`keep` is score-within-points, clause-once or section-cap",
                    "“keep”只能是 score-within-points（得分不低于零、不超过分值）、clause-once（同一事项不按同一条款扣两次）"
                            + "或 section-cap（一组指标的分值合计不超过规定）");
            return Invariant.Kind.SCORE_WITHIN_POINTS;
        });
        Invariant invariant = kind == Invariant.Kind.SECTION_CAP
                ? new Invariant(kind, group.requiredText("section"), group.requiredNumber("most"), place)
                : new Invariant(kind, null, null, place);
        group.refuseOthers();
        return invariant;
    }
}
