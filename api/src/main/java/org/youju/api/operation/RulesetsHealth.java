package org.youju.api.operation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import org.youju.api.source.CurrentRulesets;

/** Which rulesets are served, and which are refused: a server that goes on with what it has is up. */
@Component("rulesets")
class RulesetsHealth implements HealthIndicator {

    private final CurrentRulesets rulesets;

    /** @param watch has compiled them */
    RulesetsHealth(CurrentRulesets rulesets, RulesetWatch watch) {
        this.rulesets = rulesets;
    }

    @Override
    public Health health() {
        Map<String, String> served = new TreeMap<>();
        rulesets.youju()
                .years()
                .forEach(year ->
                        served.put(year.ruleset().id().folder(), year.ruleset().digest()));
        List<String> refused =
                rulesets.refused().stream().map(RulesetWatch::text).toList();
        // a server without a year can score nothing
        return (served.isEmpty() ? Health.outOfService() : Health.up())
                .withDetail("served", served)
                .withDetail("refused", refused)
                .build();
    }
}
