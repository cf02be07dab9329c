package org.youju.bench.workload;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The text files packed beside these classes. */
public final class Resources {

    private Resources() {}

    /** @param name below {@code org/youju/bench}, for example {@code rivals/kie.dmn} */
    public static String text(String name) {
        try (InputStream stream = Resources.class.getResourceAsStream("/org/youju/bench/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("the resource " + name + " is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
