package org.youju.api.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.youju.workbook.Template;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        description = {"生成某一年评分表的 Excel 模板，填好后可直接评分。", ""},
        synopsisHeading = "用法：",
        parameterListHeading = "%n参数：%n",
        optionListHeading = "%n选项：%n",
        sortOptions = false)
final class TemplateCommand implements Callable<Integer> {

    @Parameters(paramLabel = "方案/年份", description = "例如 huangjiang-department/2023；旧版写作 …/2023-r1")
    @SuppressWarnings("NullAway.Init") // required
    private String folder;

    @Option(names = "--output", required = true, paramLabel = "文件", description = "写入文件，例如 模板.xlsx")
    @SuppressWarnings("NullAway.Init") // required
    private Path output;

    @Mixin
    private final CommonOptions common;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before anything else
    private CommandSpec spec;

    TemplateCommand(Map<String, String> environment) {
        this.common = new CommonOptions(environment);
    }

    @Override
    public Integer call() throws IOException {
        Files.write(
                output,
                Template.of(YearArgument.find(common.open(), folder, spec).ruleset()));
        return 0;
    }
}
