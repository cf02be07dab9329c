// Single values of the sheet, each as the ruleset declares it.

import { h, tags } from "../app/lib.js";
import { t } from "../app/store.js";
import { plain } from "../app/words.js";
import { NOT_APPLICABLE } from "./draft.js";

const { label, span, input, select, option, textarea, div } = tags;

/** A labelled field with what is wrong with it beside it. */
export function Field({ id, name, hint, unit, wrong, children }) {
  return label({ class: wrong ? "field wrong" : "field", htmlFor: id },
    span({ class: "name" }, name, unit && span({ class: "hint" }, ` ${unit}`)),
    children,
    hint && span({ class: "hint" }, hint),
    wrong && span({ class: "wrong" }, wrong));
}

const yesNo = () => [["", "—"], ["true", t("是", "Yes")], ["false", t("否", "No")]];

/**
 * @param {{ declared: any, value: string, wrong?: string, onValue: (value: string) => void }} of declared: as in the
 *   ruleset's manifest
 */
export function Input({ declared, value = "", wrong, onValue }) {
  const id = `/inputs/${declared.name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
  const choices = declared.type === "yes-no" ? yesNo()
    : declared.type === "choice" ? [["", "—"], ...declared.choices.map((one) => [one, one])] : null;
  const notApplicable = declared.notApplicable ? [[NOT_APPLICABLE, t("不适用", "not applicable")]] : [];
  const attributes = { id, value, "aria-invalid": wrong ? "true" : undefined };
  const given = (event) => onValue(event.target.value);
  const typed = value === NOT_APPLICABLE ? "" : value;
  return h(Field, { id, name: declared.name, unit: declared.unit, hint: plain(declared.description ?? ""), wrong },
    choices
      ? select({ ...attributes, onChange: given }, [...choices, ...notApplicable].map(([word, shown]) =>
        option({ value: word, selected: word === value }, shown)))
      : div({ class: "with" },
        input({ ...attributes, onInput: given, type: declared.type === "date" ? "date" : "text", value: typed,
          inputMode: declared.type === "number" ? "decimal" : undefined, autocomplete: "off",
          disabled: value === NOT_APPLICABLE, class: declared.type === "number" ? "number" : undefined }),
        declared.notApplicable && label({ class: "check" },
          input({ type: "checkbox", checked: value === NOT_APPLICABLE,
            "aria-label": t(`${declared.name}：不适用`, `${declared.name}: not applicable`),
            onChange: (event) => onValue(event.target.checked ? NOT_APPLICABLE : "") }),
          t("不适用", "n/a"))));
}

export function Text({ id, name, value, wrong, lines, onValue, required }) {
  const attributes = { id, value, "aria-invalid": wrong ? "true" : undefined, "aria-required": required ? "true" : undefined,
    autocomplete: "off", onInput: (event) => onValue(event.target.value) };
  return h(Field, { id, name, wrong },
    lines ? textarea({ ...attributes, rows: lines }) : input({ ...attributes, type: "text" }));
}
