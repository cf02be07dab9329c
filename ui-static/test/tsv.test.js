import assert from "node:assert/strict";
import test from "node:test";
import { isTable, parse, paste } from "../pages/score/tsv.js";

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
