package org.youju.api;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.youju.ruleset.RulesetFiles;
import org.youju.scoring.Youju;

/** A made-up ruleset of two indicators, and sheets for it. */
public final class Tiny {

    private Tiny() {}

    public static Path path(String name) {
        try {
            URI found = Tiny.class.getResource("/" + name).toURI();
            return Path.of(found);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static Youju open() {
        return Youju.open(RulesetFiles.in(path("tiny")));
    }

    public static String sheet(String name) throws IOException {
        return Files.readString(path("sheets/" + name), StandardCharsets.UTF_8);
    }
}
