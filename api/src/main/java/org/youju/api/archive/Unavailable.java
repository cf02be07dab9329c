package org.youju.api.archive;

import java.io.IOException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.youju.document.Place;
import org.youju.document.ProblemsException;

/** What is said where the archive cannot be reached, read or written at the moment. */
final class Unavailable {

    static final String CODE = "ARCHIVE_UNAVAILABLE";

    private Unavailable() {}

    static ProblemsException because(Throwable failed) {
        Reason reason = reason(failed);
        ProblemsException refusal = ProblemsException.of(
                CODE,
                new Place("", 0, ""),
                "nothing was stored: " + reason.en() + "; try again later, with the same Idempotency-Key",
                "没有存入任何内容：" + reason.zh());
        refusal.initCause(failed);
        return refusal;
    }

    private record Reason(String en, String zh) {}

    private static Reason reason(Throwable failed) {
        // the pool puts its own "timed out" around what SQLite said
        SQLiteException sqlite = cause(failed, SQLiteException.class);
        if (sqlite != null) {
            return ofSqlite(sqlite.getResultCode());
        }
        if (cause(failed, IOException.class) != null && cause(failed, SQLException.class) == null) {
            return new Reason(
                    "the data folder cannot be made or written", "数据文件夹无法建立或写入；请用 --data 或环境变量 YOUJU_DATA 另行指定");
        }
        return new Reason("the database cannot be reached or refuses", "连接不上数据库，或者数据库拒绝了请求");
    }

    private static <T> @Nullable T cause(Throwable failed, Class<T> kind) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return kind.cast(cause);
            }
        }
        return null;
    }

    private static Reason ofSqlite(SQLiteErrorCode code) {
        // the extended code has the kind of error in its low byte
        return switch (SQLiteErrorCode.getErrorCode(code.code & 0xff)) {
            case SQLITE_FULL -> new Reason("the disk is full", "磁盘已满");
            case SQLITE_READONLY, SQLITE_PERM, SQLITE_CANTOPEN, SQLITE_AUTH ->
                new Reason("the data folder cannot be written", "数据文件夹不可写；请检查权限，或用 --data 另行指定");
            case SQLITE_BUSY, SQLITE_LOCKED -> new Reason("the archive is busy", "存档正忙，请稍后再试");
            case SQLITE_CORRUPT, SQLITE_NOTADB ->
                new Reason("the archive's file is damaged or is no archive", "存档文件已损坏，或者不是存档文件；请恢复备份");
            default -> new Reason("the disk failed", "读写磁盘失败");
        };
    }
}
