package org.youju.publishing;

import java.util.ArrayList;
import java.util.List;
import org.youju.rendering.Report;
import org.youju.rendering.Report.Block;
import org.youju.rendering.Report.Bullets;
import org.youju.rendering.Report.Heading;
import org.youju.rendering.Report.Paragraph;

/** Lays out what is to be looked at again in a copied year. */
public final class NewDraftText {

    private NewDraftText() {}

    /** @param from the folder that was copied */
    public static Report of(NewDraft draft, String from) {
        String folder = draft.id().folder();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(
                "照 " + from + " 复制，是第 " + draft.id().revision() + " 版的草稿。检查只看规则自己合不合理，看不出是不是本年度的规定，请逐项核对："));
        for (Reminder.Kind kind : Reminder.Kind.values()) {
            List<String> items = draft.reminders().stream()
                    .filter(one -> one.kind() == kind)
                    .map(one -> one.place().text() + "  " + one.zh())
                    .toList();
            if (!items.isEmpty()) {
                blocks.add(new Heading(1, kind.zh()));
                blocks.add(new Bullets(items));
            }
        }
        blocks.add(new Heading(1, "改完以后"));
        blocks.add(new Bullets(List.of(
                "youju ruleset check " + folder,
                "youju ruleset diff " + from + " " + folder,
                "没有错误再发布：youju ruleset publish " + folder + " --by 姓名")));
        return new Report("已建立 " + folder, blocks);
    }

    /** Of a table that was begun from nothing. */
    public static Report ofBlank(NewDraft draft) {
        String folder = draft.id().folder();
        return new Report(
                "已建立 " + folder,
                List.of(
                        new Paragraph("从空白开始的草稿：上面列出的是还没有填的地方，每一处都写明文件和行。"),
                        new Heading(1, "接下来"),
                        new Bullets(List.of(
                                "照正式文件填 " + folder + "/ruleset.yaml，每个指标一个文件夹，步骤见 rulesets/README.md",
                                "每填一些就检查：youju ruleset check " + folder,
                                "没有错误再由另一人发布：youju ruleset publish " + folder + " --by 姓名"))));
    }
}
