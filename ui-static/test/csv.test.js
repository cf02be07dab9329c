import assert from "node:assert/strict";
import test from "node:test";
import { csv } from "../pages/overview/csv.js";

test("a spreadsheet opens it as it is, and takes no cell for a formula", () => {
  assert.equal(csv([["部门", "得分"], ['甲"乙,丙', "-1.50"], ["=cmd()", null], ["+1+1", "@x"]]),
    "\ufeff部门,得分\r\n\"甲\"\"乙,丙\",-1.50\r\n'=cmd(),\r\n'+1+1,'@x\r\n");
});

test("neither a space before a sign nor a full-width sign makes a formula", () => {
  for (const name of [" =1+1", "\u3000+1", "＝1", "－2+3", "＋1", "＠甲", "-2+3+cmd|' /C calc'!A0"]) {
    assert.equal(csv([[name]]), `\ufeff'${name}\r\n`);
  }
});
