package org.youju.api.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import org.youju.api.access.Reach;
import org.youju.api.appeals.AppealView;
import org.youju.api.decisions.ExactJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        description = {"输出一件异议的全部情况（JSON）。", ""},
        synopsisHeading = "用法：",
        parameterListHeading = "%n参数：%n",
        optionListHeading = "%n选项：%n",
        sortOptions = false)
final class AppealsShowCommand implements Callable<Integer> {

    @Parameters(paramLabel = "编号", description = "异议的编号")
    @SuppressWarnings("NullAway.Init") // required
    private String id;

    @Mixin
    private final CommonOptions common;

    private final Terminal terminal;

    AppealsShowCommand(Terminal terminal, Map<String, String> environment) {
        this.terminal = terminal;
        this.common = new CommonOptions(environment);
    }

    @Override
    public Integer call() {
        try (OpenArchive open = common.openArchive()) {
            terminal.print(ExactJson.write(AppealView.of(open.appeals().get(id, Reach.everything()))) + "\n");
            return 0;
        }
    }
}
