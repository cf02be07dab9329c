package org.youju.api.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.youju.api.access.Caller;
import org.youju.api.appeals.AppealView;
import org.youju.api.decisions.ExactJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(description = {"对一件决定提出异议，并按更正后的事实试算。", ""})
final class AppealsFileCommand extends YoujuCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "编号", description = "决定的编号")
    private String id;

    @Parameters(index = "1", paramLabel = "文件", description = "异议（JSON）：grounds 各指标理由，corrections 更正的事实；- 表示从标准输入读")
    private String file;

    @Option(names = "--by", paramLabel = "姓名", required = true, description = "经办人，记入存档")
    @SuppressWarnings("NullAway.Init") // required
    private String by;

    @Override
    public Integer call() throws IOException {
        Caller who = Caller.inPerson(by);
        byte[] body = new SheetFile(file).bytes(terminal().in());
        try (OpenArchive open = common.openArchive()) {
            terminal().print(ExactJson.write(AppealView.of(open.appeals().file(id, body, who, null))) + "\n");
            return 0;
        }
    }
}
