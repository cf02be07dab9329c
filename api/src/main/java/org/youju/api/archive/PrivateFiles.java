package org.youju.api.archive;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/**
 * Files that nobody but who runs the program may read, and a folder that nobody else may look into. On systems that know no
 * such permissions they are as others are.
 */
public final class PrivateFiles {

    private static final Set<PosixFilePermission> OF_FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OF_FILE = PosixFilePermissions.fromString("rw-------");

    private PrivateFiles() {}

    /** Makes a folder where there is none; one that is there stays as it is, since it may serve others too. */
    public static void folder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path above = folder.toAbsolutePath().getParent();
        if (above != null) {
            Files.createDirectories(above);
        }
        try {
            if (knowsPermissions(folder)) {
                Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(OF_FOLDER));
            } else {
                Files.createDirectory(folder);
            }
        } catch (FileAlreadyExistsException meanwhile) {
            // another process began at the same time
            if (!Files.isDirectory(folder)) {
                throw meanwhile;
            }
        }
    }

    /** Makes an empty file where there is none, and takes from others what they may do with one that is there. */
    public static void file(Path file) throws IOException {
        if (!knowsPermissions(file)) {
            return;
        }
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(OF_FILE));
        } catch (FileAlreadyExistsException there) {
            tighten(file);
        }
    }

    private static void tighten(Path file) throws IOException {
        Set<PosixFilePermission> now = EnumSet.noneOf(PosixFilePermission.class);
        now.addAll(Files.getPosixFilePermissions(file));
        if (now.retainAll(OF_FILE)) {
            try {
                Files.setPosixFilePermissions(file, now);
            } catch (FileSystemException somebodyElses) {
                // whose file it is says who may read it
                return;
            }
        }
    }

    private static boolean knowsPermissions(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
