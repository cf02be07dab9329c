package org.youju.api.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line. */
@Command(
        name = "youju",
        description = {"按当年评分规则给自评表打分，并说明每一分的依据。", ""},
        synopsisHeading = "用法：",
        synopsisSubcommandLabel = "命令",
        commandListHeading = "%n命令：%n",
        optionListHeading = "%n选项：%n",
        exitCodeListHeading = "%n退出码：%n",
        exitCodeList = {"0:正常", "1:有发现（例如数据不全，得分未确定）", "2:用法有误，或输入无法读取"},
        sortOptions = false)
final class CommandLineOfYouju implements Runnable {

    @Spec
    private CommandSpec spec;

    @CommandLine.Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "显示用法")
    @SuppressWarnings("UnusedVariable") // picocli looks at the annotation only
    private boolean help;

    private final Terminal terminal;
    private final Map<String, String> environment;

    private CommandLineOfYouju(Terminal terminal, Map<String, String> environment) {
        this.terminal = terminal;
        this.environment = environment;
    }

    /** That which a command belongs to. */
    static CommandLineOfYouju of(CommandSpec command) {
        return (CommandLineOfYouju) command.root().userObject();
    }

    Terminal terminal() {
        return terminal;
    }

    Map<String, String> environment() {
        return environment;
    }

    /** @return 0 good, 1 findings, 2 wrong use or unreadable input */
    static int run(String[] args, Terminal terminal, Map<String, String> environment) {
        CommandLine line = new Commands(args).below(new CommandLineOfYouju(terminal, environment));
        Complaints complaints = new Complaints(terminal);
        line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler(complaints);
        line.setExecutionExceptionHandler(complaints);
        return line.execute(args);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "请给出一个命令");
    }
}
