package org.youju.workbook;

import org.youju.document.Place;
import org.youju.document.ProblemsException;

/** Why a workbook is not read at all. */
final class Refusal {

    private Refusal() {}

    static ProblemsException tooLarge(String file, String message, String messageZh) {
        return of("TOO_LARGE", file, message, messageZh);
    }

    /** @param part the part of the package that cannot be read, "" where it is the whole */
    static ProblemsException malformed(String file, String part, Exception cause) {
        ProblemsException refusal = of(
                "MALFORMED",
                file,
                part.isEmpty()
                        ? "this is no readable .xlsx workbook"
                        : "this is no readable .xlsx workbook: its part `" + part + "` is broken",
                "无法读取：不是完整的 .xlsx 文件"
                        + (part.isEmpty() ? "" : "，其中“" + part + "”的内容有误")
                        + "。如果 Excel 或 WPS 打得开，请打开后另存为“Excel 工作簿（.xlsx）”；打不开的，请重新取得文件");
        refusal.initCause(cause);
        return refusal;
    }

    /** What a workbook must not hold, however harmless this one may be. */
    static ProblemsException notTaken(String file, String message, String messageZh) {
        return of("WORKBOOK_REFUSED", file, message, messageZh);
    }

    private static ProblemsException of(String code, String file, String message, String messageZh) {
        return ProblemsException.of(code, new Place(file, 0, ""), message, messageZh);
    }
}
