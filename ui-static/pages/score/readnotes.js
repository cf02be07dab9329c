// What there is to know about how a file was read: hidden rows that count, columns left out, the same thing twice.

import { tags } from "../app/lib.js";
import { t } from "../app/store.js";
import { ask } from "../app/api.js";
import { plain } from "../app/words.js";

const { div, ul, li, button, strong } = tags;

const NOTES = new Set(["HIDDEN_CELLS", "COLUMN_LEFT_OUT", "SHEET_HIDDEN", "SAME_TWICE"]);

/** Asked of the server with the file itself: the sheet that it gives back has no hidden rows any more. */
export const notesOf = (content, type) => ask("v1/scores", { method: "POST", body: content, type })
  .then((card) => card.audit.filter((one) => NOTES.has(one.code)).map((one) => one.message), () => []);

export const ReadNotes = ({ notes, done }) => (notes.length === 0 ? null : div({ class: "scope notes", role: "status", id: "read-notes" },
  strong(t("读入时请留意", "Please note how the file was read")),
  ul(notes.map((one, i) => li({ key: i }, plain(one)))),
  button({ type: "button", class: "quiet", onClick: done }, t("知道了", "Dismiss"))));
