package org.youju.publishing;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import org.youju.document.Place;
import org.youju.document.ProblemsException;

/** The folder of rulesets does not take what is to be written: read-only, full, or in use by another. */
final class Unwritable {

    private Unwritable() {}

    static ProblemsException because(IOException failed, String path) {
        ProblemsException refused = ProblemsException.of(
                "RULESETS_UNWRITABLE",
                new Place(path, 0, ""),
                "cannot be written: " + failed,
                failed instanceof FileAlreadyExistsException there
                        ? "上一次没有做完，或者有人正在做：请确认后删去 " + there.getFile() + "，再试一次"
                        : "写不进规则文件夹，规则没有改动。请检查有没有写入权限、磁盘有没有满");
        refused.initCause(failed);
        return refused;
    }
}
