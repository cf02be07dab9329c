package org.youju.api.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command that only groups others. */
@Command(
        synopsisHeading = "用法：",
        synopsisSubcommandLabel = "命令",
        commandListHeading = "%n命令：%n",
        optionListHeading = "%n选项：%n")
abstract class CommandGroup implements Runnable {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "显示用法")
    @SuppressWarnings("UnusedVariable") // picocli looks at the annotation only
    private boolean help;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        String commands = String.join("、", spec.subcommands().keySet());
        throw new ParameterException(spec.commandLine(), "请写明其中一个：" + commands);
    }

    @Command(description = {"查看、检查、比较、新建、发布评分规则。", ""})
    static final class OfRulesets extends CommandGroup {}

    @Command(description = {"查看已作出的决定（存档的评分结果）。", ""})
    static final class OfDecisions extends CommandGroup {}

    @Command(description = {"提出和办理异议。", ""})
    static final class OfAppeals extends CommandGroup {}

    @Command(description = {"核验存档未被改动，并重新计算全部决定。", ""})
    static final class OfAudit extends CommandGroup {}

    @Command(description = {"备份、恢复存档，重新统计。", ""})
    static final class OfArchive extends CommandGroup {}

    @Command(description = {"管理门户使用的密钥。", ""})
    static final class OfKeys extends CommandGroup {}
}
