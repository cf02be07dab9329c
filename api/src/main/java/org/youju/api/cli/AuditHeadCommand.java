package org.youju.api.cli;

import java.util.concurrent.Callable;
import org.youju.rendering.Json;
import picocli.CommandLine.Command;

@Command(description = {"输出链尾，供另行保存：日后据此可知存档未被整体重写。", ""})
final class AuditHeadCommand extends YoujuCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        try (OpenArchive open = common.openArchive()) {
            terminal().print(Json.write(open.verifier().head()) + "\n");
            return 0;
        }
    }
}
