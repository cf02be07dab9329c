package org.youju.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.youju.document.JsonPointer;
import org.youju.document.Place;
import org.youju.ruleset.Classes;
import org.youju.ruleset.FindingKind;
import org.youju.ruleset.Indicator;
import org.youju.ruleset.InputDeclaration;
import org.youju.ruleset.Ruleset;
import org.youju.submission.Submission;
import org.youju.submission.Submission.Answer;
import org.youju.submission.Submission.Better;

/** Any sheet that a ruleset declares, at random: about a quarter of them leave things out. */
public final class RandomSheets {

    private static final String[] NUMBERS = {
        "0", "0.01", "3", "7", "50", "59.99", "60", "75", "89.99", "90", "99.999", "100", "100.01", "110"
    };

    private final Ruleset ruleset;
    private final Random random;
    private boolean mayMiss;

    public RandomSheets(Ruleset ruleset, long seed) {
        this.ruleset = ruleset;
        this.random = new Random(seed);
    }

    public Submission next() {
        mayMiss = random.nextInt(4) == 0;
        return new Submission(
                ruleset.id().scheme(),
                ruleset.id().year(),
                ruleset.id().revision(),
                new Submission.Department("随机", null, null),
                new Submission.Narrative(null, null, random.nextBoolean() ? "无" : null),
                inputs(),
                goals(),
                mayMiss && random.nextInt(4) == 0 ? null : findings(),
                List.of(),
                selfScores());
    }

    private static Place place(String pointer) {
        return new Place("", 0, pointer);
    }

    private Map<String, Answer> inputs() {
        Map<String, Answer> inputs = new LinkedHashMap<>();
        for (InputDeclaration input : ruleset.inputs()) {
            if (!mayMiss || random.nextInt(12) > 0 || saysClass(input)) {
                inputs.put(input.name(), answer(input, place(JsonPointer.field("/inputs", input.name()))));
            }
        }
        return inputs;
    }

    /** A sheet that does not say its class cannot be scored at all. */
    private boolean saysClass(InputDeclaration input) {
        Classes classes = ruleset.classes();
        return classes != null && classes.by().equals(input.name());
    }

    private Answer answer(InputDeclaration input, Place place) {
        if (input.notApplicable() && random.nextInt(5) == 0) {
            return new Answer.NotApplicable(place);
        }
        return switch (input.type()) {
            case YES_NO -> new Answer.YesNo(random.nextInt(3) > 0, place);
            case CHOICE ->
                new Answer.Text(
                        input.choices().get(random.nextInt(input.choices().size())), place);
            // days are counted forward, from an approval to a publication
            case DATE ->
                new Answer.Text(day(input.name().contains("公开") ? 7 : 1).toString(), place);
            case NUMBER -> new Answer.Amount(number(input), place);
            case TEXT -> new Answer.Text("按材料综合判断", place);
        };
    }

    private BigDecimal number(InputDeclaration input) {
        BigDecimal number = random.nextBoolean()
                ? new BigDecimal(NUMBERS[random.nextInt(NUMBERS.length)])
                : BigDecimal.valueOf(random.nextInt(20_000), 2);
        BigDecimal counted = input.whole() ? number.setScale(0, RoundingMode.CEILING) : number;
        BigDecimal low = input.min() == null ? counted : counted.max(input.min());
        return input.max() == null ? low : low.min(input.max());
    }

    private LocalDate day(int firstMonth) {
        return LocalDate.of(ruleset.id().year(), firstMonth + random.nextInt(6), 1 + random.nextInt(28));
    }

    private List<Submission.Goal> goals() {
        List<Submission.Goal> goals = new ArrayList<>();
        for (Indicator indicator : ruleset.indicators()) {
            boolean weighted = random.nextInt(3) == 0;
            for (int i = mayMiss ? random.nextInt(3) : 1 + random.nextInt(4); indicator.goals() != null && i > 0; i--) {
                goals.add(goal(indicator, weighted, place("/goals/" + goals.size())));
            }
        }
        return goals;
    }

    private Submission.Goal goal(Indicator indicator, boolean weighted, Place place) {
        boolean dated = indicator.datedGoals();
        boolean lower = !dated && random.nextInt(4) == 0;
        String planned = random.nextBoolean() ? "100" : "7.5";
        String actual = NUMBERS[(lower ? 1 : 0) + random.nextInt(NUMBERS.length - 1)];
        return new Submission.Goal(
                indicator.code(),
                "目标" + random.nextInt(100),
                dated ? null : "次",
                dated ? null : new BigDecimal(planned),
                dated || (mayMiss && random.nextInt(8) == 0) ? null : new BigDecimal(actual),
                dated ? day(1) : null,
                dated ? day(7) : null,
                lower ? Better.LOWER : Better.HIGHER,
                weighted ? BigDecimal.valueOf(1L + random.nextInt(5)) : null,
                null,
                place);
    }

    private List<Submission.Finding> findings() {
        List<Submission.Finding> findings = new ArrayList<>();
        for (Indicator indicator : ruleset.indicators()) {
            for (FindingKind kind : indicator.findings()) {
                for (int i = random.nextInt(3); i > 0; i--) {
                    findings.add(finding(indicator, kind, place("/findings/" + findings.size())));
                }
            }
        }
        return findings;
    }

    private Submission.Finding finding(Indicator indicator, FindingKind kind, Place place) {
        boolean reasoned = !kind.reasons().isEmpty() && random.nextBoolean();
        return new Submission.Finding(
                indicator.code(),
                kind.name(),
                reasoned ? kind.reasons().get(0) : null,
                BigDecimal.valueOf(1L + random.nextInt(4)),
                null,
                random.nextInt(4) == 0 ? "备注" : null,
                random.nextInt(4) == 0 ? List.of("附件1", "附件2") : List.of(),
                place);
    }

    private List<Submission.SelfScore> selfScores() {
        List<Submission.SelfScore> selfScores = new ArrayList<>();
        for (Indicator indicator : ruleset.indicators()) {
            if (random.nextInt(6) == 0) {
                BigDecimal points = BigDecimal.valueOf(random.nextInt(400), 2).min(indicator.points());
                selfScores.add(new Submission.SelfScore(
                        indicator.code(), points, basis(), place("/selfScores/" + selfScores.size())));
            }
        }
        return selfScores;
    }

    private @Nullable String basis() {
        return switch (random.nextInt(40)) {
            case 0 -> "预算执行率为89.50%，得分:30×89.50%=26.85分";
            case 1, 2, 3 -> "按要求完成";
            default -> null;
        };
    }
}
