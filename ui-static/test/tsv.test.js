import assert from "node:assert/strict";
import test from "node:test";
import { among, direction, isTable, lay, parse, paste } from "../pages/score/tsv.js";

const COLUMNS = [
  { name: "name", titles: ["目标名称"] },
  { name: "planned", titles: ["年初目标值"] },
  { name: "actual", titles: ["实际完成值"] },
];
const empty = () => ({ indicator: "1.1.2" });

test("cells may hold tabs, line ends and quotes where they are quoted", () => {
  assert.deepEqual(parse('a\t"b\tc\n""d"""\r\ne\tf\n\n'), [["a", 'b\tc\n"d"'], ["e", "f"]]);
});

test("a cell's own text is no table", () => {
  assert.equal(isTable("培训\n"), false);
  assert.equal(isTable("培训\t2"), true);
  assert.equal(isTable("甲\n乙"), true);
});

test("cells go to the right and downwards from where they are pasted, over rows that are there and new ones", () => {
  const rows = [{ indicator: "1.1.2", name: "甲", note: "留" }];
  assert.deepEqual(paste(rows, { row: 0, column: 1 }, COLUMNS, "1\t2\n3\t4", empty), [
    { indicator: "1.1.2", name: "甲", note: "留", planned: "1", actual: "2" },
    { indicator: "1.1.2", planned: "3", actual: "4" },
  ]);
  assert.deepEqual(rows, [{ indicator: "1.1.2", name: "甲", note: "留" }]);
});

test("headings say where columns belong, in whatever order, and unknown ones are left out", () => {
  assert.deepEqual(paste([], { row: 0, column: 2 }, COLUMNS, "实际完成值\t序号\t目标名称\n3\t1\t培训", empty),
    [{ indicator: "1.1.2", actual: "3", name: "培训" }]);
});

test("what is beyond the last column is left out", () => {
  assert.deepEqual(paste([], { row: 0, column: 2 }, COLUMNS, "1\t2\t3", empty), [{ indicator: "1.1.2", actual: "1" }]);
});

test("quotation marks that do not enclose a cell are part of its text", () => {
  assert.deepEqual(parse('"三公"经费\t5\n"一\n二"\t"三""四"\n"没有收尾\t6'),
    [['"三公"经费', "5"], ["一\n二", '三"四'], ['"没有收尾', "6"]]);
});

test("a line break that a word processor puts inside a cell is a line break", () => {
  assert.deepEqual(parse("一\v二\t3"), [["一\n二", "3"]]);
});

const DIRECTED = [...COLUMNS, { name: "better", titles: ["方向", "Better"], read: direction }];

for (const word of ["越高越好", "越大越好", "正向", "正向指标", "≥", ">=", "＞＝", "不低于", "不少于", "大于等于", "越 高 越 好", "Higher"]) {
  test(`the direction ${word} is higher`, () => assert.equal(direction(word), "higher"));
}
for (const word of ["越低越好", "越小越好", "负向", "反向", "逆向指标", "≤", "<=", "不高于", "不超过", "不大于", "小于等于", "lower"]) {
  test(`the direction ${word} is lower`, () => assert.equal(direction(word), "lower"));
}
for (const word of ["=", "等于", "定性", "不低不高", "高低适中", "低", "见说明", "是", "1"]) {
  test(`the direction ${word} is not known, stays as it is for the server to refuse, and is told`, () => {
    assert.equal(direction(word), null);
    const { rows, left } = lay([], { row: 0, column: 0 }, DIRECTED, `目标名称\t方向\n培训\t${word}`, empty);
    assert.deepEqual(rows, [{ indicator: "1.1.2", name: "培训", better: word }]);
    assert.deepEqual(left, [{ row: 1, column: "方向", text: word, why: "word" }]);
  });
}

test("a column whose heading is not known is left out and told with what was in it", () => {
  const { rows, left } = lay([], { row: 0, column: 0 }, COLUMNS, "目标名称\t责任人\t年初目标值\n培训\t张三\t3\n会议\t\t4", empty);
  assert.deepEqual(rows, [{ indicator: "1.1.2", name: "培训", planned: "3" }, { indicator: "1.1.2", name: "会议", planned: "4" }]);
  assert.deepEqual(left, [{ row: 0, column: "责任人", text: "张三", why: "heading" }]);
});

test("of two columns with one heading the first is taken and the second told: the last does not win", () => {
  const { rows, left } = lay([], { row: 0, column: 0 }, COLUMNS, "目标名称\t年初目标值\t年初目标值\n培训\t3\t30", empty);
  assert.deepEqual(rows, [{ indicator: "1.1.2", name: "培训", planned: "3" }]);
  assert.deepEqual(left, [{ row: 0, column: "年初目标值", text: "30", why: "twice" }]);
});

test("cells beyond the last column are told", () => {
  assert.deepEqual(lay([], { row: 0, column: 2 }, COLUMNS, "1\t2\n3", empty).left,
    [{ row: 0, column: "", text: "2", why: "beyond" }]);
});

test("headings are known in other widths, with spaces, units and colons", () => {
  assert.deepEqual(paste([], { row: 0, column: 0 }, COLUMNS, "目标 名称：\t年初目标值（万元）\n培训\t3", empty),
    [{ indicator: "1.1.2", name: "培训", planned: "3" }]);
});

test("a choice is known in other widths and look-alikes, and any other is told and stays for the server to refuse", () => {
  const kind = [{ name: "kind", titles: ["检查发现"], read: among(["未公开采购意向", "“三公”超支"]) }, COLUMNS[1]];
  const { rows, left } = lay([], { row: 0, column: 0 }, kind, '"三公"超⽀\t1\n没有这种\t2', empty);
  assert.deepEqual(rows.map((row) => row.kind), ["“三公”超支", "没有这种"]);
  assert.deepEqual(left, [{ row: 2, column: "检查发现", text: "没有这种", why: "word" }]);
});

test("whatever is pasted, each filled cell is taken or told, and no direction is made up", () => {
  let seed = 20261130;
  const random = (most) => { seed = (Math.imul(seed, 1103515245) + 12345) >>> 0; return (seed >>> 8) % most; };
  const words = ["培训", "3", "≤", "越高越好", "不低于", "低", "责任人", "目标名称", "方向", "年初目标值", "", "\"三公\"", "一 二", "≥95%"];
  for (let run = 0; run < 500; run++) {
    const start = seed;
    const text = Array.from({ length: 1 + random(4) }, () =>
      Array.from({ length: 1 + random(5) }, () => words[random(words.length)]).join("\t")).join("\n");
    const cells = parse(text);
    const { rows, left } = lay([], { row: 0, column: random(2) }, DIRECTED, text, empty);
    const taken = rows.flatMap((row) => Object.entries(row).filter(([name, value]) => name !== "indicator" && value !== ""));
    for (const [name, value] of taken) {
      assert.ok(name === "better" && direction(value) !== null ? cells.flat().some((cell) => direction(cell) === value) : cells.flat().includes(value), `seed ${start}: ${text}`);
    }
    const filled = cells.flat().filter((cell) => cell !== "").length;
    assert.ok(taken.length <= filled, `seed ${start}: ${text}`);
    if (taken.length === 0 && rows.length > 0) {
      assert.ok(left.length > 0, `seed ${start}: ${text}`);
    }
  }
});
