package org.youju.api.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.youju.api.access.Caller;
import org.youju.api.archive.Sha256;
import org.youju.api.decisions.Decision;
import org.youju.api.decisions.Decisions;
import org.youju.scorecard.Scorecard;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(description = {"给一份自评表打分并存档，成为一件决定。", ""})
final class DecisionsMakeCommand extends YoujuCommand implements Callable<Integer> {

    @Parameters(paramLabel = "文件", description = "自评表：.yaml、.json，或从表格导出的制表符分隔文本；- 表示从标准输入读 YAML")
    private String file;

    @Option(names = "--by", paramLabel = "姓名", required = true, description = "经办人，记入存档")
    @SuppressWarnings("NullAway.Init") // required
    private String by;

    @Option(names = "--reason", paramLabel = "理由", description = "整张表没有填报内容，仍要作出决定时，写明为什么；记入存档")
    private @Nullable String reason;

    /** @return 0, or 1 where the score is undetermined */
    @Override
    public Integer call() throws IOException {
        Caller who = Caller.inPerson(by);
        SheetFile sheet = new SheetFile(file);
        byte[] bytes = sheet.bytes(terminal().in());
        try (OpenArchive open = common.openArchive()) {
            Decisions.Draft draft = open.decisions().draft(youju -> youju.read(bytes, sheet.format(), file));
            Decision decision = open.decisions().make(draft, who, Sha256.of(bytes), null, reason);
            terminal().print(decision.id() + "\n");
            return draft.scorecard().status() == Scorecard.Status.DETERMINED ? 0 : 1;
        }
    }
}
