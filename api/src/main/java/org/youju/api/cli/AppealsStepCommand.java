package org.youju.api.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.youju.api.access.Caller;
import org.youju.api.appeals.Appeal;
import org.youju.api.appeals.State;
import org.youju.rendering.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(description = {"办理异议的下一步：受理、复核，最后维持或者调整。", ""})
final class AppealsStepCommand extends YoujuCommand implements Callable<Integer> {

    @Parameters(paramLabel = "编号", description = "异议的编号")
    private String id;

    @Option(names = "--to", paramLabel = "状态", required = true, description = "${COMPLETION-CANDIDATES}")
    @SuppressWarnings("NullAway.Init") // required
    private State to;

    @Option(names = "--reason", paramLabel = "理由", required = true, description = "理由，记入存档并写进答复")
    @SuppressWarnings("NullAway.Init") // required
    private String reason;

    @Option(names = "--undetermined-reason", paramLabel = "理由", description = "按更正的事实，原已确定的得分变为未确定时，写明为什么")
    private @Nullable String undeterminedReason;

    @Option(names = "--by", paramLabel = "姓名", required = true, description = "经办人，记入存档")
    @SuppressWarnings("NullAway.Init") // required
    private String by;

    @Override
    public Integer call() {
        Caller who = Caller.inPerson(by);
        Map<String, String> move = new LinkedHashMap<>();
        move.put("to", to.name());
        move.put("reason", reason);
        if (undeterminedReason != null) {
            move.put("undeterminedReason", undeterminedReason);
        }
        byte[] body = Json.bytes(move);
        try (OpenArchive open = common.openArchive()) {
            Appeal appeal = open.appeals().move(id, body, who, null);
            terminal()
                    .print("异议 " + id + "：" + appeal.state().zh() + "\n"
                            + appeal.outcome()
                                    .flatMap(step -> Optional.ofNullable(step.decision()))
                                    .map(decision -> "新的决定：" + decision + "\n")
                                    .orElse(""));
            return 0;
        }
    }
}
