package org.youju.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.youju.document.Place;
import org.youju.document.ProblemsException;
import org.youju.ruleset.KnownPublications;
import org.youju.ruleset.RulesetFiles;
import org.youju.ruleset.RulesetId;
import org.youju.ruleset.RulesetReader;

/** The years there are, each opened when it is first asked for. */
final class Years {

    private final List<LazyYear> kept;
    private final Map<Integer, List<LazyYear>> byYear;

    /** Published revisions that cannot be had, and what to say to who asks for one. */
    private final Map<RulesetId, ProblemsException> refused;

    private Years(List<LazyYear> kept, Map<RulesetId, ProblemsException> refused) {
        this.kept = kept.stream().sorted(Comparator.comparing(LazyYear::id)).toList();
        this.byYear = this.kept.stream().collect(Collectors.groupingBy(one -> one.id.year()));
        this.refused = new TreeMap<>(refused);
    }

    static Years of(List<YearRules> open, Map<RulesetId, ProblemsException> refused) {
        return new Years(open.stream().map(Years::kept).toList(), refused);
    }

    static Years onDemand(RulesetFiles files, KnownPublications known) {
        return new Years(
                files.folders().stream()
                        .map(folder -> RulesetId.ofFolder(folder)
                                .map(id -> new LazyYear(
                                        id,
                                        known.has(folder)
                                                || files.bytes(folder + "/" + RulesetFiles.LOCK)
                                                        .isPresent(),
                                        () -> asPublished(open(files, folder), known)))
                                .orElseGet(() -> kept(asPublished(open(files, folder), known))))
                        .toList(),
                known.missing(files));
    }

    private static YearRules asPublished(YearRules year, KnownPublications known) {
        known.check(year.ruleset());
        return year;
    }

    private static LazyYear kept(YearRules open) {
        return new LazyYear(open.ruleset().id(), open.ruleset().published() != null, () -> open);
    }

    private static YearRules open(RulesetFiles files, String folder) {
        return YearRules.read(RulesetReader.all(files.only(folder)).get(0));
    }

    /** @throws ProblemsException where none can be opened */
    List<YearRules> all() {
        return opened(kept);
    }

    /** Each year stands for itself: one that has an error keeps no other from being found. */
    private static List<YearRules> opened(List<LazyYear> years) {
        List<YearRules> opened = new ArrayList<>();
        @Nullable ProblemsException first = null;
        for (LazyYear one : years) {
            try {
                opened.add(one.rules());
            } catch (ProblemsException wrong) {
                first = first == null ? wrong : first;
            }
        }
        if (opened.isEmpty() && first != null) {
            throw first;
        }
        return opened;
    }

    YearRules find(@Nullable String scheme, int year, @Nullable Integer revision) {
        List<LazyYear> fitting = byYear.getOrDefault(year, List.of()).stream()
                .filter(one -> scheme == null || one.id.scheme().equals(scheme))
                .filter(one -> revision == null || one.id.revision() == revision)
                .toList();
        Set<String> schemes = fitting.stream().map(one -> one.id.scheme()).collect(Collectors.toSet());
        if (schemes.isEmpty()) {
            refused.keySet().stream()
                    .filter(id -> id.year() == year
                            && (scheme == null || id.scheme().equals(scheme))
                            && (revision == null || id.revision() == revision))
                    .max(Comparator.naturalOrder())
                    .ifPresent(this::refuse);
        }
        if (schemes.size() != 1) {
            String asked = (scheme == null ? "" : scheme + "/") + year + (revision == null ? "" : "-r" + revision);
            String there = kept.stream().map(one -> one.id.folder()).collect(Collectors.joining(", "));
            throw ProblemsException.of(
                    "RULESET_NOT_FOUND",
                    new Place("", 0, schemes.isEmpty() ? "/year" : "/scheme"),
                    (schemes.isEmpty() ? "there is no ruleset " + asked : "several schemes have the year " + year)
                            + "; there are: " + there,
                    (schemes.isEmpty() ? "没有“" + asked + "”的评分规则" : "有多个方案含 " + year + " 年，请写明 scheme") + "；现有："
                            + there);
        }
        return newest(fitting, schemes.iterator().next(), revision);
    }

    /**
     * The newest that is published, else the newest draft. What was published and is not as it was is an error, and not a
     * reason to take an older one or a draft instead.
     */
    private YearRules newest(List<LazyYear> fitting, String scheme, @Nullable Integer revision) {
        Optional<LazyYear> published =
                fitting.stream().filter(one -> one.locked).max(Comparator.comparing(LazyYear::id));
        if (revision == null) {
            int year = fitting.get(0).id.year();
            refused.keySet().stream()
                    .filter(id -> id.scheme().equals(scheme) && id.year() == year)
                    .filter(id -> published.map(one -> one.id.compareTo(id) < 0).orElse(true))
                    .max(Comparator.naturalOrder())
                    .ifPresent(this::refuse);
        }
        return published
                .map(LazyYear::rules)
                .orElseGet(() -> opened(fitting).stream()
                        .max(Comparator.comparing(one -> one.ruleset().id()))
                        .orElseThrow());
    }

    private void refuse(RulesetId id) {
        throw Objects.requireNonNull(refused.get(id));
    }

    private static final class LazyYear {

        private final RulesetId id;
        private final boolean locked;
        private final Supplier<YearRules> opening;
        private volatile @Nullable YearRules rules;

        private LazyYear(RulesetId id, boolean locked, Supplier<YearRules> opening) {
            this.id = id;
            this.locked = locked;
            this.opening = opening;
        }

        private RulesetId id() {
            return id;
        }

        private YearRules rules() {
            YearRules open = rules;
            return open != null ? open : open();
        }

        private synchronized YearRules open() {
            YearRules open = rules;
            if (open == null) {
                open = opening.get();
                rules = open;
            }
            return open;
        }
    }
}
