export type Child = Node | string | null;
type Attributes = Readonly<Record<string, string | true | null>>;

/** Builds an element. Text goes in as text; an attribute that is null is left out. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes,
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null) element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** The element of page.html with this id. Throws an Error where the page lacks it. */
export function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`the page has no #${id}`);
  return element;
}

/** A part of the page with a heading of its own. */
export function card(heading: string, ...children: readonly Child[]): HTMLElement {
  return el('section', { class: 'card' }, el('h2', {}, heading), ...children);
}

/** Labels and values; a pair without a value is left out. */
export function factList(facts: readonly (readonly [label: string, value: Child])[]): HTMLElement {
  const rows = facts.filter(([, value]) => value !== null);
  return el(
    'dl',
    {},
    ...rows.map(([label, value]) => el('div', {}, el('dt', {}, label), el('dd', {}, value))),
  );
}

/**
 * A place of the page that is drawn anew only when what it shows has changed: what somebody is typing, reading or
 * focusing survives each refresh.
 */
export function slot(id: string): (shows: unknown, draw: () => readonly Child[]) => void {
  const place = byId(id);
  let drawn: string | null = null;
  return (shows, draw) => {
    const now = JSON.stringify(shows);
    if (now === drawn) return;
    drawn = now;
    place.replaceChildren(...draw().filter((child) => child !== null));
  };
}
