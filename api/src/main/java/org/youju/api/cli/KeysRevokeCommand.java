package org.youju.api.cli;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import org.youju.api.access.Keys;
import org.youju.api.archive.Archive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        description = {"吊销一个密钥，几秒钟内生效。", ""},
        synopsisHeading = "用法：",
        parameterListHeading = "%n参数：%n",
        optionListHeading = "%n选项：%n",
        sortOptions = false)
final class KeysRevokeCommand implements Callable<Integer> {

    @Parameters(paramLabel = "编号", description = "密钥的编号（见 keys list）")
    @SuppressWarnings("NullAway.Init") // required
    private String id;

    @Mixin
    private final CommonOptions common;

    private final Terminal terminal;

    KeysRevokeCommand(Terminal terminal, Map<String, String> environment) {
        this.terminal = terminal;
        this.common = new CommonOptions(environment);
    }

    @Override
    public Integer call() {
        try (Archive archive = common.archive()) {
            new Keys(archive, Clock.systemUTC()).revoke(id);
            terminal.print("已吊销 " + id + "\n");
            return 0;
        }
    }
}
