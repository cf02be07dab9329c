package org.youju.ruleset;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.youju.document.Fields;
import org.youju.document.Place;
import org.youju.document.Problems;
import org.youju.ruleset.NameCheck.Named;

/** Whether what a year refers to by name is declared, once, with a type that fits. */
final class ReferenceCheck {

    private final String folder;
    private final Ruleset ruleset;
    private final Fields fields;
    private final Problems problems;

    /** @param fields of the manifest */
    ReferenceCheck(String folder, Ruleset ruleset, Fields fields, Problems problems) {
        this.folder = folder;
        this.ruleset = ruleset;
        this.fields = fields;
        this.problems = problems;
    }

    void check() {
        checkNames();
        unique(ruleset.criteria().stream()
                .map(one -> new Named(one.code(), fields.place("indicators")))
                .toList());
        Set<String> inputs = unique(ruleset.inputs().stream()
                .map(one -> new Named(one.name(), fields.place("inputs")))
                .toList());
        checkFigures(inputs);
        ruleset.inputs().stream()
                .filter(input -> input.reasonIn() != null)
                .filter(input -> ruleset.input(String.valueOf(input.reasonIn()))
                        .filter(reason -> reason.type() == InputDeclaration.Type.TEXT)
                        .isEmpty())
                .forEach(input -> fields.problem(
                        "INPUT_UNDECLARED",
                        "inputs",
                        "`reasonIn` of `" + input.name() + "` names an input of type text",
                        "填报项“" + input.name() + "”的 reasonIn 要写一个文字类型（text）的填报项，“" + input.reasonIn() + "”不是"));
        unique(ruleset.values().stream()
                .map(one -> new Named(one.name(), one.place()))
                .toList());
        List<Named> named = new ArrayList<>();
        ruleset.checks().forEach(check -> {
            named.add(new Named(check.total(), fields.place("checks")));
            check.parts().forEach(part -> named.add(new Named(part, fields.place("checks"))));
        });
        @Nullable FormLayout form = ruleset.form();
        if (form != null) {
            form.numbers().forEach(row -> row.inputs().forEach(one -> named.add(new Named(one, fields.place("form")))));
        }
        ruleset.values().forEach(value -> {
            value.inputs().forEach(one -> named.add(new Named(one, value.place())));
            checkTypes(value);
        });
        named.stream()
                .filter(one -> !inputs.contains(one.name()))
                .forEach(one -> problems.add(
                        "INPUT_UNDECLARED",
                        one.place(),
                        "the input `" + one.name() + "` is not declared",
                        "填报项“" + one.name() + "”没有在 inputs 中声明"));
        checkClasses();
        checkLimits();
    }

    /** Its name is nobody else's, and it comes of an input or a value that rests on no other figure. */
    private void checkFigures(Set<String> inputs) {
        unique(ruleset.reference().stream()
                .map(one -> new Named(one.name(), one.place()))
                .toList());
        for (ReferenceFigure figure : ruleset.reference()) {
            String of = figure.of();
            Optional<ValueDeclaration> value = ruleset.values().stream()
                    .filter(one -> one.name().equals(of))
                    .findFirst();
            if (of != null && !inputs.contains(of) && value.isEmpty()) {
                problems.add(
                        "INPUT_UNDECLARED",
                        figure.place(),
                        "`" + of + "` is neither an input nor a value",
                        "“" + figure.name() + "”取的“" + of + "”既不是填报项，也不是计算项");
            }
            if (of != null && restsOnFigures(of, new HashSet<>())) {
                problems.add(
                        "REFERENCE_CIRCLE",
                        figure.place(),
                        "`" + figure.name() + "` comes of `" + of + "`, which is itself worked out from such figures",
                        "“" + figure.name() + "”取的计算项“" + of + "”本身又用到共用的数，要先算出它才能算；请改取由填报项算出的计算项");
            }
            boolean taken = inputs.contains(figure.name())
                    || ruleset.values().stream().anyMatch(one -> one.name().equals(figure.name()));
            if (taken) {
                problems.add(
                        "DUPLICATE",
                        figure.place(),
                        "`" + figure.name() + "` is declared twice",
                        "“" + figure.name() + "”与填报项或计算项重名");
            }
        }
    }

    private boolean restsOnFigures(String name, Set<String> seen) {
        return seen.add(name)
                && ruleset.values().stream()
                        .filter(value -> value.name().equals(name))
                        .flatMap(value -> Optional.ofNullable(value.formula()).stream())
                        .anyMatch(formula -> !formula.figures().isEmpty()
                                || formula.names().stream().anyMatch(other -> restsOnFigures(other, seen)));
    }

    /** Numbers are calculated with, and days counted between dates. */
    private void checkTypes(ValueDeclaration value) {
        InputDeclaration.Type type = value.days() == null ? InputDeclaration.Type.NUMBER : InputDeclaration.Type.DATE;
        value.inputs().stream()
                .flatMap(name -> ruleset.input(name).stream())
                .filter(input -> input.type() != type)
                .forEach(input -> problems.add(
                        "WRONG_TYPE",
                        value.place(),
                        "`" + value.name() + "` is worked out from `" + input.name() + "`, which is no " + type.word(),
                        "计算项“" + value.name() + "”用到的填报项“" + input.name() + "”类型应为 " + type.word()));
        if (value.days() != null && value.days().working() && ruleset.calendar() == null) {
            problems.add(
                    "CALENDAR_MISSING",
                    value.place(),
                    "`" + value.name() + "` counts working days, and there is no calendar.yaml",
                    "计算项“" + value.name() + "”按工作日计算，但本年度没有 calendar.yaml（节假日日历）");
        }
    }

    private Set<String> unique(List<Named> names) {
        Set<String> seen = new HashSet<>();
        for (Named one : names) {
            if (!seen.add(one.name())) {
                problems.add(
                        "DUPLICATE", one.place(), "`" + one.name() + "` is declared twice", "“" + one.name() + "”重复声明");
            }
        }
        new NameCheck(problems).check(names);
        return seen;
    }

    private void checkNames() {
        NameCheck check = new NameCheck(problems);
        Place inputs = fields.place("inputs");
        check.check(named(ruleset.lists(), inputs));
        ruleset.inputs().forEach(input -> check.check(named(input.choices(), inputs)));
        ruleset.criteria().forEach(criterion -> {
            Place place = new Place(folder + "/" + criterion.code() + "/indicator.yaml", 0, "/findings");
            check.check(
                    named(criterion.findings().stream().map(FindingKind::name).toList(), place));
            criterion.findings().forEach(finding -> check.check(named(finding.reasons(), place)));
        });
    }

    private static List<Named> named(Collection<String> names, Place place) {
        return names.stream().map(name -> new Named(name, place)).toList();
    }

    private void checkClasses() {
        Classes classes = ruleset.classes();
        if (classes != null) {
            classes.check(ruleset, fields, problems);
            return;
        }
        ruleset.indicators().stream()
                .filter(indicator -> !indicator.pointsByClass().isEmpty())
                .forEach(indicator -> problems.add(
                        "CLASSES_UNDECLARED",
                        indicator.place(),
                        "`pointsByClass` needs `classes` in ruleset.yaml",
                        "指标 " + indicator.code()
                                + " 写了 pointsByClass，ruleset.yaml 里要写 classes，例如 classes: {by: 地区类别}"));
    }

    private void checkLimits() {
        ruleset.limits().stream()
                .filter(limit -> ruleset.indicators().stream().noneMatch(limit::covers))
                .forEach(limit -> problems.add(
                        "SECTION_UNKNOWN",
                        limit.place(),
                        "no group of indicators is called `" + limit.section() + "`",
                        Levels.above(ruleset.levels()) + "里没有名称为“" + limit.section() + "”的"));
    }
}
