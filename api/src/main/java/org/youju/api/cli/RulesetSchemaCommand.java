package org.youju.api.cli;

import org.youju.rendering.Json;
import org.youju.schema.SubmissionSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(description = {"输出某一年填报内容的 JSON Schema（2020-12），供其他系统生成表单、预先校验。", ""})
final class RulesetSchemaCommand extends YoujuCommand implements Runnable {

    @Parameters(paramLabel = "方案/年份", description = "例如 huangjiang-department/2023；旧版写作 …/2023-r1")
    private String folder;

    @Override
    public void run() {
        terminal()
                .print(Json.write(SubmissionSchema.of(
                                YearArgument.find(common.open(), folder, spec).ruleset()))
                        + "\n");
    }
}
