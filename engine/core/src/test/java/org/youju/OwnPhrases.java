package org.youju;

/**
 * Rules for tests in which a line with {@code >} stands for a sentence that a phrase book has of its own, and which expands
 * to what follows the sign: what somebody who may write phrase books could try.
 *
 * @param rules with sentences instead of those lines
 * @param book the phrase book with the sentences
 */
public record OwnPhrases(String rules, String book) {

    /** @param number of phrases that the book has already from here */
    public static OwnPhrases of(String rules, String book, int number) {
        StringBuilder file = new StringBuilder();
        StringBuilder phrases = new StringBuilder(book);
        String section = "when";
        int phrase = number;
        for (String line : rules.split("\n", -1)) {
            section = line.strip().equals("则") ? "then" : line.strip().equals("当") ? "when" : section;
            if (line.strip().startsWith("> ")) {
                String expansion = line.strip().substring(2).replace("{", "\\{").replace("}", "\\}");
                String sentence = "自拟句" + (char) ('甲' + phrase++);
                phrases.append('[')
                        .append(section)
                        .append(']')
                        .append(sentence)
                        .append('=')
                        .append(expansion)
                        .append('\n');
                file.append("  ").append(sentence).append('\n');
            } else {
                file.append(line).append('\n');
            }
        }
        return new OwnPhrases(file.substring(0, file.length() - 1), phrases.toString());
    }
}
