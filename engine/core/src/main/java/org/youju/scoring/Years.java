package org.youju.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.youju.document.Place;
import org.youju.document.ProblemsException;
import org.youju.ruleset.RulesetFiles;
import org.youju.ruleset.RulesetId;
import org.youju.ruleset.RulesetReader;

/** The years there are, each opened when it is first asked for. */
final class Years {

    private final List<LazyYear> kept;
    private final Map<Integer, List<LazyYear>> byYear;

    private Years(List<LazyYear> kept) {
        this.kept = kept.stream().sorted(Comparator.comparing(LazyYear::id)).toList();
        this.byYear = this.kept.stream().collect(Collectors.groupingBy(one -> one.id.year()));
    }

    static Years of(List<YearRules> open) {
        return new Years(open.stream().map(Years::kept).toList());
    }

    static Years onDemand(RulesetFiles files) {
        return new Years(files.folders().stream()
                .map(folder -> RulesetId.ofFolder(folder)
                        .map(id -> new LazyYear(
                                id,
                                files.bytes(folder + "/" + RulesetFiles.LOCK).isPresent(),
                                () -> open(files, folder)))
                        .orElseGet(() -> kept(open(files, folder))))
                .toList());
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
        long schemes = fitting.stream().map(one -> one.id.scheme()).distinct().count();
        if (schemes != 1) {
            String asked = (scheme == null ? "" : scheme + "/") + year + (revision == null ? "" : "-r" + revision);
            String there = kept.stream().map(one -> one.id.folder()).collect(Collectors.joining(", "));
            throw ProblemsException.of(
                    "RULESET_NOT_FOUND",
                    new Place("", 0, schemes == 0 ? "/year" : "/scheme"),
                    (schemes == 0 ? "there is no ruleset " + asked : "several schemes have the year " + year)
                            + "; there are: " + there,
                    (schemes == 0 ? "没有“" + asked + "”的评分规则" : "有多个方案含 " + year + " 年，请写明 scheme") + "；现有：" + there);
        }
        // what was published and is not as it was is an error, and not a reason to take a draft instead
        fitting.stream().filter(one -> one.locked).forEach(LazyYear::rules);
        return opened(fitting).stream()
                .max(Comparator.<YearRules, Boolean>comparing(
                                one -> one.ruleset().published() != null)
                        .thenComparing(one -> one.ruleset().id()))
                .orElseThrow();
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
