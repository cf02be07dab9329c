package org.youju.api.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.youju.api.access.Reach;
import org.youju.api.appeals.Appeal;
import org.youju.api.appeals.AppealView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(description = {"生成一件异议的答复书：两份得分、变动的依据、未变动的原因。", ""})
final class AppealsReplyCommand extends YoujuCommand implements Callable<Integer> {

    @Parameters(paramLabel = "编号", description = "异议的编号")
    private String id;

    @Mixin
    private final DocumentOptions document = new DocumentOptions();

    @Override
    public Integer call() throws IOException {
        document.check();
        try (OpenArchive open = common.openArchive()) {
            Appeal appeal = open.appeals().get(id, Reach.everything());
            document.write(terminal(), AppealView.of(appeal), open.appeals().reply(appeal));
            return 0;
        }
    }
}
