package org.youju.api.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.youju.api.archive.ArchiveCopy;
import org.youju.api.archive.ArchivePlace;
import org.youju.api.audit.Head;
import org.youju.api.audit.Verification;
import org.youju.rendering.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(description = {"备份存档，服务不必停止；备份逐环核验后才写成。", ""})
final class ArchiveBackupCommand extends YoujuCommand implements Callable<Integer> {

    @Parameters(paramLabel = "文件", description = "备份写入这个文件（SQLite）；链尾另写入同名加 .head.json 的文件，应另行保存")
    @SuppressWarnings("NullAway.Init") // required
    private Path file;

    /** @return 0, or 1 where what was copied does not fit */
    @Override
    public Integer call() throws IOException {
        Backups.refuseExisting(file);
        Path folder = Backups.besides(file);
        try {
            Head before;
            try (OpenArchive open = common.openArchive()) {
                before = open.verifier().head();
            }
            ArchiveCopy.copy(common.place(), folder);
            Verification copy = verify(folder, before);
            if (!copy.intact()) {
                terminal().print(AuditVerifyCommand.text(copy) + "没有写成备份\n");
                return 1;
            }
            if (Files.exists(folder.resolve(Backups.ARCHIVE + "-wal"))) {
                throw new IllegalStateException("the copy was not closed: it has a -wal");
            }
            Files.writeString(Backups.head(file), Json.write(copy.head()) + "\n", StandardCharsets.UTF_8);
            Files.move(folder.resolve(Backups.ARCHIVE), file);
            terminal().print("已备份至 " + file + "，共 " + copy.links() + " 环，全部相符；链尾在 " + Backups.head(file) + "，请另行保存\n");
            return 0;
        } finally {
            Backups.remove(folder);
        }
    }

    private Verification verify(Path folder, Head before) {
        try (OpenArchive copy = common.openArchive(new ArchivePlace.Folder(folder))) {
            return copy.verifier()
                    .verify(
                            before.equals(Head.EMPTY) ? null : before,
                            terminal().progress("已核验 %d 环"));
        }
    }
}
