package org.youju.api.cli;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.youju.api.access.Keys;
import org.youju.api.access.Role;
import org.youju.api.archive.Archive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        description = {"建立一个密钥；密钥只显示这一次，在最后一行。", ""},
        synopsisHeading = "用法：",
        optionListHeading = "%n选项：%n",
        sortOptions = false)
final class KeysNewCommand implements Callable<Integer> {

    @Option(names = "--name", paramLabel = "名称", required = true, description = "谁用的，例如 预算门户；凭它作出的决定记在此名下")
    @SuppressWarnings("NullAway.Init") // required
    private String name;

    @Option(
            names = "--role",
            paramLabel = "权限",
            required = true,
            split = ",",
            description = "权限，用逗号隔开：score 试算、decide 作决定、appeal 提异议、edit 改规则、publish 发布规则、audit 核验")
    @SuppressWarnings("NullAway.Init") // required
    private List<String> roles;

    @Option(names = "--days", paramLabel = "天数", description = "有效天数；默认长期有效")
    private @Nullable Integer days;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before anything else
    private CommandSpec spec;

    @Mixin
    private final CommonOptions common;

    private final Terminal terminal;

    KeysNewCommand(Terminal terminal, Map<String, String> environment) {
        this.terminal = terminal;
        this.common = new CommonOptions(environment);
    }

    @Override
    public Integer call() {
        if (name.isBlank() || name.length() > 100 || name.chars().anyMatch(Character::isISOControl)) {
            throw new ParameterException(spec.commandLine(), "--name 应为 1 至 100 个字");
        }
        if (days != null && (days < 1 || days > 3_650)) {
            throw new ParameterException(spec.commandLine(), "--days 应为 1 至 3650");
        }
        Set<Role> given = roles.stream().map(this::role).collect(Collectors.toSet());
        try (Archive archive = common.archive()) {
            String key = new Keys(archive, Clock.systemUTC())
                    .create(name.strip(), given, days == null ? null : Duration.ofDays(days));
            terminal.print("已为“" + name.strip() + "”建立密钥。请妥善保存，以后不能再显示：\n" + key + "\n");
            return 0;
        }
    }

    private Role role(String word) {
        return Role.of(word.strip())
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "--role 不接受“" + word + "”；可用的权限：score、decide、appeal、edit、publish、audit"));
    }
}
