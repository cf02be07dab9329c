package org.youju.api.cli;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import org.youju.rendering.Json;
import org.youju.rendering.Reports;
import org.youju.rendering.TextRendering;
import org.youju.scorecard.Scorecard;
import org.youju.scoring.Youju;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "score",
        description = {"给一份自评表打分，列出每一分的得失与依据。", ""},
        synopsisHeading = "用法：",
        parameterListHeading = "%n参数：%n",
        optionListHeading = "%n选项：%n",
        sortOptions = false)
final class ScoreCommand implements Callable<Integer> {

    enum Format {
        TEXT,
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    @Parameters(paramLabel = "文件", description = "自评表：.yaml、.json，或从表格导出的制表符分隔文本；- 表示从标准输入读 YAML")
    @SuppressWarnings("NullAway.Init") // required
    private String file;

    @Option(names = "--format", paramLabel = "格式", description = "${COMPLETION-CANDIDATES}；默认 ${DEFAULT-VALUE}")
    private Format format = Format.TEXT;

    @Mixin
    private final IndicatorOption indicator = new IndicatorOption();

    @Mixin
    private final CommonOptions common;

    private final Terminal terminal;

    ScoreCommand(Terminal terminal, Map<String, String> environment) {
        this.terminal = terminal;
        this.common = new CommonOptions(environment);
    }

    @Override
    public Integer call() throws IOException {
        Youju youju = common.open();
        Scorecard card = youju.score(new SheetFile(file).read(youju, terminal.in()));
        terminal.print(
                switch (format) {
                    case TEXT ->
                        TextRendering.render(indicator
                                .pick(card.indicators(), Scorecard.IndicatorScore::code)
                                .map(one -> Reports.scorecard(card, one))
                                .orElseGet(() -> Reports.scorecard(card)));
                    case JSON -> Json.write(card) + "\n";
                });
        return card.status() == Scorecard.Status.DETERMINED ? 0 : 1;
    }
}
