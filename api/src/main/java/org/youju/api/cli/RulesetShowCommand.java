package org.youju.api.cli;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.youju.scoring.YearRules;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "show",
        description = {"显示某一年的指标、条款、解释和规则原文。", ""},
        synopsisHeading = "用法：",
        parameterListHeading = "%n参数：%n",
        optionListHeading = "%n选项：%n",
        sortOptions = false)
final class RulesetShowCommand implements Runnable {

    private static final Pattern FOLDER = Pattern.compile("([^/]+)/(\\d{4})(?:-r(\\d{1,6}))?/?");

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
        Matcher parts = FOLDER.matcher(folder);
        if (!parts.matches()) {
            throw new ParameterException(spec.commandLine(), "“" + folder + "”不是“方案/年份”，例如 huangjiang-department/2023");
        }
        @Nullable String revision = parts.group(3);
        YearRules year = common.open()
                .year(
                        parts.group(1),
                        Integer.parseInt(parts.group(2)),
                        revision == null ? null : Integer.valueOf(revision));
        terminal.print(RulesetText.of(year));
    }
}
