package org.youju.api.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.youju.api.decisions.ExactJson;

/**
 * What is kept in the repository of what the server says; {@code -Dyouju.rerecord=true} writes it anew, as it does the
 * README.
 */
final class Recorded {

    static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    static final Path OPENAPI = ROOT.resolve("api/openapi.json");

    private static final Path SOURCES = ROOT.resolve("api/src/main/resources/contract/examples");
    /** Where the server finds them in this run. */
    private static final Path CLASSES = ROOT.resolve("api/target/classes/contract/examples");

    private Recorded() {}

    static boolean anew() {
        return Boolean.getBoolean("youju.rerecord");
    }

    /** So that people can read it and see what changed; what is one document a line stays so. */
    static String laidOut(String file, String json) {
        return file.endsWith(".json") && json.startsWith("{\"") ? ExactJson.write(ExactJson.read(json)) : json;
    }

    static String example(String file) {
        return read(SOURCES.resolve(file));
    }

    static void example(String file, String text) {
        write(SOURCES.resolve(file), text);
        write(CLASSES.resolve(file), text);
    }

    static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Without what is another in every run: ids, times and the hashes of links. */
    static String lasting(String text) {
        return text.replaceAll("\\b[0-9A-HJKMNP-TV-Z]{26}\\b", "ID")
                .replaceAll("\\b\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "TIME")
                .replaceAll("\"due\" : \"[0-9-]+\"", "\"due\" : \"DAY\"")
                .replaceAll("(?<!sha256:)\\b[0-9a-f]{64}\\b", "HASH");
    }
}
