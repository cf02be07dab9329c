package org.youju.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.youju.rendering.Report.Bullets;
import org.youju.rendering.Report.Heading;
import org.youju.rendering.Report.Pair;
import org.youju.rendering.Report.Pairs;
import org.youju.rendering.Report.Paragraph;
import org.youju.rendering.Report.Table;

class RenderingsTest {

    private static final String HOSTILE = "<script>alert(1)</script>|[x](javascript:1)*_`\u001b[31m&";

    private static Report report(String text) {
        return new Report(
                text,
                List.of(
                        new Heading(1, text),
                        new Heading(2, text),
                        new Paragraph(text),
                        new Pairs(List.of(new Pair("名称", text))),
                        new Bullets(List.of(text)),
                        new Table(List.of("编号", "说明"), List.of(List.of("1", text), List.of("二二", "短")))));
    }

    @Test
    void textAlignsColumnsOfChineseAndLatin() {
        assertThat(TextRendering.render(new Report(
                        "标题",
                        List.of(new Table(List.of("编号", "说明"), List.of(List.of("1", "甲"), List.of("一二三", "乙")))))))
                .isEqualTo("""
                        标题
                        ====
                            编号    说明
                            1       甲
                            一二三  乙
                        """);
    }

    @Test
    void textLetsNoControlCharacterThrough() {
        assertThat(TextRendering.render(report(HOSTILE)))
                .doesNotContain("\u001b")
                .contains("<script>");
    }

    @Test
    void htmlShowsWhatASheetSaysAsText() {
        String html = HtmlRendering.render(report(HOSTILE));

        assertThat(html).doesNotContain("<script").contains("&lt;script&gt;alert(1)&lt;/script&gt;");
        assertThat(html).startsWith("<!DOCTYPE html>\n<html lang=\"zh-CN\">").endsWith("</html>\n");
        assertThat(html).doesNotContain("http://").doesNotContain("https://");
    }

    @Test
    void markdownShowsWhatASheetSaysAsText() {
        String markdown = MarkdownRendering.render(report(HOSTILE));

        assertThat(markdown).contains("\\<script\\>").contains("\\|\\[x\\](javascript:1)\\*\\_\\`");
        assertThat(markdown.lines().filter(line -> line.startsWith("| ")))
                .allSatisfy(line -> assertThat(line.replace("\\|", "")
                                .chars()
                                .filter(c -> c == '|')
                                .count())
                        .isEqualTo(3));
    }

    @Test
    void markdownIsLaidOutInHeadingsListsAndTables() {
        assertThat(MarkdownRendering.render(report("文字"))).isEqualTo("""
                        # 文字

                        ## 文字

                        ### 文字

                        文字

                        - **名称**：文字

                        - 文字

                        | 编号 | 说明 |
                        |---|---|
                        | 1 | 文字 |
                        | 二二 | 短 |
                        """);
    }
}
