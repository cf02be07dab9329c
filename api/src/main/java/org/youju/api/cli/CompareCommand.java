package org.youju.api.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.youju.rendering.Comparison;
import org.youju.rendering.TextRendering;
import org.youju.scorecard.Scorecard;
import org.youju.scoring.Youju;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(description = {"把一份自评表按几个年度的评分表分别计分，并列说明。", ""})
final class CompareCommand extends YoujuCommand implements Callable<Integer> {

    @Parameters(paramLabel = "文件", description = "自评表：.yaml、.json、.xlsx，或从表格导出的制表符分隔文本；- 表示从标准输入读 YAML")
    private String file;

    @Option(
            names = "--under",
            required = true,
            split = ",",
            paramLabel = "年度",
            description = "按哪些年度计分，用逗号隔开，例如 2022,2023,2024")
    @SuppressWarnings("NullAway.Init") // required
    private List<Integer> years;

    @Override
    public Integer call() throws IOException {
        Youju youju = common.open();
        List<Comparison.ByYear> cards = new SheetFile(file)
                .read(youju, terminal().in(), years).stream()
                        .map(other -> new Comparison.ByYear(youju.score(other.sheet()), other.leftOut()))
                        .toList();
        terminal().print(TextRendering.render(Comparison.of(cards)));
        boolean determined = cards.stream().allMatch(one -> one.card().status() == Scorecard.Status.DETERMINED);
        return determined ? 0 : 1;
    }
}
