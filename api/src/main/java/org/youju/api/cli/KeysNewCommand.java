package org.youju.api.cli;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.youju.api.access.Keys;
import org.youju.api.access.Reach;
import org.youju.api.access.Role;
import org.youju.api.archive.Archive;
import org.youju.document.Names;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

@Command(description = {"建立一个密钥；密钥只显示这一次，在最后一行。", ""})
final class KeysNewCommand extends YoujuCommand implements Callable<Integer> {

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

    @Option(
            names = "--department",
            paramLabel = "部门",
            description = "只能用于这个部门的数据（填部门编码或全称），可写多次；不写 --department 和 --region 则不限")
    private List<String> departments = List.of();

    @Option(names = "--region", paramLabel = "地区", description = "只能用于这个地区各部门的数据，可写多次")
    private List<String> regions = List.of();

    @Option(names = "--days", paramLabel = "天数", description = "有效天数；默认长期有效")
    private @Nullable Integer days;

    @Override
    public Integer call() {
        if (days != null && (days < 1 || days > 3_650)) {
            throw new ParameterException(spec.commandLine(), "--days 应为 1 至 3650");
        }
        Set<Role> given = roles.stream().map(this::role).collect(Collectors.toSet());
        try (Archive archive = common.archive()) {
            String key = new Keys(archive, Clock.systemUTC())
                    .create(name, given, reach(), days == null ? null : Duration.ofDays(days));
            terminal().print("已为“" + name + "”建立密钥。请妥善保存，以后不能再显示：\n" + key + "\n");
            return 0;
        }
    }

    private Reach reach() {
        return Reach.of(names("--department", departments), names("--region", regions));
    }

    private Set<String> names(String option, List<String> given) {
        given.forEach(one -> Names.fault(one, Names.MOST).ifPresent(fault -> {
            throw new ParameterException(spec.commandLine(), option + " " + fault.messageZh());
        }));
        return new LinkedHashSet<>(given);
    }

    private Role role(String word) {
        return Role.of(word.strip())
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "--role 不接受“" + word + "”；可用的权限：score、decide、appeal、edit、publish、audit"));
    }
}
