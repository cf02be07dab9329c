import assert from "node:assert/strict";
import test from "node:test";

globalThis.sessionStorage = { getItem: () => null };
globalThis.localStorage = { getItem: () => null };
const { plain, plainEnglish, shown, two, where } = await import("../pages/app/words.js");

test("a number without end is shown with two decimals, and never as minus nothing", () => {
  assert.equal(shown("0.3333333333"), "0.33");
  assert.equal(shown("-0.0033333333"), "0.00");
  assert.equal(shown("完成率 66.6666666667%，在 60% 至 100% 之间"), "完成率 66.67%，在 60% 至 100% 之间");
  assert.equal(shown("15 ÷ 7 = 2.1428571429"), "15 ÷ 7 ≈ 2.14");
  assert.equal(shown("9.9999999999"), "10.00");
  assert.equal(two("0.3333333333"), "0.33");
  assert.equal(two("-0.0049999999"), "0.00");
  assert.equal(two("-7.5"), "-7.50");
  assert.equal(two("99.995"), "100.00");
  assert.equal(two("123456789012345678.125"), "123456789012345678.13");
});

test("what somebody wrote stays as it was written", () => {
  for (const text of ["0.125", "33.333%", "363.123456", "2023-01-31", "1.1.2", "sha256:0.12", "v1.2.3456789", ""]) {
    assert.equal(shown(text), text);
  }
});

test("a place is named in words and not as a pointer", () => {
  assert.equal(where("/goals/3/actual"), "绩效目标第 4 项的实际完成值");
  assert.equal(where("/inputs/预算~1决算"), "预算/决算");
  assert.equal(where("/findings"), "检查发现");
  assert.equal(where("/corrections/inputs/合计"), "合计");
  assert.equal(where("/grounds/0/text"), "异议理由第 1 项的理由");
  assert.equal(where(""), "");
});

test("what programs call nothing is not said to people", () => {
  assert.equal(plain("“培训”的年初目标值（planned）"), "“培训”的年初目标值");
  assert.equal(plain("检查发现（findings）：逐条填写；没有发现问题的，请写空列表 []"), "检查发现：逐条填写；没有发现问题的，请勾选“检查发现已报全”");
  assert.equal(plain("“整改未落实”（/findings/2）没有扣分"), "“整改未落实”（检查发现第 3 项）没有扣分");
  assert.equal(plain("公开的日期；没有公开的填 null"), "公开的日期；没有公开的填“不适用”");
  assert.equal(plainEnglish("`planned` is null, give []"), "“planned value” is not applicable, give an empty list");
});
