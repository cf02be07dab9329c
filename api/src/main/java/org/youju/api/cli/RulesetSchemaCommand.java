package org.youju.api.cli;

import java.util.Map;
import org.youju.rendering.Json;
import org.youju.schema.SubmissionSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        description = {"输出某一年填报内容的 JSON Schema（2020-12），供其他系统生成表单、预先校验。", ""},
        synopsisHeading = "用法：",
        parameterListHeading = "%n参数：%n",
        optionListHeading = "%n选项：%n",
        sortOptions = false)
final class RulesetSchemaCommand implements Runnable {

    @Parameters(paramLabel = "方案/年份", description = "例如 huangjiang-department/2023；旧版写作 …/2023-r1")
    @SuppressWarnings("NullAway.Init") // required
    private String folder;

    @Mixin
    private final CommonOptions common;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before anything else
    private CommandSpec spec;

    private final Terminal terminal;

    RulesetSchemaCommand(Terminal terminal, Map<String, String> environment) {
        this.terminal = terminal;
        this.common = new CommonOptions(environment);
    }

    @Override
    public void run() {
        terminal.print(Json.write(SubmissionSchema.of(
                        YearArgument.find(common.open(), folder, spec).ruleset()))
                + "\n");
    }
}
