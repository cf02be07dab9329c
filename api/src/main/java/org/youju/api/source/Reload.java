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
import org.youju.ruleset.RulesetFiles;
import org.youju.scoring.YearRules;

/**
 * What becomes of the rulesets that are served when their files change. Each year is looked at by itself: a new or altered
 * draft takes the place of the old one, a year that has an error is refused and stays as it was, and so does a published
 * year that was altered or taken away.
 */
public final class Reload {

    private final OpenRulesets served;
    private final RulesetFiles now;
    private final Consumer<YearRules> compile;
    private final List<Refused> refused = new ArrayList<>();
    private final List<String> changed = new ArrayList<>();

    private Reload(OpenRulesets served, RulesetFiles now, Consumer<YearRules> compile) {
        this.served = served;
        this.now = now;
        this.compile = compile;
    }

    /** A year whose files are not taken. */
    public record Refused(String folder, ProblemsException because) {}

    /**
     * What is to be served.
     *
     * @param changed the folders of years that are new, other than before, or gone
     */
    public record Outcome(OpenRulesets rulesets, List<Refused> refused, List<String> changed) {}

    /** @param compile is given every year that is new, before it is served */
    public static Outcome of(OpenRulesets served, RulesetFiles now, Consumer<YearRules> compile) {
        Reload reload = new Reload(served, now, compile);
        TreeSet<String> folders = new TreeSet<>(now.folders());
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
        if (before != null && before.isStillIn(now)) {
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
            refused.add(new Refused(folder, wrong));
            return Optional.ofNullable(before);
        }
    }

    private Optional<OpenYear> opened(String folder) {
        if (!now.folders().contains(folder)) {
            return Optional.empty();
        }
        OpenYear year = OpenYear.open(now, folder);
        compile.accept(year.rules());
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
