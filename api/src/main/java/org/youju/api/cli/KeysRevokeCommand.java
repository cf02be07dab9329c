package org.youju.api.cli;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.youju.api.access.Keys;
import org.youju.api.archive.Archive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(description = {"吊销一个密钥，几秒钟内生效。", ""})
final class KeysRevokeCommand extends YoujuCommand implements Callable<Integer> {

    @Parameters(paramLabel = "编号", description = "密钥的编号（见 keys list）")
    private String id;

    @Override
    public Integer call() {
        try (Archive archive = common.archive()) {
            new Keys(archive, Clock.systemUTC()).revoke(id);
            terminal().print("已吊销 " + id + "\n");
            return 0;
        }
    }
}
