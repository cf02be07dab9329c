package org.youju.api.cli;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.youju.api.access.Keys;
import org.youju.api.access.Reach;
import org.youju.api.access.Role;
import org.youju.api.archive.Archive;
import picocli.CommandLine.Command;

@Command(description = {"列出密钥（不含密钥本身）。", ""})
final class KeysListCommand extends YoujuCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        try (Archive archive = common.archive()) {
            List<Keys.Key> keys = new Keys(archive, Clock.systemUTC()).list();
            terminal()
                    .print(
                            keys.isEmpty()
                                    ? "还没有密钥\n"
                                    : keys.stream().map(KeysListCommand::line).collect(Collectors.joining()));
            return 0;
        }
    }

    private static String reach(Reach reach) {
        return reach instanceof Reach.Bound bound
                ? "限于"
                        + Stream.concat(
                                        bound.departments().stream(),
                                        bound.regions().stream().map(one -> one + "各部门"))
                                .collect(Collectors.joining("、"))
                : "不限部门";
    }

    private static String line(Keys.Key key) {
        String roles = key.roles().stream().sorted().map(Role::word).collect(Collectors.joining(","));
        return key.id() + "  " + key.name() + "  " + roles + "  " + reach(key.reach()) + "  " + key.created()
                + (key.expires() == null ? "  长期有效" : "  至 " + key.expires())
                + (key.revoked() == null ? "" : "  已于 " + key.revoked() + " 吊销") + "\n";
    }
}
