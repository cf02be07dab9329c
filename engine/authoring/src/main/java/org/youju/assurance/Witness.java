package org.youju.assurance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.youju.exact.Ratio;
import org.youju.facts.Vocabulary;
import org.youju.proof.Verdict.Possible;
import org.youju.ruleset.Classes;
import org.youju.ruleset.FindingKind;
import org.youju.ruleset.Indicator;
import org.youju.ruleset.InputDeclaration;
import org.youju.submission.Submission;
import org.youju.submission.Submission.Better;

/** A sheet made of what a proof found possible. */
final class Witness {

    private final Vocabulary vocabulary;
    private final Indicator indicator;
    private final Possible found;
    private final Draft draft = new Draft();

    private Witness(Vocabulary vocabulary, Indicator indicator, Possible found) {
        this.vocabulary = vocabulary;
        this.indicator = indicator;
        this.found = found;
    }

    static Draft of(Vocabulary vocabulary, Indicator indicator, Possible found) {
        return new Witness(vocabulary, indicator, found).draft();
    }

    private Draft draft() {
        for (InputDeclaration input : vocabulary.inputs()) {
            String chosen = found.choices().get(input.name());
            if (chosen != null) {
                input(input, chosen);
            }
        }
        for (InputDeclaration input : vocabulary.inputs()) {
            String reason = input.reasonIn();
            if (reason != null && draft.input(input.name()) instanceof Submission.Answer.Amount) {
                draft.set(reason, "理由");
            }
        }
        // a sheet that does not say its class cannot be scored
        Classes classes = vocabulary.ruleset().classes();
        if (classes != null && draft.input(classes.by()) == null) {
            draft.set(classes.by(), vocabulary.input(classes.by()).choices().get(0));
        }
        if (Names.GIVEN.equals(found.choices().get(Names.GOAL))) {
            goal();
        }
        findings();
        return draft;
    }

    private void input(InputDeclaration input, String chosen) {
        switch (chosen) {
            case Names.MISSING -> draft.leaveOut(input.name());
            case Names.NOT_APPLICABLE -> draft.set(input.name(), null);
            case Names.GIVEN ->
                draft.set(
                        input.name(),
                        input.type() == InputDeclaration.Type.DATE ? day(input.name()) : number(input.name()));
            case Names.YES ->
                draft.set(input.name(), input.type() == InputDeclaration.Type.YES_NO ? (Object) true : "true");
            case Names.NO ->
                draft.set(input.name(), input.type() == InputDeclaration.Type.YES_NO ? (Object) false : "false");
            default -> draft.set(input.name(), chosen.substring(1));
        }
    }

    private BigDecimal number(String name) {
        BigDecimal number =
                found.numbers().getOrDefault(name, Ratio.ZERO).decimal().stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    private LocalDate day(String name) {
        return LocalDate.ofEpochDay(
                found.numbers().getOrDefault(name, Ratio.ZERO).floor().longValueExact());
    }

    private void goal() {
        boolean lower = Names.LOWER.equals(found.choices().get(Names.BETTER));
        BigDecimal actual = given(Names.ACTUAL).map(this::number).orElse(null);
        if (indicator.datedGoals()) {
            draft.goal(indicator.code(), given(Names.START).map(this::day).orElse(null), finish());
        } else if (indicator.goalReading().isJudged()) {
            draft.judgedGoal(indicator.code(), level(), actual);
        } else {
            draft.goal(
                    indicator.code(),
                    given(Names.PLANNED).map(this::number).orElse(null),
                    actual,
                    lower ? Better.LOWER : Better.HIGHER);
        }
    }

    private @Nullable String level() {
        String level = found.choices().getOrDefault(Names.LEVEL, Names.MISSING);
        return level.equals(Names.MISSING) ? null : level.substring(1);
    }

    private @Nullable LocalDate finish() {
        return given(Names.FINISH).map(this::day).orElse(null);
    }

    private Optional<String> given(String name) {
        return Names.GIVEN.equals(found.choices().get(name)) ? Optional.of(name) : Optional.empty();
    }

    private void findings() {
        if (Names.MISSING.equals(found.choices().get(Names.FINDINGS))) {
            draft.saysNothingOfFindings();
            return;
        }
        for (FindingKind kind : indicator.findings()) {
            Quantities.reasons(kind).forEach(reason -> {
                BigDecimal count = number(Names.found(kind.name(), reason));
                if (count.signum() > 0) {
                    draft.finding(
                            indicator.code(),
                            kind.name(),
                            reason.isEmpty() ? null : reason,
                            count,
                            given(Names.AMOUNT).map(this::number).orElse(null));
                }
            });
        }
    }
}
