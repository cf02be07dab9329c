package org.youju.assurance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.youju.document.Diagnostic;
import org.youju.document.Diagnostic.Text;
import org.youju.document.Place;
import org.youju.exact.Numbers;
import org.youju.ruleset.GradeScale.Band;
import org.youju.ruleset.InputDeclaration;
import org.youju.ruleset.Ruleset;

/** Whether what a year declares can be: ranges and grades. */
final class DeclarationCheck {

    private final Ruleset ruleset;
    private final Place manifest;
    private final List<Diagnostic> findings = new ArrayList<>();

    private DeclarationCheck(Ruleset ruleset) {
        this.ruleset = ruleset;
        this.manifest = Place.inFile(ruleset.id().folder() + "/ruleset.yaml", 1);
    }

    static List<Diagnostic> of(Ruleset ruleset) {
        DeclarationCheck check = new DeclarationCheck(ruleset);
        ruleset.inputs().forEach(check::range);
        check.grades();
        return check.findings;
    }

    private void range(InputDeclaration input) {
        BigDecimal min = input.min();
        BigDecimal max = input.max();
        if (min != null && max != null && min.compareTo(max) > 0) {
            findings.add(Diagnostic.error(
                    "RANGE_EMPTY",
                    manifest,
                    new Text(
                            "`min` of `" + input.name() + "` is above its `max`: no number is accepted",
                            "填报项“" + input.name() + "”的 min（" + Numbers.plain(min) + "）大于 max（" + Numbers.plain(max)
                                    + "），填什么数都不行",
                            "correct the range",
                            "改正 min 或 max")));
        }
    }

    private void grades() {
        List<Band> bands = ruleset.grades().bands();
        Set<String> names = new HashSet<>();
        for (Band band : bands) {
            if (!names.add(band.name())) {
                warn(
                        manifest,
                        "GRADE_TWICE",
                        "two grades are called `" + band.name() + "`",
                        "有两个等级都叫“" + band.name() + "”");
            }
            if (band.from().compareTo(ruleset.grades().outOf()) > 0) {
                warn(
                        manifest,
                        "GRADE_UNREACHABLE",
                        "no score reaches the grade `" + band.name() + "`",
                        "等级“" + band.name() + "”的起点高于总分，谁也得不到");
            }
        }
        if (!bands.isEmpty() && bands.get(bands.size() - 1).from().signum() > 0) {
            warn(
                    manifest,
                    "GRADE_MISSING",
                    "scores below " + Numbers.plain(bands.get(bands.size() - 1).from()) + " have no grade",
                    "低于 " + Numbers.plain(bands.get(bands.size() - 1).from()) + " 分的没有等级");
        }
    }

    private void warn(Place place, String code, String message, String messageZh) {
        findings.add(Diagnostic.warning(
                code, place, new Text(message, messageZh, "see whether that is meant", "核对后改正；确实如此的可以不改")));
    }
}
