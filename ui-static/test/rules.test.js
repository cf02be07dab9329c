import assert from "node:assert/strict";
import test from "node:test";
import { marked, pieces, search, sentences } from "../pages/rules/search.js";

const FILE = {
  text: "# 注\n规则 \"甲\"\n当\n  - 完成率低于 60%\n则\n  该目标不得分\n结束\n\n规则 \"乙\"\n结束\n",
  rules: [{ name: "甲", line: "2" }, { name: "乙", line: "9" }],
};
const MANIFEST = {
  scheme: "s", year: "2023", total: null,
  indicators: [{ code: "1.1", path: ["一", "产出"], clauses: [{ id: "1.1/1", text: " 按完成率计分 " }], interpretations: [], rules: FILE }],
};

test("a rule file falls into its rules", () => {
  assert.deepEqual(sentences(FILE).map((one) => one.text), ["规则 \"甲\"\n当\n  - 完成率低于 60%\n则\n  该目标不得分\n结束", "规则 \"乙\"\n结束"]);
});

test("a word of a sentence is found where it stands, all words must be there", () => {
  const [hit, ...others] = search([MANIFEST], "低于 不得分");
  assert.equal(others.length, 0);
  assert.deepEqual([hit.code, hit.where, hit.found], ["1.1", "甲", "低于"]);
  assert.match(hit.before, /完成率$/);
  assert.deepEqual(search([MANIFEST], "完成率").map((one) => one.where), ["1.1/1", "甲"]);
  assert.deepEqual(search([MANIFEST], "  "), []);
  assert.deepEqual(search([MANIFEST], "没有的词"), []);
});

test("a sentence is shown in pieces that come to the same text", () => {
  const text = sentences(FILE)[0].text;
  assert.equal(pieces(text).map((line) => line.map((piece) => piece.text).join("")).join("\n"), text);
  assert.deepEqual(pieces("  - 完成率低于 60%")[0].at(-1), { kind: "number", text: "60%" });
});

test("marks of what is gone and new are told apart", () => {
  assert.deepEqual(marked("完成率[-甲-]{+乙+}，"), [
    { kind: "", text: "完成率" }, { kind: "gone", text: "甲" }, { kind: "new", text: "乙" }, { kind: "", text: "，" }]);
});

test("a word is found however a keyboard or a scan writes its characters", () => {
  const file = { text: "规则 \"丙\"\n则\n  “三公”经费（含会议费）每超 3% 扣1分，生产安全\n结束", rules: [{ name: "丙", line: "1" }] };
  const manifest = { ...MANIFEST, indicators: [{ ...MANIFEST.indicators[0], clauses: [], rules: file }] };
  for (const query of ["\"三公\"经费", "「三公」经费", "(含会议费)", "每超　３％", "扣１分", "⽣产安全", "”三公”经费（含"]) {
    const [hit] = search([manifest], query);
    assert.ok(hit, query);
    assert.ok(file.text.includes(hit.found), `what is marked stands in the text: ${hit.found}`);
  }
  assert.deepEqual(search([manifest], "三公费"), []);
});
