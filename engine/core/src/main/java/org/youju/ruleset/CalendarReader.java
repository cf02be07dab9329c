package org.youju.ruleset;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.youju.document.Documents;
import org.youju.document.Fields;
import org.youju.document.Problems;

/** Reads a year's {@code calendar.yaml}: the holidays, and the weekend days worked in exchange. */
final class CalendarReader {

    private static final LocalDate NONE = LocalDate.of(2000, 1, 1);

    private final Fields fields;

    private CalendarReader(Fields fields) {
        this.fields = fields;
    }

    /** Empty where the year has no such file. */
    static Optional<WorkCalendar> read(RulesetFiles files, String folder, Problems problems) {
        String file = folder + "/calendar.yaml";
        return files.bytes(file)
                .map(bytes -> new CalendarReader(Fields.of(Documents.yaml(bytes, file, problems), problems)).read());
    }

    private WorkCalendar read() {
        WorkCalendar calendar = new WorkCalendar(
                fields.requiredText("source"),
                Provenance.read(fields).orElse(Provenance.SAMPLE),
                date("from", fields.requiredText("from")),
                date("to", fields.requiredText("to")),
                dates("holidays"),
                dates("workdays"));
        fields.refuseOthers();
        if (calendar.to().isBefore(calendar.from())
                || calendar.to().getYear() > calendar.from().getYear() + 3) {
            fields.problem(
                    "ORDER", "to", "the calendar ends after it begins, within three years", "日历的 to 应在 from 之后，且不超过三年");
        }
        return calendar;
    }

    private Set<LocalDate> dates(String name) {
        Set<LocalDate> dates = new HashSet<>();
        fields.texts(name).forEach(text -> {
            if (!dates.add(date(name, text))) {
                fields.problem("DUPLICATE", name, "`" + text + "` is listed twice", "“" + name + "”中的 " + text + " 重复");
            }
        });
        return dates;
    }

    private LocalDate date(String name, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noDate) {
            fields.problem(
                    "WRONG_TYPE",
                    name,
                    "`" + text + "` is not a date such as 2023-05-01",
                    "“" + text + "”不是日期，应如 2023-05-01");
            return NONE;
        }
    }
}
