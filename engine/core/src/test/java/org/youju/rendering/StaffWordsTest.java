package org.youju.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.youju.document.Diagnostic;
import org.youju.document.Place;

/** What programs call things is not said to those who fill sheets in. */
class StaffWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "缺少必填字段“planned” | 缺少必填字段“年初目标值”",
                "“better”只能是 higher（越高越好）或 lower（越低越好） | “方向”只能是 “越高越好”或“越低越好”",
                "不认识的字段“x”；此处可用的字段：actual, better | 不认识的字段“x”；此处可用的字段：实际完成值, 方向",
                "“甲”不允许填“不适用”（null）；尚无数据时请不要写这一项 | “甲”不允许填“不适用”；尚无数据时请不要写这一项",
                "检查发现（findings）：逐条填写；没有发现问题的，请写空列表 [] | 检查发现：逐条填写；没有发现问题的，也请说明检查发现已报全",
                "公开的日期；没有公开的填 null | 公开的日期；没有公开的填“不适用”",
                "重复，前一处在 /goals/3/name | 重复，前一处在 绩效目标第 4 项的名称",
                "部门 null-island 的 planned.txt | 部门 null-island 的 planned.txt"
            })
    void aMessageHasTheWordsOfTheForm(String message, String said) {
        assertThat(StaffWords.zh(message)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UNKNOWN_FIELD | 不认识的字段“x”；此处可用的字段：actual, better | 不认识的字段“x”；此处可用的字段：actual（实际完成值）、better（方向）",
                "UNKNOWN_FIELD | 不认识的字段“x”；此处可用的字段：indicators, year | 不认识的字段“x”；此处可用的字段：indicators, year",
                "REQUIRED | 缺少必填字段“planned” | 缺少必填字段“年初目标值”"
            })
    void whoWritesAFileByHandIsToldItsNames(String code, String message, String said) {
        Diagnostic problem = Diagnostic.error(code, new Place("a.yaml", 1, ""), "", message);
        assertThat(StaffWords.typed(problem)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "/goals/3/actual, 绩效目标第 4 项的实际完成值",
        "/inputs/预算~1决算, 填报数据“预算/决算”",
        "/corrections/inputs/合计, 填报数据“合计”",
        "/grounds/1/text, 异议理由第 2 条的理由",
        "/reason, 情形",
        "/year, 年度"
    })
    void aPlaceHasTheWordsOfTheForm(String pointer, String said) {
        assertThat(StaffWords.where(pointer)).isEqualTo(said);
    }
}
