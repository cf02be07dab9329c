package org.youju.assurance;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.youju.document.Diagnostic;
import org.youju.document.Diagnostic.Text;
import org.youju.document.Place;
import org.youju.ruleset.RulesetFiles;

/** What a year that was begun from nothing still leaves open: {@code 【待填：评分表的名称】}, wherever it stands. */
final class BlankCheck {

    private static final Pattern BLANK = Pattern.compile("【待填[：:]?([^】]*)】");

    private BlankCheck() {}

    /** @param folder scheme and year */
    static List<Diagnostic> of(RulesetFiles files, String folder) {
        List<Diagnostic> findings = new ArrayList<>();
        for (String path : files.below(folder)) {
            List<String> lines = new String(files.bytes(path).orElseThrow(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            for (int i = 0; i < lines.size(); i++) {
                Matcher blank = BLANK.matcher(lines.get(i));
                while (blank.find()) {
                    findings.add(finding(Place.inFile(path, i + 1), blank.group(1)));
                }
            }
        }
        return findings;
    }

    private static Diagnostic finding(Place place, String what) {
        return Diagnostic.error(
                "STILL_BLANK",
                place,
                new Text(
                        "this is still to be filled in: " + what,
                        "这里还没有填：" + what,
                        "write it as the official paper has it, in place of the brackets as well",
                        "照正式文件填，连【】一起换掉"));
    }
}
