package org.youju.api.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.youju.explanation.Explanation;
import org.youju.rendering.HtmlRendering;
import org.youju.rendering.Json;
import org.youju.rendering.MarkdownRendering;
import org.youju.rendering.Report;
import org.youju.rendering.Reports;
import org.youju.rendering.TextRendering;
import org.youju.scorecard.Scorecard;
import org.youju.scoring.Youju;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "explain",
        description = {"说明一份自评表每一分的得失：为何得、为何不得、换一种解释会怎样。", ""},
        synopsisHeading = "用法：",
        parameterListHeading = "%n参数：%n",
        optionListHeading = "%n选项：%n",
        sortOptions = false)
final class ExplainCommand implements Callable<Integer> {

    enum Format {
        TEXT,
        MD,
        HTML,
        JSON,
        DOCX;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    @Parameters(paramLabel = "文件", description = "自评表：.yaml、.json、.xlsx，或从表格导出的制表符分隔文本；- 表示从标准输入读 YAML")
    @SuppressWarnings("NullAway.Init") // required
    private String file;

    @Option(names = "--format", required = true, paramLabel = "格式", description = "text、md、html 或 json（docx 尚未提供）")
    @SuppressWarnings("NullAway.Init") // required
    private Format format;

    @Option(names = "--output", paramLabel = "文件", description = "写入文件；默认写到标准输出")
    private @Nullable Path output;

    @Mixin
    private final IndicatorOption indicator = new IndicatorOption();

    @Mixin
    private final CommonOptions common;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before anything else
    private CommandSpec spec;

    private final Terminal terminal;

    ExplainCommand(Terminal terminal, Map<String, String> environment) {
        this.terminal = terminal;
        this.common = new CommonOptions(environment);
    }

    @Override
    public Integer call() throws IOException {
        if (format == Format.DOCX) {
            throw new ParameterException(spec.commandLine(), "Word 格式尚未提供；请先用 --format html，可用 Word 打开");
        }
        Youju youju = common.open();
        Explanation explanation = youju.explain(new SheetFile(file).read(youju, terminal.in()));
        String text = render(explanation);
        if (output == null) {
            terminal.print(text);
        } else {
            Files.write(output, text.getBytes(StandardCharsets.UTF_8));
        }
        return explanation.scorecard().status() == Scorecard.Status.DETERMINED ? 0 : 1;
    }

    private String render(Explanation explanation) {
        Report report = indicator
                .pick(explanation.indicators(), one -> one.score().code())
                .map(one -> Reports.explanation(explanation.scorecard(), one))
                .orElseGet(() -> Reports.explanation(explanation));
        return switch (format) {
            case TEXT -> TextRendering.render(report);
            case MD -> MarkdownRendering.render(report);
            case HTML -> HtmlRendering.render(report);
            case JSON -> Json.write(explanation) + "\n";
            case DOCX -> throw new IllegalStateException("refused before anything was read");
        };
    }
}
