package org.youju.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecondCalculatorTest {

    @ParameterizedTest
    @CsvSource({
        "15 × (1 − 50%), 7.5",
        "30 × 89.5%, 26.85",
        "10 ÷ 3 × 40%, 1.3333333333",
        "3 × (5 ÷ 600), 0.025",
        "30 − 29.9999999999, 0.0000000001",
        "10 − 10 × (3 ÷ 2), -5",
        "1 − 0 ÷ 10, 1",
        "0.1 × 3, 0.3",
        "10 ÷ 3 × 0.000000000015, 0.0000000001",
        "1 ÷ 3 × 0.00000000015, 0.0000000001",
    })
    void worksOutAFormulaFromItsText(String formula, BigDecimal result) {
        assertThat(SecondCalculator.calculate(formula)).isEqualByComparingTo(result);
    }

    /** A step is cut from the true value: a third three times over is one. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "取整((1 ÷ 3) × 3) × 2 | 2",
                "进一(95 − 0 ÷ 50 × 100) × 2 | 190",
                "进一((95 − 284 ÷ 300 × 100) ÷ 0.4) × 1 | 1",
                "四舍五入(2.5) × 1 + 取整(7.9) | 10",
                "四舍五入(7 ÷ 3, 2) × 3 | 6.99",
                "10 − 取整(四舍五入(20 ÷ 3, 1) ÷ 0.1) | -57",
                "取整(0 − 0.5) | -1",
            })
    void cutsAndRoundsSteps(String formula, BigDecimal result) {
        assertThat(SecondCalculator.calculate(formula)).isEqualByComparingTo(result);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "取整(1",
                "取整(System.exit(1))",
                "进一()",
                "System.exit(1)",
                "1 + new java.io.File('x')",
                "x = 5",
                "1;2",
                "",
                "2 ** 3",
                "\"a\""
            })
    void getsNothingButArithmeticOverNumbers(String text) {
        assertThatThrownBy(() -> SecondCalculator.calculate(text)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Binary floating point would give 0.30000000000000004. */
    @Test
    void isExact() {
        assertThat(SecondCalculator.calculate("0.1 − 0.3").toPlainString()).isEqualTo("-0.2000000000");
    }
}
