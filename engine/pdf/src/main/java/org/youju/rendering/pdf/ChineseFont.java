package org.youju.rendering.pdf;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.jspecify.annotations.Nullable;
import org.youju.rendering.HtmlRendering;

/** A font of this machine that can be embedded in a PDF and has the characters of our documents. */
final class ChineseFont {

    /** Some that every document has; the first is rare in fonts made for other languages. */
    private static final String NEEDED = "黄复核扣分维持（，。；：“”×÷−≥≤—Aa0%";

    /** Names of files that are tried before the others: what documents are printed in, then what is at hand. */
    private static final List<String> PREFERRED =
            List.of("simsun", "songti", "stsong", "uming", "ukai", "simfang", "msyh", "simhei", "wqy");

    /** A property of the JVM. */
    static final String FOLDERS = "youju.fonts";

    private ChineseFont() {}

    /** Where fonts are kept on Linux, on macOS and on Windows; or in the folders that {@value #FOLDERS} names instead. */
    static List<Path> folders() {
        String named = System.getProperty(FOLDERS);
        if (named != null) {
            return Stream.of(named.split(File.pathSeparator))
                    .filter(folder -> !folder.isEmpty())
                    .map(Path::of)
                    .toList();
        }
        String home = System.getProperty("user.home");
        return Stream.of(
                        "/usr/share/fonts",
                        "/usr/local/share/fonts",
                        home + "/.local/share/fonts",
                        home + "/.fonts",
                        "/Library/Fonts",
                        "/System/Library/Fonts",
                        home + "/Library/Fonts",
                        "C:/Windows/Fonts")
                .map(Path::of)
                .toList();
    }

    /** The first files among these folders that will do; what one lacks, the next may have. */
    static List<Path> find(List<Path> folders) {
        return folders.stream()
                .filter(Files::isDirectory)
                .flatMap(ChineseFont::files)
                .sorted(Comparator.comparingInt(ChineseFont::rank).thenComparing(Path::toString))
                .filter(ChineseFont::willDo)
                .limit(HtmlRendering.FONTS.size())
                .toList();
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> name(file).endsWith(".ttf") || name(file).endsWith(".ttc")).toList().stream();
        } catch (IOException | UncheckedIOException closed) {
            // nor is one folder that may not be read
            return Stream.empty();
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT);
    }

    private static int rank(Path file) {
        for (int i = 0; i < PREFERRED.size(); i++) {
            if (name(file).contains(PREFERRED.get(i))) {
                return i;
            }
        }
        return PREFERRED.size();
    }

    private static boolean willDo(Path file) {
        try (Opened opened = open(file)) {
            return opened.font() != null;
        } catch (IOException notAFont) {
            // one broken font on the machine is no reason to have none
            return false;
        }
    }

    /** @param font null where the file has none that will do */
    record Opened(@Nullable TrueTypeFont font, AutoCloseable file) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            try {
                file.close();
            } catch (IOException wrong) {
                throw wrong;
            } catch (Exception unexpected) {
                throw new IllegalStateException(unexpected);
            }
        }
    }

    static Opened open(Path file) throws IOException {
        if (name(file).endsWith(".ttf")) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBufferedFile(file.toFile()));
            return new Opened(hasAll(font) ? font : null, font);
        }
        TrueTypeCollection collection = new TrueTypeCollection(file.toFile());
        TrueTypeFont[] found = {null};
        collection.processAllFonts(font -> {
            if (found[0] == null && hasAll(font)) {
                found[0] = font;
            }
        });
        return new Opened(found[0], collection);
    }

    /** Outlines of another kind cannot be embedded. */
    private static boolean hasAll(TrueTypeFont font) throws IOException {
        if (font instanceof OpenTypeFont other && other.isPostScript()) {
            return false;
        }
        CmapLookup characters = font.getUnicodeCmapLookup(false);
        return characters != null && NEEDED.codePoints().allMatch(character -> characters.getGlyphId(character) != 0);
    }
}
