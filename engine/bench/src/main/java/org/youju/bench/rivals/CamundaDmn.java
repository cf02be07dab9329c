package org.youju.bench.rivals;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.youju.bench.workload.Resources;
import org.youju.bench.workload.Workload.Given;
import org.youju.bench.workload.Workload.Item;

/**
 * One decision table in Camunda's engine, evaluated for each indicator, with JUEL expressions: its own FEEL parses every
 * expression anew each time and is a hundred times slower.
 */
public final class CamundaDmn implements Rival {

    private final DmnEngine engine;
    private final DmnDecision decision;

    public CamundaDmn() {
        DefaultDmnEngineConfiguration configuration =
                (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration.enableFeelLegacyBehavior(true);
        this.engine = configuration.buildEngine();
        byte[] table = Resources.text("rivals/camunda.dmn").getBytes(StandardCharsets.UTF_8);
        this.decision = engine.parseDecision("points", new ByteArrayInputStream(table));
    }

    @Override
    public List<Line> score(Given given) {
        List<Line> lines = new ArrayList<>(given.items().size());
        for (Item item : given.items()) {
            Map<String, Object> values = new HashMap<>();
            values.put("kind", item.kind().name().toLowerCase(Locale.ROOT));
            values.put("rate", item.rate());
            values.put("full", item.points());
            values.put("count", item.count());
            DmnDecisionRuleResult result =
                    engine.evaluateDecisionTable(decision, values).getSingleResult();
            lines.add(new Line(item.indicator(), result.getEntry("rule"), result.<Number>getEntry("points")));
        }
        return lines;
    }
}
