package org.youju.scoring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * Which build of the engine this is.
 *
 * @param release the version being worked towards or released, such as {@code 0.1.0}
 * @param build what is stamped on scorecards: the version as built and, where it is known, the commit ({@code
 *     0.1.0-SNAPSHOT+53ed8ef0a1}); {@code .dirty} at its end says that the sources were not those of the commit
 */
record EngineVersion(String release, String build) {

    private static final String SNAPSHOT = "-SNAPSHOT";

    static EngineVersion read() {
        try (InputStream file = EngineVersion.class.getResourceAsStream("/org/youju/engine.properties")) {
            Properties properties = new Properties();
            if (file != null) {
                properties.load(file);
            }
            return of(properties);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static EngineVersion of(Properties properties) {
        String version = filledIn(properties, "version");
        String commit = filledIn(properties, "commit");
        String dirty = filledIn(properties, "dirty").equals("true") ? ".dirty" : "";
        return new EngineVersion(
                version.isEmpty() ? "unknown" : version.replace(SNAPSHOT, ""),
                version.isEmpty() ? "unknown" : commit.isEmpty() ? version : version + "+" + commit + dirty);
    }

    /** What the build filled in; a build without Maven or without a repository leaves the placeholder or nothing. */
    private static String filledIn(Properties properties, String name) {
        String value = properties.getProperty(name, "").strip();
        return value.startsWith("$") ? "" : value;
    }
}
