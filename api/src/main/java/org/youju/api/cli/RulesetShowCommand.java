package org.youju.api.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(description = {"显示某一年的指标、条款、解释和规则原文。", ""})
final class RulesetShowCommand extends YoujuCommand implements Runnable {

    @Parameters(paramLabel = "方案/年份", description = "例如 huangjiang-department/2023；旧版写作 …/2023-r1")
    private String folder;

    @Override
    public void run() {
        terminal().print(RulesetText.of(YearArgument.find(common.open(), folder, spec)));
    }
}
