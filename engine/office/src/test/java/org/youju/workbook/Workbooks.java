package org.youju.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.youju.document.Diagnostic;
import org.youju.document.ProblemsException;
import org.youju.ruleset.Ruleset;
import org.youju.ruleset.RulesetFiles;
import org.youju.scoring.Format;
import org.youju.scoring.Youju;
import org.youju.submission.Submission;

/** The template of 2023, filled in as people fill it in with a spreadsheet program. */
final class Workbooks {

    static final Youju YOUJU = Youju.open(RulesetFiles.in(Path.of("../..", "rulesets")));
    static final Ruleset RULESET =
            YOUJU.year("huangjiang-department", 2023, null).ruleset();
    static final String FILE = "sheet.xlsx";

    private Workbooks() {}

    static XSSFWorkbook open(byte[] bytes) {
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(bytes));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static byte[] bytes(XSSFWorkbook workbook) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The template with the department's name and whatever else is done to it. */
    static byte[] filled(Consumer<XSSFWorkbook> fill) {
        XSSFWorkbook workbook = open(Template.of(RULESET));
        cell(workbook, "部门与叙述", "department/name", "value").setCellValue("甲局");
        fill.accept(workbook);
        return bytes(workbook);
    }

    /** By the hidden keys of row and column. */
    static XSSFCell cell(XSSFWorkbook workbook, String sheet, String row, String column) {
        XSSFSheet found = workbook.getSheet(sheet);
        for (int i = 1; i <= found.getLastRowNum(); i++) {
            XSSFCell key = found.getRow(i) == null ? null : found.getRow(i).getCell(0);
            if (key != null && key.toString().equals(row)) {
                return at(found, i, column);
            }
        }
        throw new IllegalArgumentException(row);
    }

    /** @param below how many rows below the headings, counted from 0 */
    static XSSFCell item(XSSFWorkbook workbook, String sheet, int below, String column) {
        int headings = cell(workbook, sheet, "header", column).getRowIndex();
        return at(workbook.getSheet(sheet), headings + 1 + below, column);
    }

    private static XSSFCell at(XSSFSheet sheet, int row, String column) {
        XSSFRow keys = sheet.getRow(0);
        for (int i = 1; i < keys.getLastCellNum(); i++) {
            if (keys.getCell(i).toString().equals(column)) {
                XSSFRow found = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
                return found.getCell(i) == null ? found.createCell(i) : found.getCell(i);
            }
        }
        throw new IllegalArgumentException(column);
    }

    static XSSFCell input(XSSFWorkbook workbook, String name) {
        return cell(workbook, "填报项", name, "value");
    }

    static Submission read(byte[] bytes) {
        return YOUJU.read(bytes, Format.WORKBOOK, FILE).submission();
    }

    /** A file that somebody filled in with a spreadsheet program, or that shows what such a program writes. */
    static byte[] resource(String name) {
        try (InputStream file = Objects.requireNonNull(Workbooks.class.getResourceAsStream(name), name)) {
            return file.readAllBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static final List<List<String>> FORM = List.of(
            List.of("黄江镇部门整体支出绩效自评指标评分表"),
            List.of("2023年"),
            List.of("年度", "部门名称", "财政人数"),
            List.of("年度总目标", "示例甲局", "合计", "6", "6", "0", "0"),
            List.of("完成状况", "完成了全部目标"),
            List.of("未完成原因", "无"),
            List.of("年初预算数", "3032.42", "363.15", "1926.05", "743.22"),
            List.of("一级指标", "二级指标", "三级指标", "分值", "得分/自评分", "评分依据、未达标原因、改进措施"),
            List.of("履职效能", "整体效能", "年度重点工作任务完成率", "10", "9", "未按规定完成验收，扣1分"));

    /** A workbook with the paper form of 2023 on each of the sheets. */
    static XSSFWorkbook form(String... sheets) {
        XSSFWorkbook workbook = new XSSFWorkbook();
        for (String sheet : sheets) {
            addForm(workbook, sheet);
        }
        return workbook;
    }

    static void addForm(XSSFWorkbook workbook, String name) {
        XSSFSheet sheet = workbook.createSheet(name);
        for (int row = 0; row < FORM.size(); row++) {
            List<String> cells = FORM.get(row);
            XSSFRow written = sheet.createRow(row);
            for (int i = 0; i < cells.size(); i++) {
                written.createCell(i).setCellValue(cells.get(i));
            }
        }
    }

    /** What is told about how it was read, as {@code CODE cell}. */
    static List<String> notes(byte[] bytes) {
        return YOUJU.read(bytes, Format.WORKBOOK, FILE).notes().stream()
                .map(Workbooks::shown)
                .toList();
    }

    /** The same in words for staff. */
    static List<String> noteTexts(byte[] bytes) {
        return YOUJU.read(bytes, Format.WORKBOOK, FILE).notes().stream()
                .map(Diagnostic::messageZh)
                .toList();
    }

    /** What is found wrong, as {@code CODE cell}. */
    static List<String> refusals(byte[] bytes) {
        try {
            throw new AssertionError("was read: " + read(bytes));
        } catch (ProblemsException refused) {
            return refused.problems().stream().map(Workbooks::shown).toList();
        }
    }

    /** The words of the first refusal, for staff. */
    static String message(byte[] bytes) {
        try {
            throw new AssertionError("was read: " + read(bytes));
        } catch (ProblemsException refused) {
            return refused.problems().get(0).messageZh();
        }
    }

    private static String shown(Diagnostic problem) {
        String cell = problem.place().cell();
        return cell == null ? problem.code() : problem.code() + " " + cell;
    }

    /** The package's files, to be altered and packed again. */
    static Map<String, byte[]> parts(byte[] bytes) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts.put(part.getName(), zip.readAllBytes());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return parts;
    }

    static byte[] packed(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return out.toByteArray();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
