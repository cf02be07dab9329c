package org.youju.rules.drools;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.drools.drl.parser.lang.dsl.DSLMappingEntry;
import org.drools.drl.parser.lang.dsl.DSLMappingEntry.Section;

/** What the entries of a phrase book make of one line that stands alone, as the expander does it: one after another, wherever it fits. */
final class LineExpansion {

    private final List<DSLMappingEntry> entries;

    LineExpansion(List<DSLMappingEntry> entries) {
        this.entries = List.copyOf(entries);
    }

    String of(String line, Section section) {
        String expanded = line;
        for (DSLMappingEntry entry : entries) {
            if (entry.getSection() == section || entry.getSection() == DSLMappingEntry.ANY) {
                expanded = replaced(entry, expanded);
            }
        }
        return expanded;
    }

    private static String replaced(DSLMappingEntry entry, String line) {
        StringBuilder replaced = new StringBuilder(line);
        Matcher matcher = entry.getKeyPattern().matcher(replaced);
        int start = 0;
        while (start <= replaced.length() && matcher.find(start)) {
            String value = entry.getValuePattern();
            for (Map.Entry<String, Integer> variable : entry.getVariables().entrySet()) {
                String group = matcher.group(variable.getValue());
                value = value.replace("{" + variable.getKey() + "}", group == null ? "" : group.strip());
            }
            replaced.replace(matcher.start(), matcher.end(), value);
            start = matcher.start() + Math.max(1, value.length());
            matcher = entry.getKeyPattern().matcher(replaced);
        }
        return replaced.toString();
    }
}
