package org.youju.api.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.youju.api.access.Reach;
import org.youju.api.decisions.Decision;
import org.youju.explanation.Explanation;
import org.youju.rendering.DocumentHead;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(description = {"说明一项决定每一分的得失，按作出决定时的规则。", ""})
final class DecisionsExplainCommand extends YoujuCommand implements Callable<Integer> {

    @Parameters(paramLabel = "编号", description = "决定的编号")
    private String id;

    @Mixin
    private final DocumentOptions document = new DocumentOptions();

    @Mixin
    private final IndicatorOption indicator = new IndicatorOption();

    @Override
    public Integer call() throws IOException {
        document.check();
        try (OpenArchive open = common.openArchive()) {
            Decision decision = open.decisions().get(id, Reach.everything());
            Explanation explanation = open.decisions().explain(decision);
            document.write(
                    terminal(),
                    explanation,
                    indicator.report(
                            explanation,
                            new DocumentHead(
                                    id,
                                    decision.link().moment(),
                                    decision.link().caller())));
            return 0;
        }
    }
}
