package org.youju.api.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.youju.api.source.RulesetSource;
import org.youju.ruleset.RulesetFiles;
import org.youju.scoring.Youju;
import picocli.CommandLine.Option;

/** What every command takes. */
final class CommonOptions {

    private static final String VARIABLE = "YOUJU_RULESETS";

    @Option(names = "--rulesets", paramLabel = "文件夹", description = "规则文件夹；默认取环境变量 YOUJU_RULESETS，否则用程序自带的规则")
    private @Nullable Path rulesets;

    @Option(names = "--debug", description = "出错时显示详情（供开发人员排查）")
    @SuppressWarnings("UnusedVariable") // read from the arguments as given
    private boolean debug;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "显示用法")
    @SuppressWarnings("UnusedVariable") // picocli looks at the annotation only
    private boolean help;

    private final Map<String, String> environment;

    CommonOptions(Map<String, String> environment) {
        this.environment = environment;
    }

    /** @throws org.youju.document.ProblemsException RULESETS_UNREADABLE or RULESET_INVALID */
    Youju open() {
        return Youju.open(files());
    }

    /** @throws org.youju.document.ProblemsException RULESETS_UNREADABLE */
    RulesetFiles files() {
        return RulesetSource.files(folder());
    }

    /** The directory of rulesets, empty where they are those packed in the program. */
    Optional<Path> directory() {
        return Optional.ofNullable(folder());
    }

    private @Nullable Path folder() {
        String named = environment.getOrDefault(VARIABLE, "");
        return rulesets != null || named.isEmpty() ? rulesets : Path.of(named);
    }
}
