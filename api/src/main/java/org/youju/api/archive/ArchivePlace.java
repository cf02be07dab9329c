package org.youju.api.archive;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.youju.document.Place;
import org.youju.document.ProblemsException;

/** Where an archive is kept. */
public sealed interface ArchivePlace {

    /** The variable that names a data folder. */
    String FOLDER_VARIABLE = "YOUJU_DATA";

    /** The variable that names a PostgreSQL database; it goes before any folder. */
    String DATABASE_VARIABLE = "YOUJU_DATABASE";

    /** A folder of this machine, with an SQLite file in it. */
    record Folder(Path path) implements ArchivePlace {}

    /** @param url {@code jdbc:postgresql:…}, user and password in it or in PostgreSQL's own password file */
    record Database(String url) implements ArchivePlace {

        /** The address holds a password, which must not get into any message or log. */
        @Override
        public String toString() {
            return "Database[" + url.replaceAll("\\?.*", "") + "]";
        }
    }

    /**
     * @param data the folder asked for, null where none was
     * @throws ProblemsException DATABASE_UNKNOWN where the variable names something else than a PostgreSQL database
     */
    static ArchivePlace of(@Nullable Path data, Map<String, String> environment) {
        String url = environment.getOrDefault(DATABASE_VARIABLE, "");
        if (data == null && !url.isEmpty()) {
            return database(url);
        }
        return new Folder(folder(data, environment));
    }

    /** Whether somebody said where the archive is; otherwise it is where it is by default. */
    static boolean isNamed(@Nullable Path data, Map<String, String> environment) {
        return data != null
                || !environment.getOrDefault(DATABASE_VARIABLE, "").isEmpty()
                || !environment.getOrDefault(FOLDER_VARIABLE, "").isEmpty();
    }

    /** The folder for what is kept in files, wherever the archive is: the one asked for, or that of the variable, or the user's. */
    static Path folder(@Nullable Path data, Map<String, String> environment) {
        String folder = environment.getOrDefault(FOLDER_VARIABLE, "");
        if (data != null || !folder.isEmpty()) {
            return data != null ? data : Path.of(folder);
        }
        String shared = environment.getOrDefault("XDG_DATA_HOME", "");
        Path base = shared.isEmpty() ? Path.of(System.getProperty("user.home"), ".local", "share") : Path.of(shared);
        return base.resolve("youju");
    }

    private static ArchivePlace database(String url) {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw ProblemsException.of(
                    "DATABASE_UNKNOWN",
                    new Place("", 0, ""),
                    DATABASE_VARIABLE + " must be an address such as jdbc:postgresql://host/youju?user=…&password=…",
                    "环境变量 " + DATABASE_VARIABLE + " 应为 PostgreSQL 地址，例如 jdbc:postgresql://主机/youju?user=…&password=…");
        }
        return new Database(url);
    }
}
