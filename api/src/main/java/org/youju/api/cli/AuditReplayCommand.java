package org.youju.api.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.youju.api.audit.Certificate;
import org.youju.api.decisions.ExactJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(description = {"重新计算全部决定，与当时逐项比较，写出证明。", ""})
final class AuditReplayCommand extends YoujuCommand implements Callable<Integer> {

    @Option(names = "--output", paramLabel = "文件", description = "把证明（JSON）写入文件；默认写到标准输出")
    private @Nullable Path output;

    /** @return 0, or 1 where a decision is not the same */
    @Override
    public Integer call() throws IOException {
        try (OpenArchive open = common.openArchive()) {
            Certificate certificate = open.replayer().replay(terminal().progress("已重算 %d 件"));
            String text = ExactJson.write(certificate) + "\n";
            if (output == null) {
                terminal().print(text);
            } else {
                Files.writeString(output, text);
                terminal()
                        .print("重算 " + certificate.decisions() + " 件决定：" + certificate.identical() + " 件逐字相同，"
                                + certificate.differences().size() + " 件不同，"
                                + certificate.failures().size() + " 件无法重算；引擎版本 "
                                + String.join("、", certificate.engines().keySet()) + " → " + certificate.engine()
                                + "\n证明已写入 "
                                + output + "\n");
            }
            return certificate.isClean() ? 0 : 1;
        }
    }
}
