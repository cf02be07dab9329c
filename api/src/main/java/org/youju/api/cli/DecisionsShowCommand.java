package org.youju.api.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import org.youju.api.access.Reach;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        description = {"输出一件决定存档的评分结果（JSON，与当时逐字相同）。", ""},
        synopsisHeading = "用法：",
        parameterListHeading = "%n参数：%n",
        optionListHeading = "%n选项：%n",
        sortOptions = false)
final class DecisionsShowCommand implements Callable<Integer> {

    @Parameters(paramLabel = "编号", description = "决定的编号")
    @SuppressWarnings("NullAway.Init") // required
    private String id;

    @Mixin
    private final CommonOptions common;

    private final Terminal terminal;

    DecisionsShowCommand(Terminal terminal, Map<String, String> environment) {
        this.terminal = terminal;
        this.common = new CommonOptions(environment);
    }

    @Override
    public Integer call() {
        try (OpenArchive open = common.openArchive()) {
            terminal.print(open.decisions().get(id, Reach.everything()).scorecard() + "\n");
            return 0;
        }
    }
}
