package org.youju.workbook;

import org.youju.document.Place;
import org.youju.document.ProblemsException;

/** Why a workbook is not read at all. */
final class Refusal {

    private Refusal() {}

    static ProblemsException tooLarge(String file, String message, String messageZh) {
        return of("TOO_LARGE", file, message, messageZh);
    }

    static ProblemsException malformed(String file, Exception cause) {
        ProblemsException refusal = malformed(file);
        refusal.initCause(cause);
        return refusal;
    }

    static ProblemsException malformed(String file) {
        return of(
                "MALFORMED",
                file,
                "this is no readable .xlsx workbook",
                "无法读取：不是有效的 .xlsx 文件，请在 Excel 或 WPS 中另存为“Excel 工作簿（.xlsx）”");
    }

    /** What a workbook must not hold, however harmless this one may be. */
    static ProblemsException notTaken(String file, String message, String messageZh) {
        return of("WORKBOOK_REFUSED", file, message, messageZh);
    }

    private static ProblemsException of(String code, String file, String message, String messageZh) {
        return ProblemsException.of(code, new Place(file, 0, ""), message, messageZh);
    }
}
