package org.youju.assurance;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Two texts in one, by whole words and numbers: what is gone in [-…-], what is new in {+…+}. Of Chinese, which has no spaces
 * between words, a character or two that stayed between two changes are marked with them.
 */
final class Marked {

    private static final Pattern WORD = Pattern.compile("\\d+(?:\\.\\d+)*%?|\\p{IsLatin}+|.", Pattern.DOTALL);

    /** So many characters that stayed are no words of their own between changes. */
    private static final int FEW = 2;

    private Marked() {}

    /** A piece of both texts, or what stands in the place of what. */
    private static final class Piece {

        private final StringBuilder gone = new StringBuilder();
        private final StringBuilder added = new StringBuilder();
        private final boolean stayed;

        private Piece(boolean stayed) {
            this.stayed = stayed;
        }
    }

    static String of(String from, String to) {
        List<Piece> pieces = joined(pieces(words(from), words(to)));
        StringBuilder marked = new StringBuilder();
        for (Piece piece : pieces) {
            if (piece.stayed) {
                marked.append(piece.gone);
            } else {
                if (piece.gone.length() > 0) {
                    marked.append("[-").append(piece.gone).append("-]");
                }
                if (piece.added.length() > 0) {
                    marked.append("{+").append(piece.added).append("+}");
                }
            }
        }
        return marked.toString();
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    private static List<Piece> pieces(List<String> from, List<String> to) {
        int[][] common = common(from, to);
        List<Piece> pieces = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < from.size() || j < to.size()) {
            if (i < from.size() && j < to.size() && from.get(i).equals(to.get(j))) {
                Piece piece = last(pieces, true);
                piece.gone.append(from.get(i++));
                piece.added.append(to.get(j++));
            } else if (j >= to.size() || (i < from.size() && common[i + 1][j] >= common[i][j + 1])) {
                last(pieces, false).gone.append(from.get(i++));
            } else {
                last(pieces, false).added.append(to.get(j++));
            }
        }
        return pieces;
    }

    private static Piece last(List<Piece> pieces, boolean stayed) {
        if (pieces.isEmpty() || pieces.get(pieces.size() - 1).stayed != stayed) {
            pieces.add(new Piece(stayed));
        }
        return pieces.get(pieces.size() - 1);
    }

    /** What stayed between two changes, and is too short to be a word of its own, marked with them. */
    private static List<Piece> joined(List<Piece> pieces) {
        List<Piece> joined = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            boolean between = i > 0 && i + 1 < pieces.size();
            boolean word = piece.gone.chars().anyMatch(each -> !Character.isIdeographic(each));
            Piece into = last(joined, piece.stayed && !(between && piece.gone.length() <= FEW && !word));
            into.gone.append(piece.gone);
            into.added.append(piece.added);
        }
        return joined;
    }

    /** The length of the longest common subsequence of what is left of both from each place on. */
    private static int[][] common(List<String> from, List<String> to) {
        int[][] common = new int[from.size() + 1][to.size() + 1];
        for (int i = from.size() - 1; i >= 0; i--) {
            for (int j = to.size() - 1; j >= 0; j--) {
                common[i][j] = from.get(i).equals(to.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
