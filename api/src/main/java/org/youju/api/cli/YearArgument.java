package org.youju.api.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.youju.scoring.YearRules;
import org.youju.scoring.Youju;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * A year as named on the command line.
 *
 * @param scheme null where it is left out
 * @param revision null where it is left out
 */
record YearArgument(
        @Nullable String scheme, int year, @Nullable Integer revision) {

    private static final Pattern FOLDER = Pattern.compile("(?:([^/]+)/)?(\\d{4})(?:-r(\\d{1,6}))?/?");

    /** @throws ParameterException where it is no year, with or without its scheme */
    static YearArgument of(String folder, CommandSpec spec) {
        Matcher parts = FOLDER.matcher(folder);
        if (!parts.matches()) {
            throw new ParameterException(spec.commandLine(), "“" + folder + "”不是“方案/年份”，例如 huangjiang-department/2023");
        }
        @Nullable String scheme = parts.group(1);
        @Nullable String revision = parts.group(3);
        return new YearArgument(
                scheme, Integer.parseInt(parts.group(2)), revision == null ? null : Integer.valueOf(revision));
    }

    /**
     * The year's rules: of a year without its revision the newest published, without its scheme the only one that has it.
     *
     * @throws ParameterException where it is no scheme and year
     * @throws org.youju.document.ProblemsException RULESET_NOT_FOUND naming those there are
     */
    static YearRules find(Youju youju, String folder, CommandSpec spec) {
        YearArgument named = of(folder, spec);
        return youju.year(named.scheme, named.year, named.revision);
    }
}
