package org.youju.api.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.youju.assurance.CheckText;
import org.youju.publishing.Publisher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

@Command(description = {"发布一个年度：检查没有错误才发布，发布后不得改动。", ""})
final class RulesetPublishCommand extends YoujuCommand implements Callable<Integer> {

    @Parameters(paramLabel = "方案/年度", description = "例如 huangjiang-department/2023")
    private String folder;

    @Option(names = "--by", required = true, paramLabel = "姓名", description = "由谁发布")
    @SuppressWarnings("NullAway.Init") // required
    private String by;

    /** @return 0 where it was published, 1 where the check found an error */
    @Override
    public Integer call() {
        if (by.isBlank()) {
            throw new ParameterException(spec.commandLine(), "请在 --by 后写明由谁发布");
        }
        Publisher publisher = new Publisher(common.directory()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "程序自带的规则不能发布；请用 --rulesets 或环境变量 YOUJU_RULESETS 指明规则文件夹")));
        Publisher.Outcome outcome =
                publisher.publish(folder, by.strip(), Instant.now(), LocalDate.now(ZoneId.systemDefault()));
        if (outcome.published()) {
            terminal().print("已发布 " + folder + "，发布人 " + by.strip() + "。发布记录：" + folder + "/ruleset.lock\n");
            return 0;
        }
        terminal().print(CheckText.render(outcome.report(), common.files(), Ansi.AUTO.enabled()));
        terminal().print("检查有错误，没有发布。\n");
        return 1;
    }
}
