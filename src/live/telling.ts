/**
 * How is the story told where scripts run? The picture stays in sight beside the steps and shows the one that is being read: what the step leaves
 * out goes, what it does not speak of steps back, and the picture looks where the step looks. Reading leads; keys and buttons go on to a step, and
 * the address says which one is told.
 */
import { airy, centredOn, fitted, holds, lookAt, onTheWay, together, type Look, type World } from './look.ts';
import { looksOf, type Line, type Told } from './told.ts';

export interface TellingHost {
  /** What stays in sight and the steps, in one box. */
  readonly box: HTMLElement;
  readonly picture: SVGSVGElement;
  /** Of the picture, what leads to each part of the page. */
  readonly marks: ReadonlyMap<string, readonly Element[]>;
  readonly lines: readonly Line[];
  /** Another step is told, or none any more: what was chosen by hand is let go. */
  readonly letGo: () => void;
  /** Marks have gone or come back: none of those that are gone keeps the keys. */
  readonly changed: () => void;
}

/** From here on the steps stand beside the picture, as the style sheet has it. */
const BESIDE = '(min-width:56.25em)';
/** A step is told while it is at this height of the screen, in per cent from above: below the picture where that is above the steps. */
const READ_AT = { beside: 45, below: 70 };
/** How long the picture is on its way, in milliseconds. */
const SLOW = 900;
/** So long a way down the page is at most underway after a button was pressed, in milliseconds. */
const UNDERWAY = 1500;
/** Free room around what is shown: as a share of it, and in units of the picture. */
const AIR = { share: 0.06, least: 14 };
/** No nearer than so many pixels for a unit: letters are large enough then. */
const NEAREST = 1.7;

const words = (text: string | undefined): readonly string[] => (text ?? '').split(' ').filter((word) => word !== '');
const relations = (text: string | undefined): ReadonlySet<string> | undefined =>
  text === undefined ? undefined : new Set(words(text).map((number) => `relation-${number}`));

export class Telling {
  readonly #host: TellingHost;
  readonly #steps: readonly HTMLElement[];
  readonly #ways: HTMLElement | undefined;
  readonly #whole: Look;
  /** Where each mark is, once somebody has asked. */
  readonly #places = new Map<string, Look>();
  readonly #reached = new Set<Element>();
  #observer: IntersectionObserver | undefined;
  /** The index of the step that is told. */
  #now: number | undefined;
  /** Where a button leads at the moment: what is passed on the way there is not told. */
  #goal: number | undefined;
  #goalTimer: ReturnType<typeof setTimeout> | undefined;
  #look: Look;
  #frame = 0;

  constructor(host: TellingHost, steps: readonly HTMLElement[]) {
    this.#host = host;
    this.#steps = steps;
    this.#ways = host.box.querySelector<HTMLElement>('[data-ways]') ?? undefined;
    const { x, y, width, height } = host.picture.viewBox.baseVal;
    this.#whole = { x, y, width, height };
    this.#look = this.#whole;
  }

  begin(): void {
    const { box } = this.#host;
    box.dataset['told'] = '';
    if (this.#ways) this.#ways.hidden = false;
    this.#ways?.addEventListener('click', (event) => {
      const button = event.target instanceof Element ? event.target.closest('[data-by]') : null;
      if (button instanceof HTMLElement) this.#goBy(Number(button.dataset['by']));
    });
    document.addEventListener('keydown', (event) => this.#key(event));
    const beside = matchMedia(BESIDE);
    beside.addEventListener('change', () => this.#watch(beside.matches));
    // On paper all of the picture stands above the story.
    addEventListener('beforeprint', () => this.#put(this.#whole));
    addEventListener('afterprint', () => this.#put(this.#look));
    // What the address leads to was somewhere else before the steps stood beside the picture.
    const named = this.#steps.find(({ id }) => location.hash === `#${id}`);
    named?.scrollIntoView();
    this.#say();
    this.#watch(beside.matches);
  }

  get isTelling(): boolean {
    return this.#now !== undefined;
  }

  /** What was chosen by hand comes into sight. */
  bring(names: readonly string[]): void {
    const place = together(names.flatMap((name) => this.#placeOf(name) ?? []));
    if (!place || holds(this.#look, place)) return;
    const look = airy(place, AIR.share, AIR.least);
    const isRoom = look.width <= this.#look.width && look.height <= this.#look.height;
    this.#go(isRoom ? centredOn(this.#look, look) : this.#fit(look));
  }

  /** Which step is at the height at which one reads: the browser says when that changes, not at every move. */
  #watch(beside: boolean): void {
    this.#observer?.disconnect();
    this.#reached.clear();
    const at = beside ? READ_AT.beside : READ_AT.below;
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) this.#reached.add(target);
          else this.#reached.delete(target);
        }
        // Where two of them meet, the later one.
        this.#arrived(this.#steps.findLastIndex((step) => this.#reached.has(step)));
      },
      { rootMargin: `-${at}% 0px -${99 - at}% 0px` },
    );
    for (const step of this.#steps) observer.observe(step);
    this.#observer = observer;
  }

  #arrived(index: number): void {
    if (this.#goal !== undefined && index !== this.#goal) return;
    this.#setGoal(undefined);
    this.#tell(index < 0 ? this.#first() : index);
  }

  /** Above the first step nothing is read that another picture would help: it is told as soon as it comes into sight. */
  #first(): number | undefined {
    const top = this.#steps[0]?.getBoundingClientRect().top ?? -1;
    return top >= 0 && top < innerHeight ? 0 : undefined;
  }

  #setGoal(goal: number | undefined): void {
    clearTimeout(this.#goalTimer);
    this.#goal = goal;
    if (goal === undefined) return;
    // Whoever scrolls elsewhere meanwhile is followed.
    this.#goalTimer = setTimeout(() => {
      this.#goal = undefined;
      this.#arrived(this.#steps.findLastIndex((step) => this.#reached.has(step)));
    }, UNDERWAY);
  }

  #goBy(by: number): void {
    const index = this.#from() + by;
    const step = this.#steps[index];
    if (!step) return;
    this.#setGoal(index);
    this.#tell(index);
    step.scrollIntoView({ behavior: isStill() ? 'auto' : 'smooth' });
    const said = this.#ways?.querySelector('[data-said]');
    if (said) said.textContent = `${this.#placeText(index)}: ${step.querySelector('h3')?.textContent ?? ''}`;
  }

  /** Before the first step, or behind the last, where none is told. */
  #from(): number {
    if (this.#now !== undefined) return this.#now;
    const first = this.#steps[0]?.getBoundingClientRect().top ?? 0;
    return first > innerHeight * (READ_AT.beside / 100) ? -1 : this.#steps.length;
  }

  /** Arrows along the line go from step to step; up and down the page is scrolled as ever. */
  #key(event: KeyboardEvent): void {
    const { key, target, defaultPrevented, ctrlKey, metaKey, altKey, shiftKey } = event;
    if (defaultPrevented || ctrlKey || metaKey || altKey || shiftKey || !(target instanceof Element)) return;
    const [back, forth] =
      getComputedStyle(this.#host.box).direction === 'rtl' ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight'];
    if (key !== back && key !== forth) return;
    if (target.closest('input, select, textarea, [data-picture], [data-panel]')) return;
    if (!this.isTelling && !this.#host.box.contains(target)) return;
    event.preventDefault();
    this.#goBy(key === forth ? 1 : -1);
  }

  #tell(index: number | undefined): void {
    if (index === this.#now) return;
    this.#now = index;
    this.#host.letGo();
    const step = index === undefined ? undefined : this.#steps[index];
    for (const one of this.#steps) one.toggleAttribute('data-now', one === step);
    const told = step && toldIn(step);
    this.#host.picture.toggleAttribute('data-telling', told !== undefined && narrows(told, step));
    const looks = told ? looksOf(this.#host.marks.keys(), this.#host.lines, told) : undefined;
    for (const [name, marks] of this.#host.marks) {
      const look = looks?.get(name);
      for (const mark of marks) {
        if (look) mark.setAttribute('data-look', look);
        else mark.removeAttribute('data-look');
      }
    }
    this.#host.changed();
    this.#go(step && told ? this.#lookOf(step, told, looks ?? new Map()) : this.#whole);
    this.#say();
    this.#address();
  }

  /** Where the step says; else where what stands out is, or what is left. */
  #lookOf(step: HTMLElement, told: Told, looks: ReadonlyMap<string, string>): Look {
    if (!narrows(told, step)) return this.#whole;
    const { lit, others, left } = told;
    const { dataset } = step;
    const [x, y, k] = words(dataset['at']).map(Number);
    const world = this.#world();
    if (world && x !== undefined && y !== undefined && k !== undefined && k > 0)
      return fitted(lookAt({ x, y, k }, world), this.#room());
    const shown = [...this.#host.marks.keys()].filter((name) => !looks.has(name) || looks.get(name) === 'one');
    const all = lit || others.size > 0 || left ? shown : [...this.#host.marks.keys()];
    const place = together(all.flatMap((name) => this.#placeOf(name) ?? []));
    return place ? this.#fit(airy(place, AIR.share, AIR.least)) : this.#whole;
  }

  #fit(look: Look): Look {
    return fitted(look, this.#room(), NEAREST);
  }

  #room(): { readonly width: number; readonly height: number } {
    const { width, height } = this.#host.picture.getBoundingClientRect();
    return { width: Math.max(1, width), height: Math.max(1, height) };
  }

  /** From the world of the graph to the picture: as its actors are moved there. */
  #world(): World | undefined {
    const nodes = this.#host.picture.querySelector('#benang-nodes');
    const matrix = nodes instanceof SVGGElement ? nodes.transform.baseVal.consolidate()?.matrix : undefined;
    return matrix && { k: matrix.a, x: matrix.e, y: matrix.f };
  }

  /** Where all marks of a name are, wherever the picture looks at the moment. */
  #placeOf(name: string): Look | undefined {
    const known = this.#places.get(name);
    if (known) return known;
    const onScreen = this.#host.picture.getScreenCTM();
    if (!onScreen) return undefined;
    const marks = this.#host.marks.get(name) ?? [];
    const boxes = marks
      .map((mark) => mark.getBoundingClientRect())
      .filter(({ width, height }) => width > 0 || height > 0);
    const place = together(
      boxes.map(({ x, y, width, height }) => ({
        x: (x - onScreen.e) / onScreen.a,
        y: (y - onScreen.f) / onScreen.d,
        width: width / onScreen.a,
        height: height / onScreen.d,
      })),
    );
    // What is hidden for the moment may come back.
    if (place && boxes.length === marks.length) this.#places.set(name, place);
    return place;
  }

  #go(to: Look): void {
    cancelAnimationFrame(this.#frame);
    const from = this.#look === this.#whole ? fitted(this.#whole, this.#room()) : this.#look;
    if (isStill()) return this.#put((this.#look = to));
    let began: number | undefined;
    const step = (time: number): void => {
      began ??= time;
      const done = Math.min(1, (time - began) / SLOW);
      this.#put((this.#look = onTheWay(from, to, done)));
      if (done < 1) this.#frame = requestAnimationFrame(step);
    };
    this.#frame = requestAnimationFrame(step);
  }

  #put({ x, y, width, height }: Look): void {
    this.#host.picture.setAttribute('viewBox', [x, y, width, height].map((value) => value.toFixed(2)).join(' '));
  }

  #placeText(index: number): string {
    const pattern = this.#ways?.querySelector<HTMLElement>('[data-place]')?.dataset['pattern'] ?? '';
    return pattern.replace('{number}', String(index + 1));
  }

  #say(): void {
    const place = this.#ways?.querySelector('[data-place]');
    if (place) place.textContent = this.#now === undefined ? '' : this.#placeText(this.#now);
    for (const button of this.#ways?.querySelectorAll<HTMLElement>('[data-by]') ?? []) {
      const there = this.#steps[this.#from() + Number(button.dataset['by'])];
      // A button that cannot be pressed would lose the focus.
      button.setAttribute('aria-disabled', String(!there));
    }
  }

  /** No step of the way back: reading on is no going anywhere. */
  #address(): void {
    const id = this.#now === undefined ? undefined : this.#steps[this.#now]?.id;
    if (id === undefined && !location.hash.startsWith('#step=')) return;
    try {
      history.replaceState(history.state, '', id === undefined ? location.pathname + location.search : `#${id}`);
    } catch {
      // Some browsers do not let a file from the disk say so, or not so often.
    }
  }
}

const isStill = (): boolean => matchMedia('(prefers-reduced-motion:reduce)').matches;

/** Whether a step speaks of less than all that is there, or looks closer: else the legend holds for it, too. */
const narrows = ({ left, alone, lit, others, one }: Told, step: HTMLElement | undefined): boolean =>
  left !== undefined || alone || lit !== undefined || others.size > 0 || one !== undefined || !!step?.dataset['at'];

function toldIn({ dataset }: HTMLElement): Told {
  return {
    left: relations(dataset['left']),
    alone: dataset['alone'] !== undefined,
    lit: relations(dataset['lit']),
    others: new Set(words(dataset['with'])),
    one: dataset['one'],
  };
}
