package org.youju.text;

import java.text.Normalizer;

/** Characters that look like usual ones and are others: what PDFs, old fonts and typing aids leave in a text. */
final class LookAlikes {

    // forms of radicals (U+2E80 to U+2EF3) that no normalization knows, each with the character that it looks like
    private static final String RADICALS =
            "⺁⺄⺈⺊⺌⺍⺎⺑⺒⺓⺔⺖⺗⺘⺙⺛⺜⺝⺞⺟⺠⺡⺢⺣⺤⺥⺦⺧⺨⺩⺪⺫⺬⺭⺮⺯⺱⺲⺳⺵⺶⺷⺹⺺⺻⺽⺾⺿⻀⻁⻂⻃⻄⻅⻆⻇⻈⻉⻊⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻕⻖⻗⻘⻙⻚⻛⻜⻝⻟⻠⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳";
    private static final String USUAL =
            "厂乙刀卜小小尢尢巳幺彑忄心扌攵旡日月歺母民氵氺灬爫爫丬牛犭王疋目示礻⺮糹罒罒罒羊羊羊老聿聿臼艹艹艹虎衤覀西见角角讠贝足车辶辶辶阝钅長镸长门阜阝雨青韦页风飞食飠饣首马骨鬼鱼鸟卤麦黄黾齐齐歯齿竜龙龟龟龟";

    private LookAlikes() {}

    /** The usual character for one that only looks like it; the same character where it is a usual one. */
    public static String usual(char c) {
        if ((c >= '\u2F00' && c <= '\u2FDF') || (c >= '\uF900' && c <= '\uFAFF')) {
            return Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
        } else if (c >= '\u2E80' && c <= '\u2EFF') {
            int known = RADICALS.indexOf(c);
            return String.valueOf(known < 0 ? c : USUAL.charAt(known));
        }
        return switch (c) {
            case '「', '」', '『', '』', '〝', '〞', '„', '‟' -> "\"";
            case '‚', '‛' -> "'";
            case '—', '―', '‐', '‑', '‒', '﹣' -> "-";
            case '•', '‧', '・', '∙' -> "·";
            default -> String.valueOf(c);
        };
    }
}
