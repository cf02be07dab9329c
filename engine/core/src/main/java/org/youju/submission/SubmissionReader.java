package org.youju.submission;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.youju.document.Dates;
import org.youju.document.Documents;
import org.youju.document.Fields;
import org.youju.document.Names;
import org.youju.document.Node;
import org.youju.document.Place;
import org.youju.document.Problems;
import org.youju.submission.Submission.Answer;
import org.youju.submission.Submission.Better;
import org.youju.submission.Submission.Department;
import org.youju.submission.Submission.Evidence;
import org.youju.submission.Submission.Finding;
import org.youju.submission.Submission.Goal;
import org.youju.submission.Submission.Narrative;
import org.youju.submission.Submission.SelfScore;

/** Reads the shape of a submission; what a year's ruleset allows in it is checked when its facts are made. */
public final class SubmissionReader {

    /** Code of the exception that lists what is wrong with a submission. */
    public static final String INVALID = "SUBMISSION_INVALID";

    /** Of a list or of the inputs, more are refused unread. */
    public static final int MOST_ITEMS = 5_000;

    private final Problems problems;
    private final boolean kept;

    private SubmissionReader(Problems problems, boolean kept) {
        this.problems = problems;
        this.kept = kept;
    }

    /**
     * @throws org.youju.document.ProblemsException MALFORMED or TOO_LARGE; what is well-formed but wrong goes to
     *     {@code problems}
     */
    public static Submission json(byte[] bytes, String file, Problems problems) {
        return new SubmissionReader(problems, false).submission(Documents.json(bytes, file, problems));
    }

    /**
     * Reads what was read and kept before: it is taken with whatever name was good then.
     *
     * @throws org.youju.document.ProblemsException as {@link #json}
     */
    public static Submission kept(byte[] json, Problems problems) {
        return kept(Documents.json(json, "", problems), problems);
    }

    /** As {@link #kept(byte[], Problems)}, of a document that is read already. */
    public static Submission kept(Node document, Problems problems) {
        return new SubmissionReader(problems, true).submission(document);
    }

    /**
     * @throws org.youju.document.ProblemsException MALFORMED or TOO_LARGE; what is well-formed but wrong goes to
     *     {@code problems}
     */
    public static Submission yaml(byte[] bytes, String file, Problems problems) {
        return of(Documents.yaml(bytes, file, problems), problems);
    }

    /** Reads a submission that stands inside another document. */
    public static Submission of(Node node, Problems problems) {
        return new SubmissionReader(problems, false).submission(node);
    }

    private Submission submission(Node node) {
        Fields fields = Fields.of(node, problems);
        Submission submission = new Submission(
                fields.text("scheme").orElse(null),
                year(fields),
                fields.integer("revision").orElse(null),
                department(fields.group("department")),
                narrative(fields.group("narrative")),
                inputs(fields.group("inputs")),
                each(fields, "goals", this::goal),
                fields.isGiven("findings") ? each(fields, "findings", this::finding) : null,
                each(fields, "evidence", this::evidence),
                each(fields, "selfScores", this::selfScore));
        fields.refuseOthers();
        return submission;
    }

    private int year(Fields fields) {
        int year = fields.requiredInteger("year");
        // zero may also stand for a year that was refused already
        boolean refused = year == 0 && !problems.isEmpty();
        if (!refused && !Dates.isYear(year)) {
            fields.problem("OUT_OF_RANGE", "year", "`year` must be a year such as 2023", "“year”应为年份，例如 2023");
        }
        return year;
    }

    private <T> List<T> each(Fields fields, String name, Function<Fields, T> read) {
        List<Fields> groups = fields.groups(name);
        if (tooMany(fields.place(name), name, groups.size())) {
            return List.of();
        }
        List<T> items = new ArrayList<>();
        groups.forEach(group -> {
            items.add(read.apply(group));
            group.refuseOthers();
        });
        return items;
    }

    private boolean tooMany(Place place, String name, int size) {
        if (size > MOST_ITEMS) {
            problems.add(
                    "TOO_MANY",
                    place,
                    "`" + name + "` has " + size + " items; at most " + MOST_ITEMS + " are read",
                    "“" + name + "”有 " + size + " 项，最多 " + MOST_ITEMS + " 项");
        }
        return size > MOST_ITEMS;
    }

    private Department department(Fields fields) {
        Department department = new Department(
                fields.requiredText("name"),
                fields.text("code").orElse(null),
                fields.text("region").orElse(null));
        if (!kept) {
            named(fields, "name", department.name());
            named(fields, "code", department.code());
            named(fields, "region", department.region());
        }
        fields.refuseOthers();
        return department;
    }

    /** A name that tells somebody from others; one that is missing was found so before. */
    private static void named(Fields fields, String field, @Nullable String name) {
        if (name == null || name.isBlank()) {
            return;
        }
        Names.fault(name, Names.MOST)
                .ifPresent(fault -> fields.problem(
                        "NAME_INVALID",
                        field,
                        "`" + field + "` " + fault.message(),
                        "“" + field + "”" + fault.messageZh()));
    }

    private Narrative narrative(Fields fields) {
        Narrative narrative = new Narrative(
                fields.text("goal").orElse(null),
                fields.text("completion").orElse(null),
                fields.text("unfinished").orElse(null));
        fields.refuseOthers();
        return narrative;
    }

    private Map<String, Answer> inputs(Fields fields) {
        Map<String, Answer> inputs = new LinkedHashMap<>();
        if (tooMany(fields.place(), "inputs", fields.all().size())) {
            return inputs;
        }
        fields.all().forEach((name, node) -> {
            Answer answer = answer(node);
            if (answer == null) {
                fields.problem(
                        "WRONG_TYPE",
                        name,
                        "an input is true, false, a number, text or null",
                        "填报项只能是 true、false、数字、文字或 null");
            } else {
                inputs.put(name, answer);
            }
        });
        return inputs;
    }

    private static @Nullable Answer answer(Node node) {
        if (node.value() == null) {
            return new Answer.NotApplicable(node.place());
        } else if (node.value() instanceof Boolean yes) {
            return new Answer.YesNo(yes, node.place());
        } else if (node.value() instanceof BigDecimal number) {
            return new Answer.Amount(number, node.place());
        } else if (node.value() instanceof String text) {
            return new Answer.Text(text, node.place());
        }
        return null;
    }

    private Goal goal(Fields fields) {
        return new Goal(
                fields.requiredText("indicator"),
                fields.requiredText("name"),
                fields.text("unit").orElse(null),
                notNegative(fields, "planned"),
                notNegative(fields, "actual"),
                fields.date("start").orElse(null),
                fields.date("finish").orElse(null),
                better(fields),
                weight(fields),
                fields.text("level").orElse(null),
                fields.text("note").orElse(null),
                fields.place());
    }

    private static @Nullable BigDecimal notNegative(Fields fields, String name) {
        BigDecimal number = fields.number(name).orElse(null);
        if (number != null && number.signum() < 0) {
            fields.problem("OUT_OF_RANGE", name, "`" + name + "` must not be negative", "“" + name + "”不能是负数");
        }
        return number;
    }

    private static BigDecimal count(Fields fields) {
        BigDecimal count = fields.number("count").orElse(BigDecimal.ONE);
        if (count.signum() <= 0 || count.stripTrailingZeros().scale() > 0) {
            fields.problem(
                    "OUT_OF_RANGE", "count", "`count` must be a whole number above zero", "“count”（次数）必须是大于零的整数");
        }
        return count;
    }

    private static @Nullable BigDecimal weight(Fields fields) {
        BigDecimal weight = fields.number("weight").orElse(null);
        if (weight != null && weight.signum() <= 0) {
            fields.problem("OUT_OF_RANGE", "weight", "`weight` must be above zero", "“weight”（权重）必须大于零");
        }
        return weight;
    }

    private static Better better(Fields fields) {
        String better = fields.text("better").orElse("higher");
        if (!better.equals("higher") && !better.equals("lower")) {
            fields.problem(
                    "OUT_OF_RANGE",
                    "better",
                    "`better` is `higher` or `lower`",
                    "“better”只能是 higher（越高越好）或 lower（越低越好）");
        }
        return better.equals("lower") ? Better.LOWER : Better.HIGHER;
    }

    private Finding finding(Fields fields) {
        return new Finding(
                fields.requiredText("indicator"),
                fields.requiredText("kind"),
                fields.text("reason").orElse(null),
                count(fields),
                notNegative(fields, "amount"),
                fields.text("note").orElse(null),
                fields.texts("evidence"),
                fields.place());
    }

    private Evidence evidence(Fields fields) {
        return new Evidence(
                fields.requiredText("indicator"),
                fields.requiredText("title"),
                fields.text("reference").orElse(null),
                fields.place());
    }

    private SelfScore selfScore(Fields fields) {
        return new SelfScore(
                fields.requiredText("indicator"),
                fields.requiredNumber("points"),
                fields.text("basis").orElse(null),
                fields.place());
    }
}
