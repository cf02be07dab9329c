package org.youju.api.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.youju.api.access.Reach;
import org.youju.api.appeals.AppealRegister;
import org.youju.api.appeals.State;
import org.youju.api.decisions.ExactJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(description = {"列出异议，新的在前。", ""})
final class AppealsListCommand extends YoujuCommand implements Callable<Integer> {

    @Option(names = "--state", paramLabel = "状态", description = "只列这个状态：${COMPLETION-CANDIDATES}")
    private @Nullable State state;

    @Option(names = "--department", paramLabel = "部门", description = "只列这个部门（全称）")
    private @Nullable String department;

    @Option(names = "--format", paramLabel = "格式", description = "text 或 json；默认 text")
    private TextOrJson format = TextOrJson.TEXT;

    @Option(names = "--before", paramLabel = "序号", description = "只列序号在此之前的，用于翻页")
    private @Nullable Long before;

    @Option(names = "--limit", paramLabel = "件数", description = "最多列几件；默认 ${DEFAULT-VALUE}")
    private int limit = 50;

    @Override
    public Integer call() {
        try (OpenArchive open = common.openArchive()) {
            AppealRegister.Page page = open.appeals()
                    .find(
                            new AppealRegister.Query(
                                    null, department, null, state == null ? null : state.name(), before, limit),
                            Reach.everything());
            terminal().print(format == TextOrJson.JSON ? ExactJson.write(page) + "\n" : text(page));
            return 0;
        }
    }

    private static String text(AppealRegister.Page page) {
        if (page.appeals().isEmpty()) {
            return "没有符合条件的异议\n";
        }
        StringBuilder text = new StringBuilder();
        page.appeals()
                .forEach(line -> text.append(line.id())
                        .append("  ")
                        .append(State.valueOf(line.state()).zh())
                        .append("  ")
                        .append(line.scheme())
                        .append('/')
                        .append(line.year())
                        .append("  ")
                        .append(line.department())
                        .append("  对决定 ")
                        .append(line.decision())
                        .append('\n'));
        if (page.next() != null) {
            text.append("还有更早的：加 --before ").append(page.next()).append('\n');
        }
        return text.toString();
    }
}
