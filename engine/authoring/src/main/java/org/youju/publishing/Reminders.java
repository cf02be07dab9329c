package org.youju.publishing;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.youju.document.Fields;
import org.youju.document.Place;
import org.youju.publishing.Reminder.Kind;
import org.youju.ruleset.Indicator;
import org.youju.ruleset.Provenance;
import org.youju.ruleset.Ruleset;
import org.youju.ruleset.RulesetFiles;
import org.youju.ruleset.WorkCalendar;

/** Goes through a copied year for what the old year left in it. */
final class Reminders {

    private static final int MOST_SHOWN = 60;

    private final Ruleset old;
    private final Ruleset copied;
    private final YearCopy copy;
    private final String folder;
    private final List<Reminder> found = new ArrayList<>();

    private Reminders(Ruleset old, Ruleset copied, YearCopy copy) {
        this.old = old;
        this.copied = copied;
        this.copy = copy;
        this.folder = copied.id().folder() + "/";
    }

    static List<Reminder> of(Ruleset old, Ruleset copied, YearCopy copy) {
        Reminders reminders = new Reminders(old, copied, copy);
        Fields manifest = reminders.fields(RulesetFiles.MANIFEST);
        reminders.reviewBy(manifest);
        if (old.id().year() != copied.id().year()) {
            reminders.sources(manifest);
            reminders.officialTexts();
            reminders.calendar();
            reminders.sheets();
            reminders.oldYear();
        }
        return reminders.found.stream()
                .sorted(Comparator.comparing(Reminder::kind))
                .toList();
    }

    private Fields fields(String inside) {
        return new FieldEdit(
                        Optional.ofNullable(copy.files().get(folder + inside)).orElseThrow(), folder + inside)
                .fields();
    }

    private void reviewBy(Fields manifest) {
        LocalDate by = copied.reviewBy();
        add(
                Kind.REVIEW_BY,
                by == null ? manifest.place() : manifest.place("reviewBy"),
                by == null ? "没有写 reviewBy；建议写上下一次复核的日期" : "reviewBy 仍是 " + by + "，请改到下一次复核的日期");
    }

    private void sources(Fields manifest) {
        List<Fields> groups = manifest.groups("sources");
        for (int i = 0; i < groups.size(); i++) {
            Ruleset.Source source = copied.sources().get(i);
            add(
                    Kind.SOURCE,
                    groups.get(i).place(),
                    "“" + source.title() + "”（" + source.date() + "，"
                            + source.provenance().zh() + "）是 " + old.id().year() + " 年度的，请换成本年度的文件和日期");
        }
    }

    /** Word for word of the old year's document, it is nobody's wording for the new year until somebody has compared. */
    private void officialTexts() {
        copied.criteria().stream()
                .filter(one -> one.provenance() == Provenance.OFFICIAL
                        || one.clauses().stream().anyMatch(clause -> clause.provenance() == Provenance.OFFICIAL))
                .map(Indicator::rules)
                .map(rules -> rules.file().replaceFirst("[^/]+$", "indicator.yaml"))
                .forEach(file -> add(
                        Kind.OFFICIAL_TEXT,
                        new Place(file, 0, ""),
                        "标着官方原文（official），但抄的是 " + old.id().year() + " 年度的文件；请与本年度的原文逐字核对，没有原文的改为 recalled 或 sample"));
    }

    private void calendar() {
        WorkCalendar calendar = copied.calendar();
        if (calendar == null) {
            return;
        }
        int year = copied.id().year();
        boolean covered = calendar.from().getYear() <= year && calendar.to().getYear() >= year;
        add(
                Kind.CALENDAR,
                fields("calendar.yaml").place("to"),
                covered
                        ? "日历从 " + calendar.from() + " 到 " + calendar.to() + "，请按国务院办公厅的通知核对 " + year + " 年的节假日和调休日"
                        : "日历只到 " + calendar.to() + "，没有 " + year + " 年的节假日；请按国务院办公厅的通知补上，并改 from、to 和 source");
    }

    private void sheets() {
        copy.sheets()
                .forEach(sheet -> add(
                        Kind.SHEET,
                        new Place(sheet, 0, ""),
                        "年度已改为 " + copied.id().year() + "；请核对里面的数和日期，应得的分在旁边的 .expected.yaml"));
        copy.leftOut()
                .forEach(form -> add(
                        Kind.SHEET,
                        new Place(form, 0, ""),
                        "没有复制：这是 " + old.id().year() + " 年度填的表，不能当作本年度的"));
    }

    /** A file with many such lines is named once: a calendar, cases full of dates. */
    private void oldYear() {
        Pattern year = Pattern.compile("(?<!\\d)" + old.id().year() + "(?!\\d)");
        copy.files().forEach((file, bytes) -> {
            List<String> lines =
                    new String(bytes, StandardCharsets.UTF_8).lines().toList();
            List<Integer> at = IntStream.range(0, lines.size())
                    .filter(i -> year.matcher(lines.get(i)).find())
                    .mapToObj(i -> i + 1)
                    .toList();
            if (!at.isEmpty() && file.startsWith(folder) && !file.endsWith("/calendar.yaml")) {
                String first = lines.get(at.get(0) - 1).strip();
                add(
                        Kind.OLD_YEAR,
                        Place.inFile(file, at.get(0)),
                        shortened(first) + (at.size() > 1 ? "（本文件共 " + at.size() + " 行）" : ""));
            }
        });
    }

    private static String shortened(String line) {
        return line.codePointCount(0, line.length()) <= MOST_SHOWN
                ? line
                : line.substring(0, line.offsetByCodePoints(0, MOST_SHOWN)) + "…";
    }

    private void add(Kind kind, Place place, String zh) {
        found.add(new Reminder(kind, Place.inFile(place.file(), place.line()), zh));
    }
}
