package org.youju.api.archive;

import com.zaxxer.hikari.HikariConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** What differs between the two databases. */
enum Dialect {
    /** A transaction takes the file's one write lock as it begins; readers go on beside it. */
    SQLITE(""),
    /** The chain has one end: whoever would add a link waits for whoever is adding one; readers go on. */
    POSTGRESQL("LOCK TABLE link IN EXCLUSIVE MODE");

    static final String FILE = "archive.db";
    static final int WAIT_MILLIS = 20_000;

    private final String lock;

    Dialect(String lock) {
        this.lock = lock;
    }

    /** What a writing transaction says first, "" for nothing. */
    String lock() {
        return lock;
    }

    String migrations() {
        return "classpath:db/migration/" + name().toLowerCase(Locale.ROOT);
    }

    static HikariConfig pool(ArchivePlace place) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("archive");
        config.setMaximumPoolSize(8);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(WAIT_MILLIS / 4);
        if (place instanceof ArchivePlace.Folder folder) {
            config.setDataSource(sqlite(folder.path()));
        } else if (place instanceof ArchivePlace.Database database) {
            config.setJdbcUrl(database.url());
            config.addDataSourceProperty("ApplicationName", "youju");
            config.addDataSourceProperty("connectTimeout", "5");
            config.addDataSourceProperty("socketTimeout", "60");
        }
        return config;
    }

    /** A connection to write with. */
    static Connection connect(ArchivePlace place) throws SQLException {
        return place instanceof ArchivePlace.Folder folder
                ? sqlite(folder.path()).getConnection()
                : DriverManager.getConnection(((ArchivePlace.Database) place).url());
    }

    /** Every commit is on the disk before it is acknowledged, at the price of waiting for the disk. */
    private static DataSource sqlite(Path folder) {
        try {
            PrivateFiles.folder(folder);
            PrivateFiles.file(folder.resolve(FILE));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setBusyTimeout(WAIT_MILLIS);
        config.enforceForeignKeys(true);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + folder.resolve(FILE));
        return source;
    }
}
