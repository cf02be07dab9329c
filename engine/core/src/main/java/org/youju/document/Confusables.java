package org.youju.document;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Unicode's table of characters that look like others (UTS 39); read when it is first needed. */
final class Confusables {

    private static final Map<Integer, String> SKELETONS = read();

    private Confusables() {}

    /** Equal for two texts that a reader can take for each other. */
    static String skeleton(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        StringBuilder skeleton = new StringBuilder(decomposed.length());
        decomposed
                .codePoints()
                .forEach(
                        character -> skeleton.append(SKELETONS.getOrDefault(character, Character.toString(character))));
        return Normalizer.normalize(skeleton, Normalizer.Form.NFD);
    }

    private static Map<Integer, String> read() {
        Map<Integer, String> skeletons = new HashMap<>(8_192);
        InputStream file = Objects.requireNonNull(Confusables.class.getResourceAsStream("confusables.txt"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int equals = line.indexOf('=');
                if (!line.startsWith("#")) {
                    String skeleton = characters(line.substring(0, equals));
                    for (String character : line.substring(equals + 1).split(" ")) {
                        skeletons.put(Integer.parseInt(character, 16), skeleton);
                    }
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return skeletons;
    }

    private static String characters(String hexadecimal) {
        StringBuilder text = new StringBuilder();
        for (String character : hexadecimal.split(" ")) {
            if (!character.isEmpty()) {
                text.appendCodePoint(Integer.parseInt(character, 16));
            }
        }
        return text.toString();
    }
}
