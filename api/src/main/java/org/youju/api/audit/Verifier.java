package org.youju.api.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.youju.api.appeals.Appeals;
import org.youju.api.archive.Archive;
import org.youju.api.archive.Archive.StoredLink;
import org.youju.api.archive.Link;
import org.youju.api.audit.Verification.Broken;
import org.youju.api.decisions.Decisions;
import org.youju.api.decisions.Recount;
import org.youju.api.publications.PublicationEntry;
import org.youju.api.publications.Publications;
import org.youju.document.Diagnostic.Text;
import org.youju.document.ProblemsException;
import org.youju.ruleset.KnownPublications;
import org.youju.ruleset.RulesetId;

/** Walks the chain from its first link, and stops at the first row that does not fit. */
public final class Verifier {

    private final Archive archive;
    private final Decisions decisions;
    private final Appeals appeals;
    private final Publications publications;

    public Verifier(Archive archive, Decisions decisions, Appeals appeals) {
        this.archive = archive;
        this.decisions = decisions;
        this.appeals = appeals;
        this.publications = new Publications(archive);
    }

    /**
     * @param kept an end of the chain that was kept elsewhere, null where there is none
     * @param progress is told how many links were walked
     */
    public Verification verify(@Nullable Head kept, LongConsumer progress) {
        return verify(new Walk(kept, progress), 1);
    }

    /**
     * Walks on from where an earlier verification ended.
     *
     * @param from its head: that link must be the same still, and those before it are not looked at
     * @param progress is told how many links were walked
     */
    public Verification verifyFrom(Head from, LongConsumer progress) {
        Walk walk = new Walk(from, progress);
        walk.goesOn = from.seq() > 0;
        return verify(walk, Math.max(1, from.seq()));
    }

    private Verification verify(Walk walk, long first) {
        Head kept = walk.kept;
        try {
            archive.walk(first, walk::take);
            // the tables beside the chain have what was added meanwhile
            while (!walk.countsFit() && head().seq() > walk.end.seq()) {
                archive.walk(walk.end.seq() + 1, walk::take);
            }
            walk.end();
        } catch (Stop stop) {
            return new Verification(false, walk.end.seq(), walk.end, kept, stop.broken, List.of(), List.of());
        }
        List<Text> wrong = new ArrayList<>(walk.otherwise);
        decisions.checkRulesets(wrong::add);
        return new Verification(
                wrong.isEmpty(),
                walk.end.seq(),
                walk.end,
                kept,
                null,
                wrong.stream().map(Text::message).toList(),
                wrong.stream().map(Text::messageZh).toList());
    }

    /** The end of the chain, to be kept elsewhere. */
    public Head head() {
        return archive.end().map(Verifier::head).orElse(Head.EMPTY);
    }

    private static Head head(Link link) {
        return new Head(link.seq(), link.hash(), link.at());
    }

    private final class Walk {

        private final @Nullable Head kept;
        private final LongConsumer progress;
        private final Recount recount = decisions.statistics().recount();
        private Head end = Head.EMPTY;
        /** Whether it began at the head that was kept: then nothing is known of what is before. */
        private boolean goesOn;

        private long decided;
        private long appealed;
        private long steps;
        private long published;
        private final Map<RulesetId, String> digests = new TreeMap<>();
        private final Map<String, RulesetId> revisions = new HashMap<>();
        private final Set<Text> otherwise = new LinkedHashSet<>();

        private Walk(@Nullable Head kept, LongConsumer progress) {
            this.kept = kept;
            this.progress = progress;
        }

        private void take(StoredLink stored) {
            boolean isFirst = end.seq() == 0;
            long next = isFirst && kept != null && goesOn ? kept.seq() : end.seq() + 1;
            if (stored.seq() != next) {
                throw new Stop(next, "", "it is missing", "缺失");
            }
            Link link = checked(stored);
            String previous = isFirst ? Link.NONE_BEFORE : end.hash();
            if (!(isFirst && goesOn) && !link.previous().equals(previous)) {
                throw new Stop(link, "it does not hold the hash of the link before", "与前一环的摘要不衔接");
            }
            Optional<String> unregistered = switch (link.kind()) {
                case DECISION -> {
                    decided++;
                    yield decisions.unregistered(link, recount).or(() -> decidedAsPublished(link));
                }
                case APPEAL -> {
                    appealed++;
                    yield appeals.unregistered(link);
                }
                case APPEAL_STEP -> {
                    steps++;
                    yield appeals.unregistered(link);
                }
                case PUBLICATION -> {
                    published++;
                    yield published(link, PublicationEntry.ruleset(link), link.get("lock"), true);
                }
                case CLOCK -> Optional.empty();
            };
            unregistered.ifPresent(column -> {
                throw new Stop(
                        link, "the table it is looked up by says otherwise: " + column, "检索表中的内容与链上不符：" + column);
            });
            if (kept != null && kept.seq() == link.seq() && !kept.hash().equals(link.hash())) {
                throw new Stop(link, "it is not the end of the chain that was kept elsewhere", "与另行保存的链尾不符");
            }
            end = head(link);
            progress.accept(end.seq());
        }

        private Optional<String> decidedAsPublished(Link link) {
            if (!Boolean.parseBoolean(link.get("published"))) {
                return Optional.empty();
            }
            // a digest is over the paths of files, and so is that of one revision only
            RulesetId id = revisions.computeIfAbsent(
                    link.get("digest"), digest -> decisions.published(link).orElseThrow());
            return published(link, id, null, false);
        }

        private Optional<String> published(Link link, RulesetId id, @Nullable String lock, boolean required) {
            String digest = link.get("digest");
            String first = digests.putIfAbsent(id, digest);
            if (first != null && !first.equals(digest)) {
                otherwise.add(new Text(
                        "published " + id.folder() + " is " + first + ", and was " + digest + " for link " + link.seq()
                                + " (" + link.id() + ")",
                        "已发布的 " + id.folder() + " 摘要是 " + first + "，第 " + link.seq() + " 环（" + link.id() + "）却是 "
                                + digest,
                        null,
                        null));
            }
            return publications.unregistered(link, id, digest, lock, required);
        }

        private Link checked(StoredLink stored) {
            try {
                return stored.checked();
            } catch (ProblemsException altered) {
                throw new Stop(
                        stored.seq(),
                        stored.id(),
                        altered.problems().get(0).message(),
                        altered.problems().get(0).messageZh());
            }
        }

        private void end() {
            if (kept != null && kept.seq() > end.seq()) {
                throw new Stop(
                        end.seq() + 1,
                        "",
                        "the chain that was kept elsewhere went on to link " + kept.seq(),
                        "另行保存的链尾是第 " + kept.seq() + " 环，之后的已被截去");
            }
            if (goesOn) {
                return;
            }
            count("decision", decided);
            count("decision_department", decided);
            count("appeal", appealed);
            count("appeal_step", steps);
            count("publication", published + publications.decided());
            recount.end().ifPresent(what -> {
                throw new Stop(
                        end.seq(),
                        "",
                        "the statistics that are kept say otherwise: " + what + "; `youju archive rebuild` counts anew",
                        "保存的统计与链上不符：" + what + "；可用 youju archive rebuild 重新统计");
            });
            KnownPublications known = publications.known();
            digests.forEach((id, digest) -> {
                if (!known.of(id).map(one -> one.digest().equals(digest)).orElse(false)) {
                    throw new Stop(
                            end.seq(),
                            "",
                            "the table publication does not know " + id.folder() + " as " + digest,
                            "检索表 publication 中没有 " + id.folder() + "（" + digest + "）");
                }
            });
        }

        private boolean countsFit() {
            return goesOn
                    || (archive.rows("decision") == decided
                            && archive.rows("appeal") == appealed
                            && archive.rows("appeal_step") == steps);
        }

        private void count(String table, long links) {
            long rows = archive.rows(table);
            if (rows != links) {
                throw new Stop(
                        end.seq(),
                        "",
                        "the table " + table + " has " + rows + " rows for " + links + " links",
                        "检索表 " + table + " 有 " + rows + " 行，链上有 " + links + " 环");
            }
        }
    }

    /** Ends a walk. */
    private static final class Stop extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Broken broken;

        private Stop(long seq, String id, String why, String whyZh) {
            super(why, null, false, false);
            this.broken = new Broken(seq, id, why, whyZh);
        }

        private Stop(Link link, String why, String whyZh) {
            this(link.seq(), link.id(), why, whyZh);
        }
    }
}
