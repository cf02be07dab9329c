package org.youju.rules.drools;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a Chinese keyboard types for digits, per cent signs, spaces, brackets and quotation marks, read as what it is. Names
 * that the year declares stay as they are written, whatever they hold.
 */
final class Typed {

    private static final String WIDE = "０１２３４５６７８９％．－　";
    private static final String PLAIN = "0123456789%.- ";
    private static final Pattern RULE_NAME = Pattern.compile("^(\\s*规则\\s*)[“”「『＂](.*)[“”」』＂](\\s*)$");

    private final Pattern names;

    /** @param names of inputs, values, kinds of findings, reasons, checklists, choices and grades */
    Typed(Set<String> names) {
        List<String> wide = names.stream()
                .filter(name -> name.chars().anyMatch(c -> WIDE.indexOf(c) >= 0))
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote)
                .toList();
        this.names = Pattern.compile(wide.isEmpty() ? "(?!)" : String.join("|", wide));
    }

    /** One line of a file of rules. */
    String plain(String line) {
        Matcher rule = RULE_NAME.matcher(line);
        if (rule.matches()) {
            return rule.group(1) + '"' + rule.group(2) + '"' + rule.group(3);
        } else if (line.strip().startsWith("规则")) {
            return line;
        }
        StringBuilder plain = new StringBuilder();
        Matcher name = names.matcher(line);
        int next = 0;
        while (name.find()) {
            plain.append(narrow(line.substring(next, name.start()))).append(name.group());
            next = name.end();
        }
        return plain.append(narrow(line.substring(next))).toString();
    }

    private static String narrow(String text) {
        StringBuilder narrow = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int wide = WIDE.indexOf(text.charAt(i));
            narrow.append(wide < 0 ? text.charAt(i) : PLAIN.charAt(wide));
        }
        String leading = narrow.toString();
        // a dash of the Chinese keyboard before what is asked of a goal
        return leading.replaceFirst("^(\\s*)[—–－](?=\\s*\\S)", "$1-");
    }
}
