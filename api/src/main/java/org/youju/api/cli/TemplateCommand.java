package org.youju.api.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.youju.workbook.Template;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(description = {"生成某一年评分表的 Excel 模板，填好后可直接评分。", ""})
final class TemplateCommand extends YoujuCommand implements Callable<Integer> {

    @Parameters(paramLabel = "方案/年份", description = "例如 huangjiang-department/2023；旧版写作 …/2023-r1")
    private String folder;

    @Option(names = "--output", required = true, paramLabel = "文件", description = "写入文件，例如 模板.xlsx")
    @SuppressWarnings("NullAway.Init") // required
    private Path output;

    @Override
    public Integer call() throws IOException {
        Files.write(
                output,
                Template.of(YearArgument.find(common.open(), folder, spec).ruleset()));
        return 0;
    }
}
