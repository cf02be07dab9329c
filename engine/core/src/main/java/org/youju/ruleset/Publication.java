package org.youju.ruleset;

import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * That a year was published, as its {@code ruleset.lock} says: by whom, when, and exactly which files.
 *
 * @param digest of the whole ruleset
 * @param by who published it
 * @param at when, in ISO 8601
 * @param engine version of the engine that checked it
 * @param files SHA-256 in hexadecimal of every file by its path, the phrase book among them
 * @param signature over all the rest; null in locks of versions that did not sign
 */
public record Publication(
        String digest,
        String by,
        String at,
        String engine,
        SortedMap<String, String> files,
        @Nullable LockSignature signature) {

    public Publication {
        files = new TreeMap<>(files);
    }

    /** What is signed: {@link #text} with the key and without the signature. */
    public String signedText(RulesetId id, String key) {
        return head(id, 2) + "key: \"" + key + "\"\n" + fileLines();
    }

    /** As it is written to {@code ruleset.lock}. */
    public String text(RulesetId id) {
        LockSignature signed = signature;
        return signed == null
                ? head(id, 1) + fileLines()
                : signedText(id, signed.key()) + "signature: \"" + signed.value() + "\"\n";
    }

    /** SHA-256 of {@link #text} in hexadecimal. */
    public String sha256(RulesetId id) {
        return RulesetFiles.sha256(text(id));
    }

    private String head(RulesetId id, int format) {
        return "# 本年度规则已发布，不得改动；需要更正时另立修订版（文件夹名后加 -r2）。本文件由发布命令写成。\n"
                + "format: " + format
                + "\nscheme: " + id.scheme()
                + "\nyear: " + id.year()
                + "\nrevision: " + id.revision()
                + "\ndigest: \"" + digest + "\""
                + "\npublishedBy: " + quoted(by)
                + "\npublishedAt: " + quoted(at)
                + "\nengine: " + quoted(engine) + "\n";
    }

    private String fileLines() {
        StringBuilder text = new StringBuilder("files:\n");
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
