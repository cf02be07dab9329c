package org.youju.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.youju.document.Decimals;
import org.youju.document.Documents;
import org.youju.document.Node;
import org.youju.document.Place;
import org.youju.document.Problems;
import org.youju.exact.Numbers;
import org.youju.form.FormTable;
import org.youju.intake.Percent;
import org.youju.text.TypedText;
import org.youju.workbook.Grid.Cell;
import org.youju.workbook.Grid.Kind;
import org.youju.workbook.Grid.Shown;

/**
 * Reads what was typed into a cell as the field that it is for. What can be read in one way only is read, whatever way it
 * was typed; what cannot is a problem at the cell.
 *
 * <p>A spreadsheet program stores numbers in binary and writes up to 17 digits; it never shows more than 15. Those 15 are
 * what somebody typed: 0.89500000000000002 is 0.895.
 */
final class Values {

    static final String NOT_APPLICABLE = "不适用";

    private static final MathContext AS_TYPED = new MathContext(15, RoundingMode.HALF_EVEN);
    private static final int LONGEST_NUMBER = 60;
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final LocalDate DAY_0_OF_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_0_OF_1904 = LocalDate.of(1904, 1, 1);
    /** Spreadsheet programs know a 29 February 1900 that never was, so that days before it count otherwise. */
    private static final int FIRST_SURE_DAY = 61;

    private static final Pattern DAY = Pattern.compile("(\\d{4})(?:-|/|\\.|年)(\\d{1,2})(?:-|/|\\.|月)(\\d{1,2})日?");

    private final Grid grid;
    private final boolean from1904;
    private final String file;
    private final Problems problems;

    Values(Grid grid, boolean from1904, String file, Problems problems) {
        this.grid = grid;
        this.from1904 = from1904;
        this.file = file;
        this.problems = problems;
    }

    Place place(Cell cell, String pointer) {
        return new Place(file, 0, pointer, cell.address());
    }

    /** Whether the cell says for certain what it holds and which row it belongs to. */
    private boolean isSure(Cell cell, String pointer) {
        if (cell.kind() == Kind.FORMULA) {
            problem("FORMULA", cell, pointer, "a formula; paste its value instead", "是公式，请复制后“选择性粘贴—数值”");
            return false;
        } else if (cell.kind() == Kind.ERROR) {
            problem("CELL_ERROR", cell, pointer, "an error value " + cell.raw(), "是错误值 " + cell.raw() + "，请改为实际内容");
            return false;
        } else if (cell.kind() == Kind.NOT_TEXT) {
            problem(
                    "NOT_TEXT",
                    cell,
                    pointer,
                    "control characters are not text; delete what cannot be seen",
                    "有看不见的控制字符或半个字符，请删去后重新填写");
            return false;
        } else if (grid.spansRows(cell)) {
            problem(
                    "MERGED_ROWS",
                    cell,
                    pointer,
                    "merged over several rows, so that it is not certain which of them it is for",
                    "合并了多行，无法确定属于哪一行，请取消合并后分别填写");
            return false;
        }
        return true;
    }

    Optional<Node> text(Cell cell, String pointer) {
        if (!isSure(cell, pointer)) {
            return Optional.empty();
        }
        String text = TypedText.trimmed(cell.raw());
        switch (cell.kind()) {
            case NUMBER -> {
                if (cell.shown() != Shown.PLAIN) {
                    problem(
                            "NOT_TEXT",
                            cell,
                            pointer,
                            "a number shown in another way than stored; make the cell text",
                            "应为文字，但单元格是带格式的数字，所见与所存不同；请设为文本格式后重新填写");
                    return Optional.empty();
                }
                return number(cell, pointer)
                        .map(number -> new Node(number.place(), Numbers.plain((BigDecimal) value(number))));
            }
            case YES_NO -> text = yes(cell) ? "是" : "否";
            default -> {
                if (text.length() > Documents.MOST_TEXT) {
                    problem("TOO_LONG", cell, pointer, "a text too long to be read", "文字过长");
                    return Optional.empty();
                }
            }
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(new Node(place(cell, pointer), text));
    }

    private static Object value(Node node) {
        return Optional.ofNullable(node.value()).orElseThrow();
    }

    private static boolean yes(Cell cell) {
        return cell.raw().equals("1");
    }

    /** True, false, or the text as typed where it is neither. */
    Optional<Node> yesNo(Cell cell, String pointer) {
        if (!isSure(cell, pointer)) {
            return Optional.empty();
        }
        Object value = cell.kind() == Kind.YES_NO
                ? (Object) yes(cell)
                : switch (TypedText.key(cell.raw())) {
                    case "是" -> true;
                    case "否" -> false;
                    default -> TypedText.trimmed(cell.raw());
                };
        return value.equals("") ? Optional.empty() : Optional.of(new Node(place(cell, pointer), value));
    }

    /**
     * A number; a text such as {@code 89.5%} where it has a per cent sign, which the reader of submissions knows to take.
     */
    Optional<Node> number(Cell cell, String pointer) {
        if (!isSure(cell, pointer)) {
            return Optional.empty();
        }
        Place place = place(cell, pointer);
        if (cell.kind() == Kind.NUMBER && cell.shown() != Shown.DATE) {
            return stored(cell, place)
                    .map(number -> cell.shown() == Shown.PERCENT
                            ? new Node(place, Numbers.plain(number.multiply(HUNDRED)) + "%")
                            : decimal(number, place));
        }
        String typed = TypedText.key(cell.raw());
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        Optional<BigDecimal> number = cell.kind() == Kind.TEXT ? TypedText.number(cell.raw()) : Optional.empty();
        if (number.isPresent()) {
            return Optional.of(decimal(number.get(), place));
        } else if (cell.kind() == Kind.TEXT && Percent.read(cell.raw()).isPresent()) {
            return Optional.of(new Node(place, TypedText.trimmed(cell.raw())));
        }
        String shown = shortened(TypedText.trimmed(cell.raw()));
        problem(
                "NOT_A_NUMBER",
                cell,
                pointer,
                "`" + shown + "` is not a decimal number",
                "“" + shown + "”不是数字，请只填数字（不带单位和文字）");
        return Optional.empty();
    }

    private Optional<BigDecimal> stored(Cell cell, Place place) {
        Optional<BigDecimal> number = cell.raw().length() > LONGEST_NUMBER ? Optional.empty() : decimal(cell.raw());
        if (number.isEmpty()) {
            String shown = shortened(cell.raw());
            problem(
                    "NOT_A_NUMBER",
                    cell,
                    place.pointer(),
                    "`" + shown + "` is not a decimal number within ±10^12",
                    "“" + shown + "”不是可用的数字（须为普通十进制数，绝对值不超过一万亿）");
        }
        return number.map(found -> found.round(AS_TYPED).stripTrailingZeros());
    }

    private static Optional<BigDecimal> decimal(String stored) {
        try {
            BigDecimal number = new BigDecimal(stored);
            return Optional.of(number)
                    .filter(found -> Math.abs((long) found.precision() - found.scale()) <= LONGEST_NUMBER)
                    .or(() -> Optional.of(BigDecimal.ZERO).filter(zero -> number.signum() == 0));
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    private Node decimal(BigDecimal number, Place place) {
        return new Node(place, Decimals.read(number.toString(), place, problems));
    }

    /** A day as 2023-05-31, or the text as typed where it is none. */
    Optional<Node> date(Cell cell, String pointer) {
        if (!isSure(cell, pointer)) {
            return Optional.empty();
        }
        Place place = place(cell, pointer);
        if (cell.kind() != Kind.NUMBER) {
            String typed = TypedText.trimmed(cell.raw());
            return typed.isEmpty() ? Optional.empty() : Optional.of(new Node(place, day(typed)));
        }
        Optional<LocalDate> day =
                cell.shown() == Shown.DATE ? stored(cell, place).flatMap(this::day) : Optional.empty();
        if (day.isEmpty()) {
            problem(
                    "NOT_A_DATE",
                    cell,
                    pointer,
                    "`" + shortened(cell.raw()) + "` is no date; write it as 2023-05-31",
                    "不是日期，请填写为 2023-05-31 这样的日期（不带时间）");
        }
        return day.map(found -> new Node(place, found.toString()));
    }

    private Optional<LocalDate> day(BigDecimal serial) {
        boolean whole = serial.scale() <= 0 || serial.stripTrailingZeros().scale() <= 0;
        boolean sure = serial.compareTo(new BigDecimal(from1904 ? 0 : FIRST_SURE_DAY)) >= 0
                && serial.compareTo(new BigDecimal(3_000_000)) < 0;
        return whole && sure
                ? Optional.of((from1904 ? DAY_0_OF_1904 : DAY_0_OF_1900).plusDays(serial.intValueExact()))
                : Optional.empty();
    }

    private static String day(String typed) {
        Matcher parts = DAY.matcher(TypedText.key(typed));
        return parts.matches()
                ? parts.group(1) + "-" + twoDigits(parts.group(2)) + "-" + twoDigits(parts.group(3))
                : typed;
    }

    private static String twoDigits(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    /**
     * What a table that is read by its headings shows in the cell; numbers with a per cent sign where it shows one. What
     * cannot be read for certain is a problem only where somebody asks for it: a sum below the table is nobody's.
     */
    Optional<FormTable.Cell> typed(Cell cell) {
        boolean words = cell.kind() == Kind.TEXT && TypedText.number(cell.raw()).isEmpty();
        if (words) {
            return FormTable.Cell.of(cell.column(), cell.raw(), cell.address());
        }
        Problems own = new Problems();
        Values alone = new Values(grid, from1904, file, own);
        Optional<String> shown = alone.shown(cell);
        return own.isEmpty()
                ? shown.flatMap(text -> FormTable.Cell.of(cell.column(), text, cell.address()))
                : Optional.of(FormTable.Cell.doubtful(
                        cell.column(), cell.address(), own.list().get(0)));
    }

    private Optional<String> shown(Cell cell) {
        if (!isSure(cell, "")) {
            return Optional.empty();
        } else if (cell.kind() == Kind.YES_NO) {
            return Optional.of(yes(cell) ? "是" : "否");
        } else if (cell.kind() != Kind.NUMBER) {
            return Optional.of(cell.raw());
        } else if (cell.shown() == Shown.DATE) {
            return date(cell, "").map(day -> String.valueOf(day.value()));
        }
        return stored(cell, place(cell, ""))
                .map(found -> cell.shown() == Shown.PERCENT
                        ? Numbers.plain(found.multiply(HUNDRED)) + "%"
                        : Numbers.plain(found));
    }

    /** Tells of something that was read, or left out, otherwise than somebody may think. */
    void note(String code, Cell cell, String message, String messageZh) {
        problems.note(code, place(cell, ""), message, messageZh);
    }

    void hidden(Cell cell) {
        problem(
                "HIDDEN_BY_MERGE",
                cell,
                "",
                "holds something that a merged cell hides",
                "被合并单元格盖住，但里面还有内容；请取消合并，删去或改正后再提交");
    }

    void problem(String code, Cell cell, String pointer, String message, String messageZh) {
        problems.add(code, place(cell, pointer), cell.address() + ": " + message, cell.address() + " " + messageZh);
    }
}
