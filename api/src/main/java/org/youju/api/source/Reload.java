package org.youju.api.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.youju.api.source.OpenRulesets.OpenYear;
import org.youju.document.Place;
import org.youju.document.ProblemsException;
import org.youju.ruleset.KnownPublications;
import org.youju.ruleset.Ruleset;
import org.youju.ruleset.RulesetFiles;
import org.youju.ruleset.RulesetId;
import org.youju.scoring.YearRules;

/**
 * What becomes of the rulesets that are served when their files change. Each year is looked at by itself: a new or altered
 * draft takes the place of the old one, a year that has an error is refused and stays as it was, and so does a published
 * year that was altered or taken away.
 */
public final class Reload {

    private final OpenRulesets served;
    private final RulesetFiles now;
    private final KnownPublications known;
    private final Consumer<YearRules> admit;
    private final List<Refused> refused = new ArrayList<>();
    private final List<String> changed = new ArrayList<>();

    private Reload(OpenRulesets served, RulesetFiles now, KnownPublications known, Consumer<YearRules> admit) {
        this.served = served;
        this.now = now;
        this.known = known;
        this.admit = admit;
    }

    /**
     * A year whose files are not taken.
     *
     * @param published whether it is known to be published, or has a lock
     */
    public record Refused(String folder, ProblemsException because, boolean published) {

        static Refused of(String folder, ProblemsException because, RulesetFiles files, KnownPublications known) {
            return new Refused(
                    folder,
                    because,
                    known.has(folder)
                            || files.bytes(folder + "/" + RulesetFiles.LOCK).isPresent());
        }
    }

    /**
     * What is to be served.
     *
     * @param changed the folders of years that are new, other than before, or gone
     */
    public record Outcome(OpenRulesets rulesets, List<Refused> refused, List<String> changed) {}

    /**
     * @param known what was published, whatever the files say
     * @param admit is given every year that is new, before it is served, and may refuse it
     */
    public static Outcome of(
            OpenRulesets served, RulesetFiles now, KnownPublications known, Consumer<YearRules> admit) {
        Reload reload = new Reload(served, now, known, admit);
        TreeSet<String> folders = new TreeSet<>(now.folders());
        known.missing(now).keySet().forEach(id -> folders.add(id.folder()));
        served.years().forEach(year -> folders.add(year.folder()));
        List<OpenYear> years =
                folders.stream().flatMap(folder -> reload.year(folder).stream()).toList();
        return new Outcome(
                OpenRulesets.of(years, reload.refused), List.copyOf(reload.refused), List.copyOf(reload.changed));
    }

    private Optional<OpenYear> year(String folder) {
        @Nullable
        OpenYear before = served.years().stream()
                .filter(year -> year.folder().equals(folder))
                .findFirst()
                .orElse(null);
        if (before != null && before.isStillIn(now) && passes(before)) {
            return Optional.of(before);
        }
        try {
            Optional<OpenYear> after = opened(folder);
            if (before != null
                    && before.isPublished()
                    && !after.filter(year -> isThePublished(before, year)).isPresent()) {
                throw altered(folder);
            }
            changed.add(folder);
            return after;
        } catch (ProblemsException wrong) {
            refused.add(new Refused(
                    folder,
                    wrong,
                    (before != null && before.isPublished())
                            || Refused.of(folder, wrong, now, known).published()));
            if (before != null && !hasThePublishedFiles(before)) {
                changed.add(folder);
                return Optional.empty();
            }
            return Optional.ofNullable(before);
        }
    }

    private boolean passes(OpenYear year) {
        try {
            known.check(year.rules().ruleset());
            return true;
        } catch (ProblemsException altered) {
            return false;
        }
    }

    /** Whether what is served may go on: its rules are those that were published, as far as is known. */
    private boolean hasThePublishedFiles(OpenYear before) {
        Ruleset ruleset = before.rules().ruleset();
        return known.of(ruleset.id())
                .map(one -> one.digest().equals(ruleset.digest()))
                .orElse(true);
    }

    private Optional<OpenYear> opened(String folder) {
        if (!now.folders().contains(folder)) {
            ProblemsException missing = RulesetId.ofFolder(folder)
                    .map(id -> known.missing(now).get(id))
                    .orElse(null);
            if (missing != null) {
                throw missing;
            }
            return Optional.empty();
        }
        OpenYear year = OpenYear.open(now, folder);
        known.check(year.rules().ruleset());
        admit.accept(year.rules());
        return Optional.of(year);
    }

    private static boolean isThePublished(OpenYear before, OpenYear after) {
        return after.isPublished()
                && after.rules()
                        .ruleset()
                        .digest()
                        .equals(before.rules().ruleset().digest());
    }

    private static ProblemsException altered(String folder) {
        return ProblemsException.of(
                "RULESET_ALTERED",
                new Place(folder, 0, ""),
                "the published year " + folder + " is not as it was published, or gone",
                "已发布的 " + folder + " 与发布时不同，或者不见了");
    }
}
