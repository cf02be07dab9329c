package org.youju.api.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.youju.api.audit.Head;
import org.youju.api.audit.Verification;
import org.youju.rendering.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

@Command(description = {"逐环核验存档和已发布规则，指出第一处不符。", ""})
final class AuditVerifyCommand extends YoujuCommand implements Callable<Integer> {

    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    @Option(names = "--head", paramLabel = "文件", description = "另行保存的链尾（audit head 的输出）；存档须仍然包含它")
    private @Nullable Path head;

    @Option(names = "--from", paramLabel = "文件", description = "从这个链尾（上次核验时 audit head 的输出）起核验，之前各环和检索表、统计的总数不再核验")
    private @Nullable Path from;

    @Option(names = "--format", paramLabel = "格式", description = "text 或 json；默认 text")
    private TextOrJson format = TextOrJson.TEXT;

    /** @return 0, or 1 where something does not fit */
    @Override
    public Integer call() throws IOException {
        if (head != null && from != null) {
            throw new ParameterException(spec.commandLine(), "--head 与 --from 只能用一个：--from 的链尾也要核对");
        }
        Path file = head == null ? from : head;
        Head kept = file == null ? null : Head.read(Files.readAllBytes(file), file.toString());
        try (OpenArchive open = common.openArchive()) {
            LongConsumer progress = terminal().progress("已核验 %d 环");
            Verification result = from == null || kept == null
                    ? open.verifier().verify(kept, progress)
                    : open.verifier().verifyFrom(kept, progress);
            terminal().print(format == TextOrJson.JSON ? Json.write(result) + "\n" : text(result) + before(kept));
            return result.intact() ? 0 : 1;
        }
    }

    private String before(@Nullable Head kept) {
        return from == null || kept == null || kept.seq() == 0
                ? ""
                : "只核验了第 " + kept.seq() + " 环及以后各环，没有核验之前的，也没有核对总数\n";
    }

    static String text(Verification result) {
        StringBuilder text = new StringBuilder();
        Verification.Broken broken = result.broken();
        if (broken != null) {
            text.append("第 ")
                    .append(broken.seq())
                    .append(" 环")
                    .append(broken.id().isEmpty() ? "" : "（" + broken.id() + "）")
                    .append("不符：")
                    .append(broken.whyZh())
                    .append("\n之前的 ")
                    .append(result.links())
                    .append(" 环均相符\n");
        }
        result.rulesetsZh().forEach(wrong -> text.append("规则不符：").append(wrong).append('\n'));
        if (result.intact()) {
            text.append("全部 ").append(result.links()).append(" 环相符，所用规则齐全且未被改动\n");
        }
        text.append("链尾：").append(line(result.head())).append('\n');
        Head kept = result.kept();
        return text.append(
                        kept == null
                                ? "提醒：没有给出另行保存的链尾（--head 文件），只能看出现有各环彼此相符，看不出末尾有没有缺失。复制正在运行的"
                                        + " archive.db 会缺少最后写入的决定；请用 audit head 定期另存链尾，核验时用 --head 给出\n"
                                : "已与另行保存的链尾核对：" + line(kept) + "\n")
                .toString();
    }

    private static String line(Head head) {
        return "第 " + head.seq() + " 环 " + head.hash()
                + (head.at().isEmpty()
                        ? ""
                        : "（北京时间 "
                                + LocalDateTime.ofInstant(Instant.parse(head.at()), CHINA)
                                        .truncatedTo(ChronoUnit.SECONDS)
                                        .toString()
                                        .replace('T', ' ')
                                + "）");
    }
}
