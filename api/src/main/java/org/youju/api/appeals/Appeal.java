package org.youju.api.appeals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.youju.api.archive.Link;
import org.youju.api.decisions.Decision;
import org.youju.ruleset.AppealPeriods;
import org.youju.ruleset.AppealPeriods.Deadline;
import org.youju.ruleset.Ruleset;

/**
 * An appeal with all that became of it.
 *
 * @param decision the one appealed against
 * @param submission the decision's, with the corrections made
 * @param scorecard what the corrected submission would be awarded by the same rules, as JSON
 * @param review of what the corrections move and what not, as JSON
 * @param ruleset that the decision was made by
 * @param steps in order, none where it was only filed
 */
public record Appeal(
        Link link,
        Decision decision,
        Filing filing,
        String submission,
        String scorecard,
        String review,
        Ruleset ruleset,
        List<Step> steps) {

    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    public Appeal {
        steps = List.copyOf(steps);
    }

    public String id() {
        return link.id();
    }

    public State state() {
        return steps.isEmpty() ? State.FILED : steps.get(steps.size() - 1).to();
    }

    /** The step that ended it. */
    public Optional<Step> outcome() {
        return steps.stream().filter(step -> step.to().isClosed()).findFirst();
    }

    /**
     * The periods of this appeal, each a year's setting.
     *
     * @param file until when it could be filed
     * @param late whether it was filed too late for certain
     * @param accept until when it is to be taken up
     * @param review until when it is to be answered, null while it is not taken up
     * @param provenance where the numbers of days come from
     * @param note what to know about them
     */
    public record Deadlines(
            Deadline file,
            boolean late,
            Deadline accept,
            @Nullable Deadline review,
            String provenance,
            String note) {}

    /** Empty where the year sets no periods. */
    public Optional<Deadlines> deadlines() {
        return Optional.ofNullable(ruleset.appeals()).map(this::deadlines);
    }

    private Deadlines deadlines(AppealPeriods periods) {
        LocalDate filed = day(link.moment());
        Deadline file = AppealPeriods.after(day(decision.link().moment()), periods.file(), ruleset.calendar());
        Deadline review = steps.stream()
                .filter(step -> step.to() == State.ACCEPTED)
                .findFirst()
                .map(step -> AppealPeriods.after(day(step.moment()), periods.review(), ruleset.calendar()))
                .orElse(null);
        return new Deadlines(
                file,
                file.isPast(filed),
                AppealPeriods.after(filed, periods.accept(), ruleset.calendar()),
                review,
                periods.provenance().word(),
                periods.note());
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, CHINA);
    }
}
