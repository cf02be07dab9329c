package org.youju.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.youju.document.Diagnostic;

/** What a year declares is in use wherever a rule reads it, and reported where none does. */
class WhatRulesReadTest {

    private static final String YES = ", type: yes-no";
    private static final String FINDING = "findings: [{kind: 通报, unit: 次, description: 示例}]\n";

    private static SmallYear alternatives() {
        return new SmallYear()
                .secondBook()
                .input("name: 有会议" + YES)
                .input("name: 有培训" + YES)
                .indicator("", "下列任何一项成立; - 填报项 有会议 为是; - 填报项 有培训 为是 -> 本指标得满分", "其余情况 -> 本指标不得分");
    }

    @Test
    void anInputThatOnlyAlternativesReadIsInUse() {
        assertThat(alternatives().findings()).extracting(Diagnostic::code).doesNotContain("INPUT_UNUSED");
    }

    @Test
    void anInputThatNoRuleReadsIsReported() {
        assertThat(alternatives().input("name: 有检查" + YES).findings())
                .filteredOn(one -> one.code().equals("INPUT_UNUSED"))
                .singleElement()
                .satisfies(one -> assertThat(one.messageZh()).contains("有检查"));
    }

    @Test
    void aFindingThatIsOnlyCountedIsInUse() {
        SmallYear counted = new SmallYear()
                .secondBook()
                .indicator(FINDING, "检查发现 通报 的次数 达到 2 -> 本指标不得分", "检查发现 通报 的次数 低于 2 -> 本指标得满分");

        assertThat(counted.findings()).extracting(Diagnostic::code).doesNotContain("FINDING_UNUSED");
    }

    @Test
    void aFindingThatNoRuleReadsIsReported() {
        SmallYear unread = new SmallYear()
                .secondBook()
                .input("name: 有会议" + YES)
                .indicator(FINDING, "填报项 有会议 为是 -> 本指标得满分", "填报项 有会议 为否 -> 本指标不得分");

        assertThat(unread.findings()).extracting(Diagnostic::code).contains("FINDING_UNUSED");
    }
}
