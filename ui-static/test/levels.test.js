import assert from "node:assert/strict";
import test from "node:test";
import { levelChoices } from "../pages/score/levels.js";

test("a reviewer chooses among the year's levels and sees the share within each", () => {
  assert.deepEqual(
    levelChoices([{ name: "达成", from: "80", to: "100" }, { name: "部分达成", from: "60", to: "80" }, { name: "未达成", from: "0", to: "0" }]),
    [["", "请选择", "choose"], ["达成", "达成（80%–100%）", "达成（80%–100%）"], ["部分达成", "部分达成（60%–80%）", "部分达成（60%–80%）"],
      ["未达成", "未达成（0%）", "未达成（0%）"]]);
});
