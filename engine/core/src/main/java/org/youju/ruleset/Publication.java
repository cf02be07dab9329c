package org.youju.ruleset;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * That a year was published, as its {@code ruleset.lock} says: by whom, when, and exactly which files.
 *
 * @param digest of the whole ruleset
 * @param by who published it
 * @param at when, in ISO 8601
 * @param engine version of the engine that checked it
 * @param files SHA-256 in hexadecimal of every file by its path, the phrase book among them
 */
public record Publication(String digest, String by, String at, String engine, SortedMap<String, String> files) {

    public Publication {
        files = new TreeMap<>(files);
    }

    /** As it is written to {@code ruleset.lock}. */
    public String text(RulesetId id) {
        StringBuilder text = new StringBuilder("# 本年度规则已发布，不得改动；需要更正时另立修订版（文件夹名后加 -r2）。本文件由发布命令写成。\n")
                .append("format: 1\nscheme: ")
                .append(id.scheme())
                .append("\nyear: ")
                .append(id.year())
                .append("\nrevision: ")
                .append(id.revision())
                .append("\ndigest: \"")
                .append(digest)
                .append("\"\npublishedBy: ")
                .append(quoted(by))
                .append("\npublishedAt: ")
                .append(quoted(at))
                .append("\nengine: ")
                .append(quoted(engine))
                .append("\nfiles:\n");
        files.forEach((path, hash) -> text.append("  - {path: ")
                .append(path)
                .append(", sha256: \"")
                .append(hash)
                .append("\"}\n"));
        return text.toString();
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
