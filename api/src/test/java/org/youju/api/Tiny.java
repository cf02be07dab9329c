package org.youju.api;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.youju.api.source.OpenRulesets;
import org.youju.ruleset.RulesetFiles;

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

    public static OpenRulesets rulesets() {
        return OpenRulesets.open(RulesetFiles.in(path("tiny")));
    }

    public static String sheet(String name) throws IOException {
        return Files.readString(path("sheets/" + name), StandardCharsets.UTF_8);
    }
}
