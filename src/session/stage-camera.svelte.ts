/**
 * From where is the stage looked at? Its size, how its camera is moved, by hand and by the page, and what a link to this view says. The
 * same for all actors and for groups of them.
 */
import {
  centreOn,
  isInSight,
  resized,
  showingBoth,
  toWorld,
  zoomRange,
  type Camera,
  type Size,
} from '../scene/camera.ts';
import type { Point } from '../scene/shape.ts';
import type { Viewport } from './view.ts';

/** What moves the camera: gestures, which may come later than the picture, and have the last word on where it is. */
export interface CameraHandle {
  /** Moves the camera there, at once or in `duration` ms. */
  to(camera: Camera, duration?: number): void;
  /** Multiplies the zoom about the middle. */
  by(factor: number, duration?: number): void;
  /** Lets gestures go as far away as where everything is seen. */
  reach(whole: number): void;
}

interface CameraHost {
  readonly camera: Camera;
  readonly viewport: Viewport | undefined;
  readonly setCamera: (camera: Camera) => void;
  readonly setViewport: (viewport: Viewport | undefined) => void;
}

interface CameraWays {
  /** The camera that shows everything on a stage of a size. */
  readonly fit: (size: Size) => Camera;
  /** Whether nothing should glide. */
  readonly isStill: () => boolean;
}

/** On the way to another view, and to another zoom, in milliseconds. */
const GLIDE = 300;
/** The same where somebody tells something meanwhile. */
const SLOW = 900;
const STEP = 150;
/** Nearer to the edge than this something is there, but hard to see; in pixels. */
const RIM = 60;
const KEYS: Readonly<Record<string, number>> = { '+': 1.3, '=': 1.3, '-': 1 / 1.3 };

export class StageCamera {
  readonly #host: CameraHost;
  readonly #ways: CameraWays;
  #width = $state(0);
  #height = $state(0);
  #handle = $state.raw<CameraHandle | undefined>();
  #farthest = 1;
  #before: Size = { width: 0, height: 0 };

  constructor(host: CameraHost, ways: CameraWays) {
    this.#host = host;
    this.#ways = ways;
  }

  readonly size = $derived.by<Size>(() => ({ width: this.#width, height: this.#height }));
  /** Whether it can be moved: it is known how large the stage is, and there is what moves it. */
  readonly ready = $derived.by(() => !!this.#handle && this.#width > 0);

  get at(): Camera {
    return this.#host.camera;
  }

  /** Of the stage, in pixels of the screen. */
  get middle(): Point {
    return { x: this.#width / 2, y: this.#height / 2 };
  }

  /** A stage that is not drawn for a moment, as while the article is printed, has no size: it keeps the one that it had. */
  setWidth(width: number): void {
    this.#width = width || this.#width;
  }

  setHeight(height: number): void {
    this.#height = height || this.#height;
  }

  setHandle(handle: CameraHandle): void {
    this.#handle = handle;
  }

  /** Where everything is seen. */
  whole(size = this.size): Camera {
    const to = this.#ways.fit(size);
    this.#farthest = to.k;
    this.#handle?.reach(to.k);
    return to;
  }

  /** Gestures, or what glides, have moved it. */
  came(to: Camera, byHand: boolean): void {
    this.#host.setCamera(to);
    if (byHand) this.#sighted(to);
  }

  /** To where a link says, or to where everything is seen; at once, unless in `duration` ms. */
  jump(viewport: Viewport | undefined, duration = 0): void {
    const whole = this.whole();
    this.#handle?.to(viewport ? centreOn(viewport, this.size, viewport.k) : whole, duration);
  }

  /** A link was followed, or a story to its next step: slowly then. */
  follow(viewport: Viewport | undefined, slow = false): void {
    this.jump(viewport, slow && !this.#ways.isStill() ? SLOW : 0);
    this.#host.setViewport(viewport);
  }

  /** The page moves it, and a link to this view stays the same. */
  glide(to: Camera): void {
    this.#handle?.to(to, this.#ways.isStill() ? 0 : GLIDE);
  }

  /** It goes somewhere by the reader's will. */
  move(to: Camera): void {
    this.#sighted(to);
    this.glide(to);
  }

  /** Everything is seen again. */
  fit(): void {
    this.#host.setViewport(undefined);
    this.glide(this.whole());
  }

  /** Everything is seen still, after it has become something else: unless the reader looks elsewhere. */
  refit(): void {
    if (!this.#host.viewport && this.#width > 0) this.glide(this.whole());
  }

  by(factor: number): void {
    const { k } = this.at;
    const [least, most] = zoomRange(this.#farthest);
    const middle = toWorld(this.at, this.middle);
    this.#host.setViewport({ ...middle, k: Math.min(most, Math.max(least, k * factor)) });
    this.#handle?.by(factor, this.#ways.isStill() ? 0 : STEP);
  }

  /** Whether a key moves the camera, and did. */
  key(key: string): boolean {
    const factor = KEYS[key];
    if (factor !== undefined) this.by(factor);
    else if (key === '0') this.fit();
    else return false;
    return true;
  }

  /** About a point of the world. */
  centre(point: Point, k = this.at.k): void {
    this.move(centreOn(point, this.size, k));
  }

  /** Two points of the world come into sight, and it goes no nearer. */
  bringBoth(one: Point, other: Point): void {
    if (!(this.#sees(one) && this.#sees(other))) this.move(showingBoth(this.at, [one, other], this.size, RIM));
  }

  #sees(point: Point): boolean {
    return isInSight(this.at, point, this.size, RIM);
  }

  /** Somebody is walked to: no farther than it takes to see them. */
  keepInSight(point: Point): void {
    if (!this.#sees(point)) this.centre(point);
  }

  /** The stage may have another size: everything is seen again if it was before, else what was in its middle stays there. */
  resize(): void {
    const [before, now] = [this.#before, this.size];
    this.#before = now;
    if (before.width === 0 || (before.width === now.width && before.height === now.height)) return;
    this.#handle?.to(resized(this.at, before, now, (size) => this.whole(size)));
  }

  /** A link to this view says where the camera is. */
  #sighted(to: Camera): void {
    this.#host.setViewport({ ...toWorld(to, this.middle), k: to.k });
  }
}
