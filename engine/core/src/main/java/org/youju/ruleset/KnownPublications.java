package org.youju.ruleset;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.youju.document.Place;
import org.youju.document.Problems;
import org.youju.document.ProblemsException;

/**
 * What was published, by another witness than the locks that lie beside the rules: whoever can write to the folder of
 * rulesets can take a lock away or make it anew, and must not be able to make a draft of a published year thereby.
 *
 * @param known what is known of each revision
 */
public record KnownPublications(Map<RulesetId, Known> known) {

    /** Where there is no witness: the locks are believed. */
    public static final KnownPublications NONE = new KnownPublications(Map.of());

    /** Code of the exception that says that a published revision is not as it was published. */
    public static final String ALTERED = "RULESET_ALTERED";

    /**
     * What is known of one revision.
     *
     * @param digest of its files
     * @param lock {@link Publication#sha256} of its lock; empty where only the digest is known
     * @param witness where that is known from, such as {@code link 7 of the archive}
     * @param witnessZh the same in Chinese
     */
    public record Known(String digest, Optional<String> lock, String witness, String witnessZh) {}

    public KnownPublications {
        known = Collections.unmodifiableMap(new TreeMap<>(known));
    }

    public Optional<Known> of(RulesetId id) {
        return Optional.ofNullable(known.get(id));
    }

    /** Whether a folder is that of a revision that is known to be published. */
    public boolean has(String folder) {
        return RulesetId.ofFolder(folder).map(known::containsKey).orElse(false);
    }

    /** What is known and has no folder among these, with the refusal of who asks for it. */
    public Map<RulesetId, ProblemsException> missing(RulesetFiles files) {
        Map<RulesetId, ProblemsException> missing = new TreeMap<>();
        known.forEach((id, one) -> {
            if (!files.folders().contains(id.folder())) {
                missing.put(
                        id,
                        altered(
                                id.folder(),
                                "was published (" + one.witness() + ") and is not there",
                                "已发布（" + one.witnessZh() + "），现在却没有了"));
            }
        });
        return missing;
    }

    /**
     * Lets a ruleset pass that is as it was published, and one of which nothing is known.
     *
     * @throws ProblemsException RULESET_ALTERED with each thing that is otherwise
     */
    public void check(Ruleset ruleset) {
        Known one = known.get(ruleset.id());
        if (one == null) {
            return;
        }
        Problems problems = new Problems();
        String folder = ruleset.id().folder();
        String lock = folder + "/" + RulesetFiles.LOCK;
        Publication published = ruleset.published();
        if (!one.digest().equals(ruleset.digest())) {
            problem(
                    problems,
                    folder,
                    "is " + ruleset.digest() + ", and was published as " + one.digest() + " (" + one.witness() + ")",
                    "的摘要是 " + ruleset.digest() + "，发布时是 " + one.digest() + "（" + one.witnessZh() + "）");
        }
        if (published == null) {
            problem(
                    problems,
                    lock,
                    "is missing, and " + folder + " was published (" + one.witness() + ")",
                    "不见了，而 " + folder + " 已发布（" + one.witnessZh() + "）");
        } else if (one.lock().isPresent() && !one.lock().get().equals(published.sha256(ruleset.id()))) {
            problem(
                    problems,
                    lock,
                    "is not the one that it was published with (" + one.witness()
                            + "): by another person, at another time," + " of other files, or signed otherwise",
                    "不是发布时的那一份（" + one.witnessZh() + "）：发布人、时间、文件或签名不同");
        }
        problems.throwIfAny(ALTERED);
    }

    private static ProblemsException altered(String path, String message, String messageZh) {
        Problems problems = new Problems();
        problem(problems, path, message, messageZh);
        return new ProblemsException(ALTERED, problems.list());
    }

    private static void problem(Problems problems, String path, String message, String messageZh) {
        problems.add(
                ALTERED,
                Place.inFile(path, 0),
                "`" + path + "` " + message + "; restore what was published, a correction is a new revision beside it",
                path + " " + messageZh + "。请恢复发布时的文件；需要更正的，另立修订版");
    }
}
