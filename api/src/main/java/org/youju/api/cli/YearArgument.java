package org.youju.api.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.youju.scoring.YearRules;
import org.youju.scoring.Youju;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** A year as named on the command line: scheme and year, with the revision where it is not the newest. */
final class YearArgument {

    private static final Pattern FOLDER = Pattern.compile("([^/]+)/(\\d{4})(?:-r(\\d{1,6}))?/?");

    private YearArgument() {}

    /**
     * @throws ParameterException where it is no scheme and year
     * @throws org.youju.document.ProblemsException RULESET_NOT_FOUND naming those there are
     */
    static YearRules find(Youju youju, String folder, CommandSpec spec) {
        Matcher parts = FOLDER.matcher(folder);
        if (!parts.matches()) {
            throw new ParameterException(spec.commandLine(), "“" + folder + "”不是“方案/年份”，例如 huangjiang-department/2023");
        }
        @Nullable String revision = parts.group(3);
        return youju.year(
                parts.group(1), Integer.parseInt(parts.group(2)), revision == null ? null : Integer.valueOf(revision));
    }
}
