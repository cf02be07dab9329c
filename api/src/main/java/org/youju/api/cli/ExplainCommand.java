package org.youju.api.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.youju.explanation.Explanation;
import org.youju.rendering.DocumentHead;
import org.youju.scorecard.Scorecard;
import org.youju.scoring.Youju;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(description = {"说明一份自评表每一分的得失：为何得、为何不得、换一种解释会怎样。", ""})
final class ExplainCommand extends YoujuCommand implements Callable<Integer> {

    @Parameters(paramLabel = "文件", description = "自评表：.yaml、.json、.xlsx，或从表格导出的制表符分隔文本；- 表示从标准输入读 YAML")
    private String file;

    @Mixin
    private final DocumentOptions document = new DocumentOptions();

    @Mixin
    private final IndicatorOption indicator = new IndicatorOption();

    @Override
    public Integer call() throws IOException {
        document.check();
        Youju youju = common.open();
        Explanation explanation =
                youju.explain(new SheetFile(file).read(youju, terminal().in()));
        document.write(terminal(), explanation, indicator.report(explanation, DocumentHead.NONE));
        return explanation.scorecard().status() == Scorecard.Status.DETERMINED ? 0 : 1;
    }
}
