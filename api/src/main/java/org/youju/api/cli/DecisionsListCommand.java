package org.youju.api.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.youju.api.access.Reach;
import org.youju.api.decisions.ExactJson;
import org.youju.api.decisions.Register;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(description = {"列出决定，新的在前。", ""})
final class DecisionsListCommand extends YoujuCommand implements Callable<Integer> {

    @Option(names = "--scheme", paramLabel = "方案", description = "只列这个方案")
    private @Nullable String scheme;

    @Option(names = "--year", paramLabel = "年份", description = "只列这一年度")
    private @Nullable Integer year;

    @Option(names = "--department", paramLabel = "部门", description = "只列这个部门（全称）")
    private @Nullable String department;

    @Option(names = "--grade", paramLabel = "等级", description = "只列这个等级")
    private @Nullable String grade;

    @Option(names = "--before", paramLabel = "序号", description = "只列序号在此之前的，用于翻页")
    private @Nullable Long before;

    @Option(names = "--limit", paramLabel = "件数", description = "最多列几件；默认 ${DEFAULT-VALUE}")
    private int limit = 50;

    @Option(names = "--format", paramLabel = "格式", description = "text 或 json；默认 text")
    private TextOrJson format = TextOrJson.TEXT;

    @Override
    public Integer call() {
        try (OpenArchive open = common.openArchive()) {
            Register.Page page = open.decisions()
                    .find(
                            new Register.Query(scheme, year, department, null, null, grade, null, null, before, limit),
                            Reach.everything());
            terminal().print(format == TextOrJson.JSON ? ExactJson.write(page) + "\n" : text(page));
            return 0;
        }
    }

    private static String text(Register.Page page) {
        if (page.decisions().isEmpty()) {
            return "没有符合条件的决定\n";
        }
        StringBuilder text = new StringBuilder();
        page.decisions()
                .forEach(line -> text.append(line.id())
                        .append("  ")
                        .append(line.made(), 0, 19)
                        .append("Z  ")
                        .append(line.scheme())
                        .append('/')
                        .append(line.year())
                        .append("  ")
                        .append(line.score() == null ? "未确定" : line.score() + " 分")
                        .append(line.grade() == null ? "" : " " + line.grade())
                        .append("  ")
                        .append(line.department())
                        .append(line.later() == null ? "" : "  已由 " + line.later() + " 取代")
                        .append('\n'));
        if (page.next() != null) {
            text.append("还有更早的：加 --before ").append(page.next()).append('\n');
        }
        return text.toString();
    }
}
