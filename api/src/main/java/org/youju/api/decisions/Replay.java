package org.youju.api.decisions;

import java.util.List;
import org.youju.api.decisions.ExactJson.Difference;
import org.youju.document.Place;
import org.youju.document.ProblemsException;
import org.youju.rendering.Json;
import org.youju.scorecard.Scorecard;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A decision scored again.
 *
 * @param identical whether every entry, fact, word and digit is the same; the engine's version does not count
 * @param ruleset digest of the rules that were used, then and now
 * @param differences each with its place in the scorecard
 */
public record Replay(String decision, boolean identical, String ruleset, Engines engine, List<Difference> differences) {

    /** Versions of the engine. */
    public record Engines(String then, String now) {}

    public Replay {
        differences = List.copyOf(differences);
    }

    static Replay of(Decision decision, Scorecard again) {
        List<Difference> differences = ExactJson.differences(scores(decision.scorecard()), scores(Json.write(again)));
        return new Replay(
                decision.id(),
                differences.isEmpty(),
                decision.digest(),
                new Engines(decision.engine(), again.engine()),
                differences);
    }

    private static ObjectNode scores(String scorecard) {
        ObjectNode tree = ExactJson.read(scorecard);
        tree.remove("engine");
        withoutNotes(tree);
        return tree;
    }

    /** What was reported about the file that came in cannot be reported again of the submission that is kept. */
    private static void withoutNotes(ObjectNode tree) {
        if (tree.get("audit") instanceof ArrayNode audit) {
            audit.removeIf(
                    finding -> Scorecard.NOTES.contains(finding.path("code").asString("")));
        }
    }

    /** @throws ProblemsException REPLAY_DIFFERS where it is not identical */
    public void throwIfDifferent() {
        if (!identical) {
            String where = differences.get(0).pointer();
            throw ProblemsException.of(
                    "REPLAY_DIFFERS",
                    new Place("", 0, ""),
                    "decision " + decision + " scored again differs in " + differences.size() + " places, first at `"
                            + where + "`; it cannot be explained by engine " + engine.now(),
                    "决定 " + decision + " 重新计算后有 " + differences.size() + " 处不同，第一处在 " + where + "；引擎 " + engine.now()
                            + " 不能据以说明");
        }
    }
}
