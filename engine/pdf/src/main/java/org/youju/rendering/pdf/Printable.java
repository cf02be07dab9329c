package org.youju.rendering.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.youju.rendering.HtmlRendering;
import org.youju.rendering.Report;
import org.youju.rendering.Report.Block;
import org.youju.rendering.Report.Paragraph;

/**
 * A report as fonts can print it. What they have no shape for is not left out in silence: the report says at its beginning
 * which characters stand as □ in it.
 */
final class Printable {

    /** As many as are named one by one. */
    private static final int NAMED = 20;

    private Printable() {}

    static Report of(Report report, List<TrueTypeFont> fonts) throws IOException {
        Report shown = report.map(Printable::withoutInvisible);
        Set<Integer> lacking = lacking(shown, fonts);
        if (lacking.isEmpty()) {
            return shown;
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(told(lacking)));
        blocks.addAll(shown.blocks());
        return new Report(shown.title(), blocks);
    }

    private static String told(Set<Integer> lacking) {
        return "注意：打印所用的字体没有下列 " + lacking.size() + " 个字符，本文件中以“□”代替；原字以 Word 或 HTML 格式为准："
                + lacking.stream()
                        .limit(NAMED)
                        .map(character -> String.format(Locale.ROOT, "U+%04X", character))
                        .collect(Collectors.joining("、"))
                + (lacking.size() > NAMED ? " 等" : "") + "。";
    }

    private static Set<Integer> lacking(Report report, List<TrueTypeFont> fonts) throws IOException {
        List<CmapLookup> known = new ArrayList<>();
        for (TrueTypeFont font : fonts) {
            CmapLookup characters = font.getUnicodeCmapLookup(false);
            if (characters != null) {
                known.add(characters);
            }
        }
        Set<Integer> lacking = new TreeSet<>();
        HtmlRendering.render(report)
                .codePoints()
                .filter(character -> character > ' ' && !Character.isSpaceChar(character))
                .distinct()
                .filter(character -> known.stream().noneMatch(font -> font.getGlyphId(character) != 0))
                .forEach(lacking::add);
        return lacking;
    }

    /** Joiners, marks of direction and variants of shape have no shape of their own. */
    private static String withoutInvisible(String text) {
        return text.codePoints()
                .filter(character -> Character.getType(character) != Character.FORMAT
                        && !(character >= 0xFE00 && character <= 0xFE0F)
                        && !(character >= 0xE0100 && character <= 0xE01EF))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
