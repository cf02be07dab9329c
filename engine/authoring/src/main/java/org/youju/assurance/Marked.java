package org.youju.assurance;

/** Two texts in one, character by character: what is gone in [-…-], what is new in {+…+}. */
final class Marked {

    private Marked() {}

    static String of(String from, String to) {
        int[][] common = common(from, to);
        StringBuilder marked = new StringBuilder();
        StringBuilder gone = new StringBuilder();
        StringBuilder added = new StringBuilder();
        int i = 0;
        int j = 0;
        while (i < from.length() || j < to.length()) {
            boolean same = i < from.length() && j < to.length() && from.charAt(i) == to.charAt(j);
            if (same) {
                flush(marked, gone, added);
                marked.append(from.charAt(i));
                i++;
                j++;
            } else if (j >= to.length() || (i < from.length() && common[i + 1][j] >= common[i][j + 1])) {
                gone.append(from.charAt(i++));
            } else {
                added.append(to.charAt(j++));
            }
        }
        flush(marked, gone, added);
        return marked.toString();
    }

    private static void flush(StringBuilder marked, StringBuilder gone, StringBuilder added) {
        if (gone.length() > 0) {
            marked.append("[-").append(gone).append("-]");
            gone.setLength(0);
        }
        if (added.length() > 0) {
            marked.append("{+").append(added).append("+}");
            added.setLength(0);
        }
    }

    /** The length of the longest common subsequence of what is left of both from each place on. */
    private static int[][] common(String from, String to) {
        int[][] common = new int[from.length() + 1][to.length() + 1];
        for (int i = from.length() - 1; i >= 0; i--) {
            for (int j = to.length() - 1; j >= 0; j--) {
                common[i][j] = from.charAt(i) == to.charAt(j)
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
