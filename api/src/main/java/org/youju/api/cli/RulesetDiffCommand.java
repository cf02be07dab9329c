package org.youju.api.cli;

import java.util.Locale;
import org.youju.assurance.DifferenceText;
import org.youju.assurance.YearComparer;
import org.youju.assurance.YearDifference;
import org.youju.rendering.Json;
import org.youju.rendering.TextRendering;
import org.youju.scoring.Youju;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(description = {"比较两个年度的规则：文字哪里改了，哪些情况得分不同。", ""})
final class RulesetDiffCommand extends YoujuCommand implements Runnable {

    enum Format {
        TEXT,
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Parameters(index = "0", paramLabel = "原年度", description = "例如 huangjiang-department/2023")
    private String from;

    @Parameters(index = "1", paramLabel = "新年度", description = "例如 huangjiang-department/2024")
    private String to;

    @Option(names = "--format", paramLabel = "格式", description = "${COMPLETION-CANDIDATES}；默认 ${DEFAULT-VALUE}")
    private Format format = Format.TEXT;

    @Override
    public void run() {
        Youju youju = common.open();
        YearDifference difference =
                YearComparer.compare(YearArgument.find(youju, from, spec), YearArgument.find(youju, to, spec));
        terminal()
                .print(
                        switch (format) {
                            case TEXT -> TextRendering.render(DifferenceText.of(difference));
                            case JSON -> Json.write(difference) + "\n";
                        });
    }
}
