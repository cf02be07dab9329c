package org.youju.api.cli;

import java.util.stream.Collectors;
import org.youju.document.Place;
import org.youju.document.ProblemsException;
import org.youju.scoring.YearRules;
import org.youju.scoring.Youju;

/** A year as named on the command line: scheme and year, with the revision where there are several. */
final class YearArgument {

    private YearArgument() {}

    /** @throws ProblemsException RULESET_NOT_FOUND naming those there are */
    static YearRules find(Youju youju, String folder) {
        return youju.years().stream()
                .filter(one -> one.ruleset().id().folder().equals(folder))
                .findFirst()
                .orElseThrow(() -> {
                    String there = youju.years().stream()
                            .map(one -> one.ruleset().id().folder())
                            .collect(Collectors.joining(", "));
                    return ProblemsException.of(
                            "RULESET_NOT_FOUND",
                            new Place(folder, 0, ""),
                            "there is no ruleset " + folder + "; there are: " + there,
                            "没有“" + folder + "”的评分规则；现有：" + there);
                });
    }
}
