package org.youju.assurance;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.youju.document.Place;
import org.youju.exact.Numbers;
import org.youju.rules.Rule;
import org.youju.ruleset.RuleText;

/** Finds the words of a rule in its file. */
final class SourceLine {

    private SourceLine() {}

    /** Where a rule says a number. */
    static Optional<Place> of(Rule rule, RuleText file, BigDecimal number) {
        Pattern written = Pattern.compile("(?<![\\d.])" + Pattern.quote(Numbers.plain(number)) + "(?![\\d.])");
        List<String> lines = file.text().lines().toList();
        for (int i = rule.place().line();
                i < lines.size() && !lines.get(i).strip().equals("结束");
                i++) {
            String line = lines.get(i);
            Matcher found = written.matcher(line);
            if (!line.strip().startsWith("依据") && found.find()) {
                return Optional.of(Place.span(file.file(), i + 1, found.start() + 1, found.end() - found.start()));
            }
        }
        return Optional.empty();
    }
}
