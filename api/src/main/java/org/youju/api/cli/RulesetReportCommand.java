package org.youju.api.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.youju.assurance.RiskFinder;
import org.youju.assurance.RiskReport;
import org.youju.assurance.RiskText;
import org.youju.assurance.Standing;
import org.youju.document.ProblemsException;
import org.youju.impact.Population;
import org.youju.rendering.HtmlRendering;
import org.youju.rendering.Json;
import org.youju.rendering.MarkdownRendering;
import org.youju.rendering.StaffWords;
import org.youju.rendering.TextRendering;
import org.youju.scoring.Sheet;
import org.youju.scoring.YearRules;
import org.youju.scoring.Youju;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(description = {"给审定会看的报告：在哪里差一步就失分，得分连续不连续、单调不单调，作答能多得多少。", ""})
final class RulesetReportCommand extends YoujuCommand implements Callable<Integer> {

    enum Format {
        TEXT,
        JSON,
        MARKDOWN,
        HTML;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Parameters(paramLabel = "方案/年度", description = "例如 huangjiang-department/2024")
    private String folder;

    @Option(names = "--sheets", paramLabel = "文件", description = "放自评表的文件夹，或每行一份的 .ndjson 文件：列出谁离失分的数不到 1%")
    private @Nullable Path sheets;

    @Option(names = "--format", paramLabel = "格式", description = "${COMPLETION-CANDIDATES}；默认 ${DEFAULT-VALUE}")
    private Format format = Format.TEXT;

    private int refused;

    /** @return 0, or 1 where a sheet could not be read or is of another year */
    @Override
    public Integer call() throws IOException {
        Youju youju = common.open();
        YearRules year = YearArgument.find(youju, folder, spec);
        RiskReport report = RiskFinder.of(year);
        if (sheets != null) {
            Standing standing = new Standing(year, report);
            PopulationFiles.read(sheets, items -> read(youju, year, items, standing));
            report = standing.report();
        }
        terminal()
                .print(
                        switch (format) {
                            case TEXT -> TextRendering.render(RiskText.of(report));
                            case JSON -> Json.write(report) + "\n";
                            case MARKDOWN -> MarkdownRendering.render(RiskText.of(report));
                            case HTML -> HtmlRendering.render(RiskText.of(report));
                        });
        return refused == 0 ? 0 : 1;
    }

    private void read(Youju youju, YearRules year, Iterator<Population.Item> items, Standing standing) {
        while (items.hasNext()) {
            Population.Item item = items.next();
            try {
                Sheet sheet = youju.read(item.sheet().get(), item.format(), item.place());
                if (sheet.year().ruleset().id().equals(year.ruleset().id())) {
                    standing.add(sheet, item.place());
                } else {
                    refuse(item, "是 " + sheet.year().ruleset().id().folder() + " 的表");
                }
            } catch (ProblemsException wrong) {
                refuse(item, StaffWords.zh(wrong.problems().get(0)));
            }
        }
    }

    private void refuse(Population.Item item, String why) {
        refused++;
        terminal().complain("没有读入 " + item.place() + "：" + why);
    }
}
