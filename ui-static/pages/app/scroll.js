// Whoever comes back to a page finds it where it was left: the form half filled in, the list half read.

const left = new Map();
// the browser would scroll by itself on going back, to where another page was left
history.scrollRestoration = "manual";

let leaving = () => {};

/** A scroll is told with the next frame, and another page may be called for before: to be called while the old one still stands. */
export const leave = () => leaving();

/**
 * Goes to where a place was left, as soon as there is that much of it, unless the reader scrolls before.
 * @param {string} place
 * @param {HTMLElement} content
 * @param {boolean} elsewhere whether the address names a spot of the page to go to instead
 * @returns {() => void} ends it
 */
export function stayAt(place, content, elsewhere) {
  const wanted = elsewhere ? 0 : left.get(place) ?? 0;
  const root = document.documentElement;
  let going = wanted > 0;
  // what arrives above would move the page along by itself
  root.style.overflowAnchor = going ? "none" : "";
  const own = () => {
    going = false;
    root.style.overflowAnchor = "";
  };
  scrollTo(0, 0);
  // again as the page grows, until its reader does something
  const go = () => {
    if (going && root.scrollHeight - innerHeight >= wanted) {
      scrollTo(0, wanted);
    }
  };
  const growing = new ResizeObserver(go);
  growing.observe(content);
  const moved = () => {
    // neither at its beginning nor where it was left: a scroll bar, say
    if (going && scrollY > 0 && Math.abs(scrollY - wanted) > 1) {
      own();
    }
    if (!going) {
      left.set(place, scrollY);
    }
  };
  addEventListener("scroll", moved, { passive: true });
  leaving = moved;
  addEventListener("wheel", own, { passive: true });
  addEventListener("touchmove", own, { passive: true });
  addEventListener("keydown", own);
  go();
  return () => {
    growing.disconnect();
    removeEventListener("scroll", moved);
    removeEventListener("wheel", own);
    removeEventListener("touchmove", own);
    removeEventListener("keydown", own);
  };
}
