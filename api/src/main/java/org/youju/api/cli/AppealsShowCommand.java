package org.youju.api.cli;

import java.util.concurrent.Callable;
import org.youju.api.access.Reach;
import org.youju.api.appeals.AppealView;
import org.youju.api.decisions.ExactJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(description = {"输出一件异议的全部情况（JSON）。", ""})
final class AppealsShowCommand extends YoujuCommand implements Callable<Integer> {

    @Parameters(paramLabel = "编号", description = "异议的编号")
    private String id;

    @Override
    public Integer call() {
        try (OpenArchive open = common.openArchive()) {
            terminal().print(ExactJson.write(AppealView.of(open.appeals().get(id, Reach.everything()))) + "\n");
            return 0;
        }
    }
}
