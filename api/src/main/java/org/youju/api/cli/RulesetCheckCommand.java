package org.youju.api.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.youju.assurance.Certificates;
import org.youju.assurance.CheckReport;
import org.youju.assurance.CheckText;
import org.youju.assurance.Checker;
import org.youju.assurance.Sarif;
import org.youju.rendering.Json;
import org.youju.ruleset.RulesetFiles;
import org.youju.scoring.Youju;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(description = {"检查一个年度的规则：有没有空档、重叠、用不到的规则、不起作用的数字，案例够不够。", ""})
final class RulesetCheckCommand extends YoujuCommand implements Callable<Integer> {

    enum Format {
        TEXT,
        JSON,
        SARIF;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Parameters(paramLabel = "方案/年度", description = "例如 huangjiang-department/2023")
    private String folder;

    @Option(names = "--format", paramLabel = "格式", description = "${COMPLETION-CANDIDATES}；默认 ${DEFAULT-VALUE}")
    private Format format = Format.TEXT;

    @Option(
            names = "--certificate",
            paramLabel = "文件",
            description = "把判定的证据写成 JSON 证书，可用 youju ruleset verify-certificate 另行核对")
    private @Nullable Path certificate;

    @Option(names = "--indicator", paramLabel = "编号", description = "只检查这一个指标，例如 1.1.2")
    private @Nullable String indicator;

    /** @return 0 where there is no error, 1 where there is one */
    @Override
    public Integer call() throws IOException {
        RulesetFiles files = common.files();
        if (common.known().has(folder)) {
            // a published year that is not as it was is no draft that could be checked
            YearArgument.find(common.open(), folder, spec);
        }
        CheckReport report = Checker.check(
                files,
                folder,
                LocalDate.now(ZoneId.systemDefault()),
                indicator,
                terminal().steps("正在检查"));
        terminal()
                .print(
                        switch (format) {
                            case TEXT -> CheckText.render(report, files, Ansi.AUTO.enabled());
                            case JSON -> Json.write(report) + "\n";
                            case SARIF -> Sarif.render(report, Youju.engineVersion(), "rulesets/") + "\n";
                        });
        if (certificate != null) {
            Files.write(certificate, Certificates.write(YearArgument.find(common.open(), folder, spec)));
        }
        return report.hasErrors() ? 1 : 0;
    }
}
