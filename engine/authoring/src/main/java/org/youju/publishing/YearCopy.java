package org.youju.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.youju.ruleset.Ruleset;
import org.youju.ruleset.RulesetFiles;
import org.youju.ruleset.RulesetId;

/**
 * The files of a year under another year's name. Manifest and sheets say the new year, and the manifest who made it; every other byte is the same.
 *
 * @param files by path, with the phrase book
 * @param sheets the sheets in which the year was replaced
 * @param leftOut the filled forms of the old year: papers that somebody handed in for that year and no other
 */
record YearCopy(SortedMap<String, byte[]> files, List<String> sheets, List<String> leftOut) {

    static YearCopy of(RulesetFiles all, Ruleset source, RulesetId to, @Nullable String by) {
        RulesetId from = source.id();
        YearCopy copy = new YearCopy(new TreeMap<>(), new ArrayList<>(), new ArrayList<>());
        String book = source.phrases().file();
        copy.files.put(book, all.bytes(book).orElseThrow());
        for (String path : all.below(from.folder())) {
            String inside = path.substring(from.folder().length());
            if (!inside.equals("/" + RulesetFiles.LOCK)) {
                copy.add(to.folder() + inside, all.bytes(path).orElseThrow(), from, to);
            }
        }
        if (by != null) {
            copy.files.computeIfPresent(
                    to.folder() + "/" + RulesetFiles.MANIFEST,
                    (path, bytes) -> edited(path, bytes, source.editedBy(), by));
        }
        copy.leftOut.forEach(form -> copy.files.remove(form.replaceFirst("\\.[a-z]+$", ".expected.yaml")));
        return copy;
    }

    private void add(String path, byte[] bytes, RulesetId from, RulesetId to) {
        String inside = path.substring(to.folder().length() + 1);
        boolean sheet = inside.startsWith("sheets/") && !inside.endsWith(".expected.yaml");
        if (inside.equals(RulesetFiles.MANIFEST)) {
            files.put(path, renamed(path, bytes, from, to));
        } else if (sheet && inside.matches(".*\\.(yaml|json)")) {
            byte[] renamed = renamed(path, bytes, from, to);
            files.put(path, renamed);
            if (from.year() != to.year()) {
                sheets.add(path);
            }
        } else if (sheet && from.year() != to.year()) {
            leftOut.add(path);
        } else {
            files.put(path, bytes);
        }
    }

    private static byte[] edited(String path, byte[] bytes, @Nullable String before, String by) {
        FieldEdit edit = new FieldEdit(bytes, path);
        if (before == null) {
            edit.add("editedBy", by);
        } else {
            edit.setText("editedBy", by);
        }
        return edit.bytes();
    }

    private static byte[] renamed(String path, byte[] bytes, RulesetId from, RulesetId to) {
        FieldEdit edit = new FieldEdit(bytes, path);
        edit.set("scheme", from.scheme(), to.scheme());
        edit.set("year", String.valueOf(from.year()), String.valueOf(to.year()));
        edit.set("revision", String.valueOf(from.revision()), String.valueOf(to.revision()));
        return edit.bytes();
    }
}
