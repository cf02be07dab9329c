package org.youju.api.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.youju.api.archive.Archive;
import org.youju.api.archive.ArchiveCopy;
import org.youju.api.archive.ArchivePlace;
import org.youju.api.archive.PrivateFiles;
import org.youju.api.audit.Head;
import org.youju.api.audit.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(description = {"从备份恢复存档；先按链和链尾核验，只恢复到空的数据文件夹或数据库。", ""})
final class ArchiveRestoreCommand extends YoujuCommand implements Callable<Integer> {

    @Parameters(paramLabel = "文件", description = "archive backup 写成的备份，或 archive.db 的副本")
    @SuppressWarnings("NullAway.Init") // required
    private Path file;

    @Option(names = "--head", paramLabel = "文件", description = "另行保存的链尾；默认用备份旁的 .head.json")
    private @Nullable Path head;

    /** @return 0, or 1 where the backup does not fit */
    @Override
    public Integer call() throws IOException {
        Head kept = kept();
        ArchivePlace place = common.place();
        Path folder = place instanceof ArchivePlace.Folder target ? target.path() : common.dataFolder();
        refuseWhatIsThere(place);
        PrivateFiles.folder(folder);
        Path part = Backups.besides(folder.resolve(Backups.ARCHIVE));
        try {
            PrivateFiles.folder(part);
            Files.copy(file, part.resolve(Backups.ARCHIVE));
            PrivateFiles.file(part.resolve(Backups.ARCHIVE));
            Verification copy = verify(new ArchivePlace.Folder(part), kept);
            if (!copy.intact()) {
                terminal().print(AuditVerifyCommand.text(copy) + "没有恢复\n");
                return 1;
            }
            if (place instanceof ArchivePlace.Folder) {
                Files.move(part.resolve(Backups.ARCHIVE), folder.resolve(Backups.ARCHIVE));
            } else {
                ArchiveCopy.copyRows(new ArchivePlace.Folder(part), place);
                verify(place, copy.head());
            }
            terminal().print(AuditVerifyCommand.text(copy) + "已恢复 " + copy.links() + " 环\n");
            return 0;
        } finally {
            Backups.remove(part);
        }
    }

    private @Nullable Head kept() throws IOException {
        Path kept = head == null ? Backups.head(file) : head;
        return head == null && !Files.exists(kept) ? null : Head.read(Files.readAllBytes(kept), kept.toString());
    }

    private static void refuseWhatIsThere(ArchivePlace place) {
        if (place instanceof ArchivePlace.Folder target) {
            Backups.refuseExisting(target.path().resolve(Backups.ARCHIVE));
            return;
        }
        try (Archive archive = Archive.open(place, Clock.systemUTC())) {
            if (archive.end().isPresent()) {
                throw Backups.exists("the database holds an archive already", "数据库中已有存档");
            }
        }
    }

    private Verification verify(ArchivePlace place, @Nullable Head kept) {
        try (OpenArchive copy = common.openArchive(place)) {
            return copy.verifier().verify(kept, terminal().progress("已核验 %d 环"));
        }
    }
}
