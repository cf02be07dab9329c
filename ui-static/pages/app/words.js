// What programs call things, as people read it: the places of a sheet, numbers without end, and messages.

import { t } from "./store.js";

const PARTS = {
  inputs: ["填报数据", "input"], goals: ["绩效目标", "goal"], findings: ["检查发现", "finding"], evidence: ["佐证材料", "evidence"],
  selfScores: ["自评分", "self-score"], narrative: ["文字叙述", "narrative"], department: ["填报部门", "department"],
  grounds: ["异议理由", "grounds"], notApplicable: ["不适用的填报项", "not applicable"], undeterminedReason: ["改为未确定的理由", "why it is left open"],
  reason: ["理由", "reason"], corrections: ["更正的事实", "corrections"],
};

const FIELDS = {
  indicator: ["指标", "indicator"], name: ["名称", "name"], unit: ["单位", "unit"], planned: ["年初目标值", "planned value"],
  actual: ["实际完成值", "actual value"], start: ["起始日", "start"], finish: ["完成日", "finish"], better: ["方向", "direction"],
  weight: ["权重", "weight"], note: ["说明", "note"], kind: ["检查发现", "kind"], reason: ["情形", "reason"], count: ["次数", "count"],
  amount: ["金额", "amount"], evidence: ["佐证", "evidence"], title: ["材料名称", "title"], reference: ["编号", "reference"],
  points: ["分数", "points"], basis: ["自评依据", "basis"], goal: ["年度总目标", "goal of the year"], completion: ["完成状况", "what was done"],
  unfinished: ["未完成原因", "what was not"], code: ["代码", "code"], region: ["地区", "region"], text: ["理由", "grounds"],
};

const say = (words, name) => (words[name] ? t(...words[name]) : name);

/** Where a pointer into a sheet leads, in words: 绩效目标第 4 项的实际完成值. */
export function where(pointer) {
  const steps = pointer.split("/").slice(1).map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
  if (steps[0] === "corrections" && steps.length > 1) {
    steps.shift();
  }
  const [part, which, field] = steps;
  if (part === undefined) {
    return "";
  }
  if (which === undefined) {
    return say(PARTS, part);
  }
  if (/^\d+$/.test(which)) {
    const item = t(`${say(PARTS, part)}第 ${Number(which) + 1} 项`, `${say(PARTS, part)} ${Number(which) + 1}`);
    return field === undefined ? item : t(`${item}的${say(FIELDS, field)}`, `${item}, ${say(FIELDS, field)}`);
  }
  return part === "inputs" ? which : t(`${say(PARTS, part)}的${say(FIELDS, which)}`, `${say(PARTS, part)}, ${say(FIELDS, which)}`);
}

/** More decimals than anybody writes by hand: what has no end and was cut. */
const LONG = /(= |≈ )?(?<![\d.])(-|−)?(\d+\.\d{7,})(?![\d.])/g;

/** A text in which such numbers have two decimals. */
export const shown = (text) => (typeof text === "string"
  ? text.replace(LONG, (_, equals, sign, digits) => (equals ? "≈ " : "") + signed(sign ?? "", rounded(digits)))
  : text);

/** A number with two decimals; nothing is never below zero. */
export function two(number) {
  const [, sign, digits] = /^(-?)(.*)$/.exec(String(number));
  return signed(sign, rounded(digits));
}

const signed = (sign, digits) => (/^[0.]*$/.test(digits) ? digits : sign + digits);

/** Half up, digit by digit: no decimal goes through binary floating point. */
function rounded(digits) {
  const [whole, decimals = ""] = digits.split(".");
  const kept = BigInt(whole + decimals.padEnd(2, "0").slice(0, 2)) + (decimals.charAt(2) >= "5" ? 1n : 0n);
  const text = kept.toString().padStart(3, "0");
  return `${text.slice(0, -2)}.${text.slice(-2)}`;
}

const POINTER = /\/(?:inputs|goals|findings|evidence|selfScores|narrative|department)(?:\/[^\s\/，。；：、）”]+)*/g;

/** A message of the server's that was made for programs as well. */
export const plain = (message) => message
  .replace(POINTER, (pointer) => where(pointer))
  .replace(/填 ?null/g, "填“不适用”")
  .replace(/（(?:[a-z]+)(?:\/[a-z]+)*）/g, "")
  .replace("没有发现问题的，请写空列表 []", "没有发现问题的，请勾选“检查发现已报全”")
  .replaceAll(" []", "");

/** The same of an English message. */
export const plainEnglish = (message) => message
  .replace(/`null`|\bnull\b/g, "not applicable")
  .replaceAll("[]", "an empty list")
  .replace(/`([^`]*)`/g, (_, name) => `“${FIELDS[name]?.[1] ?? PARTS[name]?.[1] ?? name}”`);

/** On whose behalf something was done, as the archive keeps it. */
export function caller(name) {
  if (name === "local") {
    return t("本机", "this machine");
  }
  return name.startsWith("key:") ? t(`密钥“${name.slice(4)}”`, `key “${name.slice(4)}”`)
    : name.startsWith("oidc:") ? t(`统一身份“${name.slice(5)}”`, `identity “${name.slice(5)}”`) : name;
}

/** What is wrong, in the reader's language. */
export const told = (one) => t(one.messageZh, plainEnglish(one.message));
