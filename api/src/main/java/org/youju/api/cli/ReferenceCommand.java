package org.youju.api.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.youju.impact.ReferenceText;
import org.youju.impact.SharedFigures;
import org.youju.ruleset.Ruleset;
import org.youju.ruleset.RulesetFiles;
import org.youju.scoring.Youju;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

@Command(description = {"从各表算出共用的数（最高、平均、名次……），写进该年度的 reference.yaml；然后才能给各表计分。", ""})
final class ReferenceCommand extends YoujuCommand implements Callable<Integer> {

    @Parameters(paramLabel = "方案/年份", description = "例如 huangjiang-department/2025；要是还没有发布的")
    private String folder;

    @Option(names = "--sheets", required = true, paramLabel = "文件", description = "放自评表的文件夹，或每行一份的 .ndjson 文件")
    @SuppressWarnings("NullAway.Init") // required
    private Path sheets;

    @Option(names = "--dry-run", description = "只显示，不写文件")
    private boolean dryRun;

    /** @return 0, or 1 where a sheet could not be read or a figure not be worked out */
    @Override
    public Integer call() throws IOException {
        Youju youju = Youju.onDemand(common.files().withoutFigures());
        Ruleset ruleset = YearArgument.find(youju, folder, spec).ruleset();
        if (ruleset.reference().stream().noneMatch(figure -> figure.take() != null)) {
            throw new ParameterException(
                    spec.commandLine(), folder + " 的 ruleset.yaml 里没有要从各表算出的数（reference 里写了 of 和 take 的）");
        }
        if (ruleset.published() != null && !dryRun) {
            throw new ParameterException(
                    spec.commandLine(), folder + " 已经发布，不能改动；要更正请另立修订版：./youju ruleset new，或者只看结果：--dry-run");
        }
        SharedFigures figures = new SharedFigures(youju, ruleset);
        PopulationFiles.read(sheets, figures::read);
        List<SharedFigures.Found> found = figures.found();
        found.forEach(one -> terminal().print(ReferenceText.of(one) + "\n"));
        figures.refused().forEach(one -> terminal().complain("没有读入 " + one));
        if (!dryRun) {
            write(ruleset, ReferenceText.of(ruleset, found));
        }
        boolean complete = figures.refused().isEmpty()
                && found.stream().noneMatch(one -> one.numbers().isEmpty());
        return complete ? 0 : 1;
    }

    private void write(Ruleset ruleset, String text) throws IOException {
        @Nullable Path directory = common.directory().orElse(null);
        if (directory == null) {
            throw new ParameterException(
                    spec.commandLine(), "程序自带的规则不能改动；请用 --rulesets 或环境变量 YOUJU_RULESETS 指明规则文件夹，或者只看结果：--dry-run");
        }
        Path file = directory.resolve(ruleset.id().folder()).resolve(RulesetFiles.REFERENCE);
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        terminal().print("已写入 " + ruleset.id().folder() + "/" + RulesetFiles.REFERENCE + "\n");
    }
}
