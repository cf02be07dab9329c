package org.youju.bench.rivals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;
import org.youju.bench.workload.Resources;
import org.youju.bench.workload.Workload.Given;
import org.youju.bench.workload.Workload.Item;

/** One decision table in KIE's DMN engine, evaluated for each indicator: twice as fast there as a whole sheet at once. */
public final class KieDmn implements Rival {

    private final DMNRuntime runtime;
    private final DMNModel model;

    public KieDmn() {
        byte[] table = Resources.text("rivals/kie.dmn").getBytes(StandardCharsets.UTF_8);
        this.runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(ResourceFactory.newByteArrayResource(table)))
                .getOrElseThrow(failed -> new IllegalStateException(failed));
        this.model = runtime.getModels().get(0);
    }

    @Override
    public List<Line> score(Given given) {
        List<Line> lines = new ArrayList<>(given.items().size());
        for (Item item : given.items()) {
            DMNContext context = runtime.newContext();
            context.set("kind", item.kind().name().toLowerCase(Locale.ROOT));
            context.set("rate", item.rate());
            context.set("full", item.points());
            context.set("count", item.count());
            Map<?, ?> result = (Map<?, ?>) runtime.evaluateByName(model, context, "points")
                    .getDecisionResultByName("points")
                    .getResult();
            lines.add(new Line(item.indicator(), (String) Objects.requireNonNull(result.get("rule")), (Number)
                    Objects.requireNonNull(result.get("points"))));
        }
        return lines;
    }
}
