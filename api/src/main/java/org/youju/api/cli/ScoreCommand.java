package org.youju.api.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.youju.batch.Batch.Explain;
import org.youju.rendering.Json;
import org.youju.rendering.Reports;
import org.youju.rendering.TextRendering;
import org.youju.scorecard.Scorecard;
import org.youju.scoring.Sheet;
import org.youju.scoring.Youju;
import org.youju.workbook.Template;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

@Command(description = {"给一份自评表打分，列出每一分的得失与依据。", ""})
final class ScoreCommand extends YoujuCommand implements Callable<Integer> {

    enum Format {
        TEXT,
        JSON,
        XLSX;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Parameters(
            paramLabel = "文件",
            description = "自评表：.yaml、.json、.xlsx，或从表格导出的制表符分隔文本；.ndjson 每行一份，结果也每行一份；- 表示从标准输入读 YAML")
    private String file;

    @Option(names = "--format", paramLabel = "格式", description = "${COMPLETION-CANDIDATES}；默认 ${DEFAULT-VALUE}")
    private Format format = Format.TEXT;

    @Option(names = "--output", paramLabel = "文件", description = "写入文件；默认写到标准输出")
    private @Nullable Path output;

    @Option(
            names = "--explain",
            paramLabel = "依据",
            description = "只用于 .ndjson：none 不列依据，entries 列出每一笔；默认 ${DEFAULT-VALUE}")
    private Explain explain = Explain.ENTRIES;

    @Mixin
    private final IndicatorOption indicator = new IndicatorOption();

    @Override
    public Integer call() throws IOException {
        if (format == Format.XLSX && output == null) {
            throw new ParameterException(spec.commandLine(), "--format xlsx 须用 --output 写明文件");
        }
        Youju youju = common.open();
        if (file.toLowerCase(Locale.ROOT).endsWith(".ndjson")) {
            return BatchFile.score(youju, Path.of(file), output, explain, terminal());
        }
        Sheet sheet = new SheetFile(file).read(youju, terminal().in());
        Scorecard card = youju.score(sheet);
        if (format == Format.XLSX) {
            write(Template.scored(sheet.year().ruleset(), sheet.submission(), card));
        } else {
            print(card);
        }
        return card.status() == Scorecard.Status.DETERMINED ? 0 : 1;
    }

    private void print(Scorecard card) throws IOException {
        String text = switch (format) {
            case TEXT ->
                TextRendering.render(indicator
                        .pick(card.indicators(), Scorecard.IndicatorScore::code)
                        .map(one -> Reports.scorecard(card, one))
                        .orElseGet(() -> Reports.scorecard(card)));
            case JSON -> Json.write(card) + "\n";
            case XLSX -> throw new IllegalStateException("no text");
        };
        if (output == null) {
            terminal().print(text);
        } else {
            write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void write(byte[] bytes) throws IOException {
        Files.write(Objects.requireNonNull(output), bytes);
    }
}
