package org.youju.api.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(description = {"按链上的决定重新统计各年度的结果。", ""})
final class ArchiveRebuildCommand extends YoujuCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        try (OpenArchive open = common.openArchive()) {
            open.decisions().statistics().rebuild(terminal().progress("已统计 %d 件"));
            terminal().print("已按链上的 " + open.archive().rows("decision") + " 件决定重新统计\n");
            return 0;
        }
    }
}
