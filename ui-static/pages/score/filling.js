// A draft at hand: what is typed is kept at once; what takes the place of all of it can be undone; what another window does
// to it is told and never mixed in.

import { useEffect, useRef, useState } from "../app/lib.js";
import { attempt } from "../app/api.js";
import { t } from "../app/store.js";
import { hear, keep, kept, putAside } from "./kept.js";
import { count } from "./draft.js";

/** Names what this window puts aside while another one has the draft. */
const WINDOW = attempt();

/** What the next page is to tell once: a file of another year leads there. */
let arriving = null;
export const arrive = (name, told) => { arriving = { name, told }; };

function arrived(name) {
  const told = arriving?.name === name ? arriving.told : null;
  arriving = null;
  return told;
}

const who = (draft) => draft.department.name.trim() || t("未填部门名称", "no department");

/** What was there before, in words: whose, and how much of it. */
export const called = (draft) => t(`“${who(draft)}”的草稿（已填 ${count(draft)} 处）`, `the draft of “${who(draft)}” (${count(draft)} fields)`);

const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

/**
 * @param {string} name of the year
 * @param {() => import("./draft.js").Draft} empty
 */
export function useFilling(name, empty) {
  const [draft, setDraft] = useState(() => kept(name) ?? empty());
  const [told, setTold] = useState(() => arrived(name));
  const [theirs, setTheirs] = useState(null);
  const [full, setFull] = useState(false);
  const at = useRef(draft);
  at.current = draft;
  const touched = useRef(false);
  useEffect(() => {
    setFull(!(theirs ? putAside(name, draft, WINDOW) : keep(name, draft)));
  }, [name, draft, theirs]);
  useEffect(() => hear(name, (other) => {
    if (same(other, at.current)) {
      setTheirs(null);
    } else if (touched.current) {
      setTheirs(other);
    } else {
      setDraft(other);
      setTold({ text: t("另一个窗口改了这张表，这里已换成最新内容。", "Another window changed this sheet; this is what it says now.") });
    }
  }), [name]);

  /** @param more what to tell of it, with what undoes it */
  const change = (how, more) => {
    touched.current = true;
    setDraft(how);
    if (more) {
      setTold(more);
    }
  };
  const replace = (next, text) => {
    const before = at.current;
    putAside(name, before);
    change(() => next, { text, undo: before === next ? undefined : () => before });
  };
  const undo = () => {
    const now = at.current;
    const before = told.undo(now);
    putAside(name, now);
    setTold(null);
    change(() => before);
  };
  /** One window's draft goes on, the other's is put aside. */
  const settle = (takeTheirs) => {
    putAside(name, takeTheirs ? at.current : theirs);
    if (takeTheirs) {
      touched.current = false;
      setDraft(theirs);
    }
    setTheirs(null);
  };
  return { draft, change, replace, told, undo, dismiss: () => setTold(null), theirs, settle, full };
}
