package org.youju.api.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.youju.api.source.Bounded;
import org.youju.document.Place;
import org.youju.document.ProblemsException;
import org.youju.scoring.Format;
import org.youju.scoring.OtherYear;
import org.youju.scoring.Sheet;
import org.youju.scoring.Youju;

/** A sheet as named on the command line. */
record SheetFile(String name) {

    private static final String STANDARD_INPUT = "-";

    Sheet read(Youju youju, InputStream standardInput) throws IOException {
        return youju.read(bytes(standardInput), format(), name);
    }

    List<OtherYear> read(Youju youju, InputStream standardInput, List<Integer> years) throws IOException {
        return youju.read(bytes(standardInput), format(), name, years);
    }

    byte[] bytes(InputStream standardInput) throws IOException {
        if (name.equals(STANDARD_INPUT)) {
            return Bounded.read(standardInput, -1, name);
        }
        Path path = Path.of(name);
        if (Files.isDirectory(path)) {
            throw ProblemsException.of(
                    "FILE_UNREADABLE", new Place(name, 0, ""), "this is a directory", "这是文件夹；请写出其中自评表的文件名");
        }
        try (InputStream content = Files.newInputStream(path)) {
            return Bounded.read(content, Files.size(path), name);
        }
    }

    Format format() {
        return name.equals(STANDARD_INPUT) ? Format.YAML : format(name);
    }

    /** By the name's ending: a form that was exported as text can be called anything. */
    static Format format(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".yaml") || lower.endsWith(".yml")) {
            return Format.YAML;
        }
        if (lower.endsWith(".xlsx") || lower.endsWith(".xlsm") || lower.endsWith(".xls")) {
            return Format.WORKBOOK;
        }
        return lower.endsWith(".json") ? Format.JSON : Format.FORM;
    }
}
