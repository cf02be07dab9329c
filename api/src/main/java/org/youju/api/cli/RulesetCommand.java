package org.youju.api.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "ruleset",
        description = {"查看评分规则。", ""},
        synopsisHeading = "用法：",
        synopsisSubcommandLabel = "命令",
        commandListHeading = "%n命令：%n",
        optionListHeading = "%n选项：%n")
final class RulesetCommand implements Runnable {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "显示用法")
    @SuppressWarnings("UnusedVariable") // picocli looks at the annotation only
    private boolean help;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before anything else
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "请写明 list 或 show");
    }
}
