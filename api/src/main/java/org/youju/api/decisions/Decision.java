package org.youju.api.decisions;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.youju.api.access.Reach;
import org.youju.api.archive.Link;
import org.youju.ruleset.RulesetId;
import org.youju.scorecard.Scorecard.Department;
import org.youju.scorecard.Scorecard.RulesetStamp;
import tools.jackson.databind.JsonNode;

/**
 * A score that is kept.
 *
 * @param submission what was scored, as JSON in the contract's shape
 * @param scorecard what it was awarded, as JSON, to the letter as it was answered
 * @param digest of the ruleset
 * @param engine version of the engine that scored
 * @param published whether the ruleset was published then, and not a draft
 * @param received SHA-256 of the request's body
 * @param earlier the decision that this one takes the place of, null where there is none
 * @param reason why it was made although something spoke against it, null where none was given
 */
public record Decision(
        Link link,
        String submission,
        String scorecard,
        String digest,
        String engine,
        boolean published,
        String received,
        @Nullable String earlier,
        @Nullable String reason) {

    /** @throws org.youju.document.ProblemsException DECISION_NOT_FOUND where the link is of another kind */
    static Decision of(Link link) {
        if (link.kind() != Link.Kind.DECISION) {
            throw DecisionNotFound.id(link.id());
        }
        return new Decision(
                link,
                link.get("submission"),
                link.get("scorecard"),
                link.get("digest"),
                link.get("engine"),
                Boolean.parseBoolean(link.get("published")),
                link.get("received"),
                link.content().get("earlier"),
                link.content().get("reason"));
    }

    /** What a link keeps of a decision that is about to be made. */
    static Map<String, String> content(
            String submission,
            String scorecard,
            RulesetStamp ruleset,
            String engine,
            boolean published,
            String received,
            @Nullable String earlier,
            @Nullable String reason) {
        Map<String, String> content = new HashMap<>(Map.of(
                "submission", submission,
                "scorecard", scorecard,
                "digest", ruleset.digest(),
                "engine", engine,
                "published", Boolean.toString(published),
                "received", received));
        if (earlier != null) {
            content.put("earlier", earlier);
        }
        if (reason != null) {
            content.put("reason", reason);
        }
        return content;
    }

    public String id() {
        return link.id();
    }

    /** Characters of what is kept of it. */
    public int size() {
        return submission.length() + scorecard.length();
    }

    /** Whose sheet it is about. */
    Department department() {
        return department(ExactJson.read(scorecard));
    }

    /** Whose sheet a scorecard is about. */
    static Department department(JsonNode card) {
        JsonNode department = card.get("department");
        return new Department(
                department.get("name").asString(), text(department.get("code")), text(department.get("region")));
    }

    private static @Nullable String text(@Nullable JsonNode value) {
        return value == null || value.isNull() ? null : value.asString();
    }

    /** The revision that it was made by. */
    RulesetId ruleset() {
        JsonNode ruleset = ExactJson.read(scorecard).get("ruleset");
        return new RulesetId(
                ruleset.get("scheme").asString(),
                ruleset.get("year").asInt(),
                ruleset.get("revision").asInt());
    }

    /** Whether it is about a department that a caller may see. */
    public boolean isWithin(Reach reach) {
        if (reach.isEverything()) {
            return true;
        }
        Department department = department();
        return reach.covers(department.name(), department.code(), department.region());
    }
}
