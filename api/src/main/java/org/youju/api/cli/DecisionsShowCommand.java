package org.youju.api.cli;

import java.util.concurrent.Callable;
import org.youju.api.access.Reach;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(description = {"输出一件决定存档的评分结果（JSON，与当时逐字相同）。", ""})
final class DecisionsShowCommand extends YoujuCommand implements Callable<Integer> {

    @Parameters(paramLabel = "编号", description = "决定的编号")
    private String id;

    @Override
    public Integer call() {
        try (OpenArchive open = common.openArchive()) {
            terminal().print(open.decisions().get(id, Reach.everything()).scorecard() + "\n");
            return 0;
        }
    }
}
