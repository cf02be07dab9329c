package org.youju.api.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import org.youju.rendering.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        description = {"输出链尾，供另行保存：日后据此可知存档未被整体重写。", ""},
        synopsisHeading = "用法：",
        optionListHeading = "%n选项：%n",
        sortOptions = false)
final class AuditHeadCommand implements Callable<Integer> {

    @Mixin
    private final CommonOptions common;

    private final Terminal terminal;

    AuditHeadCommand(Terminal terminal, Map<String, String> environment) {
        this.terminal = terminal;
        this.common = new CommonOptions(environment);
    }

    @Override
    public Integer call() {
        try (OpenArchive open = common.openArchive()) {
            terminal.print(Json.write(open.verifier().head()) + "\n");
            return 0;
        }
    }
}
