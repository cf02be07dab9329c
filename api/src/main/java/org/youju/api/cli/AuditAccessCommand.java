package org.youju.api.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.youju.api.access.AccessLog;
import org.youju.api.archive.Archive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

@Command(description = {"列出谁在何时查看过决定和异议、谁被拒绝、谁建立或吊销过密钥（不含内容），新的在前。", ""})
final class AuditAccessCommand extends YoujuCommand implements Callable<Integer> {

    private static final int MOST = 10_000;

    @Option(names = "--subject", paramLabel = "编号", description = "只列这件决定、异议或密钥的")
    private @Nullable String subject;

    @Option(names = "--caller", paramLabel = "名称", description = "只列这个调用者的，例如 key:预算门户")
    private @Nullable String caller;

    @Option(names = "--limit", paramLabel = "条数", description = "最多列几条；默认 ${DEFAULT-VALUE}")
    private int limit = 100;

    @Override
    public Integer call() {
        if (limit < 1 || limit > MOST) {
            throw new ParameterException(spec.commandLine(), "--limit 应为 1 至 " + MOST);
        }
        try (Archive archive = common.archive()) {
            List<AccessLog.Entry> entries = AccessLog.newest(archive, subject, caller, limit);
            terminal()
                    .print(
                            entries.isEmpty()
                                    ? "没有记录\n"
                                    : entries.stream()
                                            .map(AuditAccessCommand::line)
                                            .collect(Collectors.joining()));
            return 0;
        }
    }

    private static String line(AccessLog.Entry entry) {
        return entry.at() + "  " + entry.caller()
                + (entry.address().isEmpty() ? "" : "  " + entry.address())
                + "  " + entry.method() + " " + entry.path()
                + (entry.subject() == null ? "" : "  " + entry.subject())
                + (entry.status() == null ? "" : "  " + entry.status()) + "\n";
    }
}
