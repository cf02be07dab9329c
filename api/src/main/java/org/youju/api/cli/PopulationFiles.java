package org.youju.api.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.youju.document.Documents;
import org.youju.document.Lines;
import org.youju.impact.Population;
import org.youju.scoring.Format;

/** The sheets that a command names: a folder of them, or a file with one on each line. */
final class PopulationFiles {

    private PopulationFiles() {}

    /** @param use is given them one after another, while they are open */
    static void read(Path sheets, Consumer<Iterator<Population.Item>> use) throws IOException {
        if (Files.isDirectory(sheets)) {
            try (Stream<Path> files = Files.list(sheets)) {
                use.accept(files(files));
            }
        } else {
            try (InputStream file = Files.newInputStream(sheets)) {
                Lines lines = new Lines(file, Documents.MOST_BYTES + 1);
                use.accept(items(String.valueOf(sheets.getFileName()), lines));
                if (lines.failure().isPresent()) {
                    throw lines.failure().get();
                }
            }
        }
    }

    private static Iterator<Population.Item> files(Stream<Path> files) {
        List<Path> sheets = files.filter(Files::isRegularFile)
                .filter(path -> path.toString().matches(".*\\.(ya?ml|json|txt|tsv)"))
                .filter(path -> !path.toString().endsWith(".expected.yaml"))
                .sorted()
                .toList();
        return sheets.stream()
                .map(path -> new Population.Item(
                        () -> bytes(path),
                        SheetFile.format(path.toString()),
                        path.getFileName().toString()))
                .iterator();
    }

    private static byte[] bytes(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A line that is too long is one byte longer than what is read of a sheet, and is refused with it. */
    private static Iterator<Population.Item> items(String name, Lines lines) {
        return Stream.generate(lines::next)
                .takeWhile(Optional::isPresent)
                .flatMap(Optional::stream)
                .map(line -> new Population.Item(line::bytes, Format.JSON, name + ":" + line.number()))
                .iterator();
    }
}
