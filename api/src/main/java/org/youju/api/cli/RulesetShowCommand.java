package org.youju.api.cli;

import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        description = {"显示某一年的指标、条款、解释和规则原文。", ""},
        synopsisHeading = "用法：",
        parameterListHeading = "%n参数：%n",
        optionListHeading = "%n选项：%n",
        sortOptions = false)
final class RulesetShowCommand implements Runnable {

    @Parameters(paramLabel = "方案/年份", description = "例如 huangjiang-department/2023；旧版写作 …/2023-r1")
    @SuppressWarnings("NullAway.Init") // required
    private String folder;

    @Mixin
    private final CommonOptions common;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before anything else
    private CommandSpec spec;

    private final Terminal terminal;

    RulesetShowCommand(Terminal terminal, Map<String, String> environment) {
        this.terminal = terminal;
        this.common = new CommonOptions(environment);
    }

    @Override
    public void run() {
        terminal.print(RulesetText.of(YearArgument.find(common.open(), folder, spec)));
    }
}
