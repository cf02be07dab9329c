package org.youju.api.cli;

import java.util.concurrent.Callable;
import org.youju.api.access.Reach;
import org.youju.api.decisions.ExactJson;
import org.youju.api.decisions.Replay;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(description = {"按当时的规则重新计算一件决定，列出不同之处。", ""})
final class DecisionsReplayCommand extends YoujuCommand implements Callable<Integer> {

    @Parameters(paramLabel = "编号", description = "决定的编号")
    private String id;

    /** @return 0, or 1 where it is not the same */
    @Override
    public Integer call() {
        try (OpenArchive open = common.openArchive()) {
            Replay replay = open.decisions().replay(open.decisions().get(id, Reach.everything()));
            terminal().print(ExactJson.write(replay) + "\n");
            return replay.identical() ? 0 : 1;
        }
    }
}
