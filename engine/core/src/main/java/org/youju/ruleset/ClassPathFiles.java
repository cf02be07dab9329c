package org.youju.ruleset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** Reads the folder {@code rulesets} from every directory and jar of a class path, jars inside jars included. */
final class ClassPathFiles {

    private static final String FOLDER = "rulesets/";

    private final Map<String, byte[]> files = new TreeMap<>();

    private ClassPathFiles() {}

    static Map<String, byte[]> of(ClassLoader loader) {
        ClassPathFiles found = new ClassPathFiles();
        try {
            for (URL folder : Collections.list(loader.getResources(FOLDER))) {
                found.add(folder);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
        return found.files;
    }

    private void add(URL folder) throws IOException, URISyntaxException {
        if (folder.getProtocol().equals("file")) {
            RulesetFiles.in(Path.of(folder.toURI())).all().forEach(files::putIfAbsent);
        } else if (folder.openConnection() instanceof JarURLConnection connection) {
            // a jar of its own, closed below: one that others share must stay open
            connection.setUseCaches(false);
            try (JarFile jar = connection.getJarFile()) {
                add(jar, connection.getEntryName());
            }
        }
    }

    /** @param folder with a slash at its end */
    private void add(JarFile jar, String folder) throws IOException {
        for (JarEntry entry : Collections.list(jar.entries())) {
            String name = entry.getName();
            String path = name.startsWith(folder) ? name.substring(folder.length()) : "";
            if (!entry.isDirectory() && RulesetFiles.belongs(path)) {
                try (InputStream content = jar.getInputStream(entry)) {
                    files.putIfAbsent(path, content.readAllBytes());
                }
            }
        }
    }
}
