/**
 * What does a published page do where scripts run? A line, a number or an actor that is pressed in the picture is read beside it, what is looked
 * for is listed as it is typed, and that or what is ticked stays alone, in the picture and in the list; a story is told in the picture. It stands in the page as text, knows none of the app, and says nothing itself:
 * all its words are in the page.
 */
import { Found } from './found.ts';
import { folded, leftOf, type Row } from './left.ts';
import { Telling } from './telling.ts';
import { toward, type Place } from './toward.ts';

const all = <T extends Element>(selector: string, within: ParentNode = document): readonly T[] => [
  ...within.querySelectorAll<T>(selector),
];
const one = <T extends Element>(selector: string, within: ParentNode = document): T | undefined =>
  within.querySelector<T>(selector) ?? undefined;

/** Where a link leads in the page. */
const target = (link: Element | null | undefined): string => link?.getAttribute('href')?.replace(/^#/u, '') ?? '';

const middleOf = (mark: Element): Place => {
  const { x, y, width, height } = mark.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
};

/** Who is linked by it. */
const endsOf = (relation: HTMLElement): readonly string[] => (relation.dataset['ends'] ?? '').split(' ');

class LivePage {
  readonly #form: HTMLFormElement;
  readonly #panel: HTMLElement;
  readonly #picture: Element;
  readonly #relations = all<HTMLElement>('[data-family][id]');
  /** Of the picture, what leads to each part of the page. */
  readonly #marks = new Map<string, Element[]>();
  readonly #rows: readonly Row[];
  readonly #found: Found | undefined;
  /** Where there is a story. */
  readonly #telling: Telling | undefined;
  /** What stands in the panel. */
  #chosen: string | undefined;
  /** What was pressed to read what stands in the panel: the keys go back there. */
  #from: HTMLElement | SVGElement | undefined;

  constructor(form: HTMLFormElement, panel: HTMLElement, picture: Element) {
    this.#form = form;
    this.#panel = panel;
    this.#picture = picture;
    for (const link of all('a[href]', picture)) {
      const name = target(link);
      this.#marks.set(name, [...(this.#marks.get(name) ?? []), link]);
    }
    this.#rows = folded(
      this.#relations.map(({ id, dataset, textContent }) => ({
        name: id,
        family: dataset['family'] ?? '',
        firmness: dataset['firmness'] ?? '',
        text: textContent ?? '',
      })),
    );
    const list = one<HTMLElement>('[data-found]', form);
    this.#found = list && new Found(list, this.#relations, all<HTMLElement>('#actors [id]'));
    const steps = all<HTMLElement>('[data-step]');
    const box = form.parentElement;
    if (box && steps.length > 0 && picture instanceof SVGSVGElement)
      this.#telling = new Telling(
        {
          box,
          picture,
          marks: this.#marks,
          lines: this.#relations.map((relation) => ({ name: relation.id, ends: endsOf(relation) })),
          letGo: () => this.#choose(),
          changed: () => this.#stopAnywhere(),
        },
        steps,
      );
  }

  begin(): void {
    this.#form.hidden = false;
    // On a small screen the picture comes before what may be ticked.
    one('details', this.#form)?.toggleAttribute('open', matchMedia('(min-width:64rem)').matches);
    // Some browsers remember what was ticked before.
    this.#filter();
    this.#form.addEventListener('input', () => this.#filter());
    this.#form.addEventListener('submit', (event) => event.preventDefault());
    one('[data-reset]', this.#form)?.addEventListener('click', () => this.#everything());
    one('[data-close]', this.#panel)?.addEventListener('click', () => this.#choose());
    document.addEventListener('click', (event) => this.#pressed(event));
    document.addEventListener('keydown', (event) => this.#key(event));
    this.#stopAt(this.#stops()[0]);
    this.#telling?.begin();
  }

  /** Where keys can stop in the picture: every relation and every actor that is left, each once. */
  #stops(): readonly SVGElement[] {
    return [...this.#marks.values()].flatMap((marks) => {
      const [mark] = marks.filter((one) => !one.matches('[data-off], [data-look="gone"]')).slice(-1);
      return mark instanceof SVGElement ? [mark] : [];
    });
  }

  /** Hundreds of marks are one stop on the way through the page; within the picture, arrows lead on. */
  #stopAt(mark: SVGElement | undefined): void {
    for (const one of all('a[tabindex="0"]', this.#picture)) one.setAttribute('tabindex', '-1');
    mark?.setAttribute('tabindex', '0');
  }

  #key(event: KeyboardEvent): void {
    if (event.key === 'Escape') return this.#choose();
    const held = document.activeElement;
    if (event.ctrlKey || event.metaKey || event.altKey || !held || !this.#picture.contains(held)) return;
    const stops = this.#stops();
    const next = stops[toward(event.key, middleOf(held), stops.map(middleOf)) ?? -1];
    if (!next) return;
    event.preventDefault();
    this.#stopAt(next);
    next.focus();
  }

  #everything(): void {
    this.#form.reset();
    this.#filter();
  }

  #ticked(name: string): ReadonlySet<string> {
    return new Set(all<HTMLInputElement>(`[name="${name}"]:checked`, this.#form).map(({ value }) => value));
  }

  #filter(): void {
    const words = one<HTMLInputElement>('[name="words"]', this.#form)?.value ?? '';
    const left = leftOf(this.#rows, { families: this.#ticked('family'), firmness: this.#ticked('firmness'), words });
    const busy = new Set<string>();
    const linked = new Set<string>();
    for (const relation of this.#relations) {
      const shown = left.has(relation.id);
      relation.hidden = !shown;
      for (const mark of this.#marks.get(relation.id) ?? []) mark.toggleAttribute('data-off', !shown);
      for (const end of endsOf(relation)) (shown ? busy : linked).add(end);
    }
    // Whoever has no line that is left steps back; whoever never had one stays.
    for (const end of linked)
      for (const mark of this.#marks.get(end) ?? []) mark.toggleAttribute('data-idle', !busy.has(end));
    for (const end of busy) for (const mark of this.#marks.get(end) ?? []) mark.removeAttribute('data-idle');
    for (const family of all<HTMLElement>('[data-of-family]'))
      family.hidden = all<HTMLElement>('[data-family]', family).every(({ hidden }) => hidden);
    this.#found?.list(words, left);
    const said = one<HTMLElement>('[data-shown]', this.#form);
    if (said) said.textContent = (said.dataset['pattern'] ?? '').replace('{shown}', String(left.size));
    const reset = one<HTMLElement>('[data-reset]', this.#form);
    if (reset) {
      const held = document.activeElement === reset;
      reset.hidden = left.size === this.#relations.length && words === '';
      if (held && reset.hidden) one<HTMLElement>('[name="words"]', this.#form)?.focus();
    }
    if (this.#chosen !== undefined && document.getElementById(this.#chosen)?.hidden) this.#choose();
    this.#stopAnywhere();
  }

  /** What is gone can have no focus: the picture takes it, so that the next Tab does not begin at the top of the page. */
  #stopAnywhere(): void {
    const stops = this.#stops();
    if (!stops.some((mark) => mark.getAttribute('tabindex') === '0')) this.#stopAt(stops[0]);
    const held = document.activeElement;
    if (held?.matches('[data-off], [data-look="gone"]') && this.#picture.contains(held))
      this.#picture.closest<HTMLElement>('[data-picture]')?.focus({ preventScroll: true });
  }

  #pressed(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    // With these keys somebody wants another tab.
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const name = target(link);
    // Where a link leads must be there.
    if (name !== '' && document.getElementById(name)?.closest('[hidden]')) this.#everything();
    const line = /^benang-line-(\d+)$/u.exec(name)?.[1];
    // To the picture, by the way that links have.
    if (line !== undefined) return this.#choose(`relation-${line}`, false);
    if (!/^(?:relation|actor)-/u.test(name)) return;
    // Beside the picture; from anywhere else the page leads there.
    if (!this.#form.parentElement?.contains(link)) return;
    event.preventDefault();
    if (!this.#panel.contains(link)) this.#from = link;
    if (this.#picture.contains(link) && link instanceof SVGElement) this.#stopAt(link);
    this.#choose(name);
  }

  /** Nothing is chosen where nothing is named. */
  #choose(name?: string, focus = true): void {
    const part = name === undefined ? undefined : document.getElementById(name);
    this.#chosen = part ? name : undefined;
    this.#picture.toggleAttribute('data-choosing', !!part);
    for (const mark of all('[data-chosen]', this.#picture)) mark.removeAttribute('data-chosen');
    const body = one('[data-body]', this.#panel);
    if (!part || !body || name === undefined) {
      const held = this.#panel.contains(document.activeElement);
      this.#panel.hidden = true;
      body?.replaceChildren();
      if (held) this.#from?.focus({ preventScroll: this.#telling?.isTelling === true });
      return;
    }
    for (const near of this.#around(name))
      for (const mark of this.#marks.get(near) ?? []) mark.toggleAttribute('data-chosen', true);
    const copy = part.cloneNode(true) as HTMLElement;
    // What is called by a name is the part itself.
    for (const named of all('[id]', copy)) named.removeAttribute('id');
    body.replaceChildren(...copy.childNodes);
    // In the colour of its kind.
    body.className = [...part.classList].filter((name) => /^f\d+$/u.test(name)).join(' ');
    this.#panel.hidden = false;
    this.#panel.scrollTop = 0;
    this.#telling?.bring(this.#around(name).filter((near) => near === name || /^relation-/u.test(name)));
    if (!focus) return;
    this.#panel.focus({ preventScroll: true });
    // The picture is in sight as long as a story is told, and another place of the page would be another step.
    if (this.#telling) return;
    this.#panel.scrollIntoView({ block: 'nearest' });
    // On a small screen the panel covers what is below.
    this.#marks.get(name)?.at(-1)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  /** What stands out with it: the two of a relation, or the relations of an actor and who they lead to. */
  #around(name: string): readonly string[] {
    const near = this.#relations.filter((relation) => relation.id === name || endsOf(relation).includes(name));
    return [name, ...near.flatMap((relation) => [relation.id, ...endsOf(relation)])];
  }
}

const [form, panel, picture] = [
  one<HTMLFormElement>('[data-live]'),
  one<HTMLElement>('[data-panel]'),
  one<Element>('[data-picture] svg'),
];
if (form && panel && picture) new LivePage(form, panel, picture).begin();
