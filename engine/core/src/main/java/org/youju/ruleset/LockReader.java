package org.youju.ruleset;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.youju.document.Documents;
import org.youju.document.Fields;
import org.youju.document.Place;
import org.youju.document.Problems;

/** Reads a year's {@code ruleset.lock}, and holds the year's files against it. */
final class LockReader {

    private final RulesetFiles files;
    private final String folder;
    private final Problems problems;

    LockReader(RulesetFiles files, String folder, Problems problems) {
        this.files = files;
        this.folder = folder;
        this.problems = problems;
    }

    /** Empty where the year is not published; every file that is not as it was published is a problem. */
    Optional<Publication> read(String phraseBook) {
        String path = folder + "/" + RulesetFiles.LOCK;
        return files.bytes(path).map(bytes -> {
            Fields fields = Fields.of(Documents.yaml(bytes, path, problems), problems);
            RulesetId id = id(fields);
            Publication publication = publication(fields);
            verifySignature(publication, id, bytes, path);
            verify(publication.files(), files.hashes(folder, phraseBook));
            String digest = files.digest(folder, phraseBook);
            if (problems.isEmpty() && !publication.digest().equals(digest)) {
                altered(path, "the digest is not that of the files: " + digest, "摘要与文件不符：" + digest);
            }
            return publication;
        });
    }

    private RulesetId id(Fields fields) {
        RulesetId id = new RulesetId(
                fields.requiredText("scheme"), fields.requiredInteger("year"), fields.requiredInteger("revision"));
        if (problems.isEmpty() && !id.folder().equals(folder)) {
            fields.problem(
                    "LOCK_INVALID",
                    "year",
                    "this is the lock of " + id.folder() + ", not of " + folder,
                    "这是 " + id.folder() + " 的发布记录，不是 " + folder + " 的");
        }
        return id;
    }

    private static Publication publication(Fields fields) {
        int format = fields.requiredInteger("format");
        if (format != 1 && format != 2) {
            fields.problem("LOCK_INVALID", "format", "only formats 1 and 2 are known", "只认识 format 1 和 2 的发布记录");
        }
        SortedMap<String, String> hashes = new TreeMap<>();
        fields.groups("files").forEach(group -> {
            hashes.put(group.requiredText("path"), group.requiredText("sha256"));
            group.refuseOthers();
        });
        Publication publication = new Publication(
                fields.requiredText("digest"),
                fields.requiredText("publishedBy"),
                fields.requiredText("publishedAt"),
                fields.requiredText("engine"),
                hashes,
                // what does not sign has no key either: such a field is refused below
                format == 2 ? new LockSignature(fields.requiredText("key"), fields.requiredText("signature")) : null);
        fields.refuseOthers();
        return publication;
    }

    private void verifySignature(Publication publication, RulesetId id, byte[] bytes, String path) {
        LockSignature signature = publication.signature();
        if (signature == null || !problems.isEmpty()) {
            return;
        }
        // a lock that is signed is so to the letter, its remarks and line ends among it
        boolean asWritten = publication.text(id).equals(new String(bytes, StandardCharsets.UTF_8));
        if (!asWritten || !signature.fits(publication.signedText(id, signature.key()))) {
            problems.add(
                    "LOCK_SIGNATURE",
                    Place.inFile(path, 0),
                    "`" + path + "` is not what was signed with the key " + signature.fingerprint(),
                    "文件 " + path + " 与签名不符（密钥 " + signature.fingerprint() + "）：发布以后被改动过，请恢复原文件");
        }
    }

    private void verify(SortedMap<String, String> published, SortedMap<String, String> actual) {
        published.forEach((path, hash) -> {
            if (!actual.containsKey(path)) {
                altered(path, "was published and is missing", "已发布，现在却没有了");
            } else if (!actual.get(path).equals(hash)) {
                altered(path, "is not as it was published", "与发布时不同");
            }
        });
        actual.keySet().stream()
                .filter(path -> !published.containsKey(path))
                .forEach(path -> altered(path, "was not there when the year was published", "发布时没有这个文件"));
    }

    private void altered(String path, String message, String messageZh) {
        problems.add(
                "RULESET_ALTERED",
                Place.inFile(path, 0),
                "`" + path + "` " + message
                        + "; a published year stays as it is, a correction is a new revision beside it",
                "文件 " + path + " " + messageZh + "。已发布的年度不得改动；需要更正的，恢复原文件，另立修订版");
    }
}
