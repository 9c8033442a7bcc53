import { beforeEach, describe, expect, it } from 'vitest';
import { centreOn, IDENTITY, toScreen, zoomed, type Camera, type Size } from '../../../src/scene/camera.ts';
import { StageCamera, type CameraHandle } from '../../../src/session/stage-camera.svelte.ts';
import type { Viewport } from '../../../src/session/view.ts';
import { StageFocus } from '../../../src/session/stage-focus.svelte.ts';

/** A world of 1000 by 500 about its origin. */
const fit = ({ width, height }: Size): Camera =>
  centreOn({ x: 0, y: 0 }, { width, height }, Math.min(width / 1000, height / 500));

class Host {
  camera: Camera = IDENTITY;
  viewport: Viewport | undefined;
  readonly setCamera = (camera: Camera): void => void (this.camera = camera);
  readonly setViewport = (viewport: Viewport | undefined): void => void (this.viewport = viewport);
}

let host: Host;
let stage: StageCamera;
let durations: number[];
let reached: number;
let still: boolean;

/** As gestures do: moves at once, and tells the stage. */
const handle: CameraHandle = {
  to(camera, duration = 0) {
    durations.push(duration);
    stage.came(camera, false);
  },
  by(factor, duration = 0) {
    durations.push(duration);
    stage.came(zoomed(host.camera, factor, stage.middle, reached), false);
  },
  reach: (whole) => void (reached = whole),
};

function sized(width: number, height: number): void {
  stage.setWidth(width);
  stage.setHeight(height);
  stage.resize();
}

beforeEach(() => {
  host = new Host();
  durations = [];
  reached = 1;
  still = false;
  stage = new StageCamera(host, { fit, isStill: () => still });
});

describe('the camera of a stage', () => {
  it('waits for the size and for what moves it', () => {
    expect(stage.ready).toBe(false);
    stage.setHandle(handle);
    expect(stage.ready).toBe(false);
    sized(500, 500);
    expect(stage.ready).toBe(true);
    expect(host.camera).toBe(IDENTITY);
  });

  describe('that can be moved', () => {
    beforeEach(() => {
      stage.setHandle(handle);
      sized(500, 500);
      stage.jump(undefined);
    });

    it('shows everything, at once, and lets gestures go as far away', () => {
      expect(host.camera).toEqual(fit({ width: 500, height: 500 }));
      expect(reached).toBe(0.5);
      expect(durations).toEqual([0]);
      expect(host.viewport).toBeUndefined();
    });

    it('goes where a link says, and the link stays what it was', () => {
      stage.follow({ x: 40, y: 30, k: 2 });
      expect(toScreen(host.camera, { x: 40, y: 30 })).toEqual({ x: 250, y: 250 });
      expect(host.viewport).toEqual({ x: 40, y: 30, k: 2 });
      stage.follow(undefined);
      expect(host.camera).toEqual(fit({ width: 500, height: 500 }));
      expect(host.viewport).toBeUndefined();
    });

    it('says where the reader has moved it, and not what the page did', () => {
      stage.came({ k: 2, x: 150, y: 250 }, false);
      expect(host.viewport).toBeUndefined();
      stage.came({ k: 2, x: 150, y: 250 }, true);
      expect(host.viewport).toEqual({ x: 50, y: 0, k: 2 });
      stage.fit();
      expect(host.viewport).toBeUndefined();
      expect(host.camera).toEqual(fit({ width: 500, height: 500 }));
    });

    it('comes nearer and goes away by keys, no farther than everything, and is heard of nothing else', () => {
      expect(stage.key('+')).toBe(true);
      expect(host.camera.k).toBeCloseTo(0.65, 9);
      expect(host.viewport?.k).toBeCloseTo(0.65, 9);
      expect(stage.key('-')).toBe(true);
      expect(host.camera.k).toBeCloseTo(0.5, 9);
      for (let i = 0; i < 20; i++) stage.key('-');
      expect(host.camera.k).toBe(0.05);
      expect(host.viewport?.k).toBe(0.05);
      expect(stage.key('0')).toBe(true);
      expect(host.camera.k).toBe(0.5);
      expect(stage.key('a')).toBe(false);
    });

    it('glides, unless nothing is to move by itself', () => {
      stage.fit();
      stage.by(2);
      still = true;
      stage.fit();
      stage.by(2);
      expect(durations.slice(1).map((duration) => duration > 0)).toEqual([true, true, false, false]);
    });

    it('follows who is walked to only as far as it takes', () => {
      const before = host.camera;
      stage.keepInSight({ x: 200, y: 0 });
      expect(host.camera).toBe(before);
      stage.keepInSight({ x: 490, y: 0 });
      expect(toScreen(host.camera, { x: 490, y: 0 })).toEqual({ x: 250, y: 250 });
      expect(host.camera.k).toBe(before.k);
    });

    it('brings two into sight and comes no nearer', () => {
      stage.follow({ x: 0, y: 0, k: 4 });
      const before = host.camera;
      stage.bringBoth({ x: 0, y: 0 }, { x: 20, y: 20 });
      expect(host.camera).toBe(before);
      stage.bringBoth({ x: 0, y: 0 }, { x: 400, y: 0 });
      expect(host.camera.k).toBeLessThan(1);
      for (const x of [0, 400]) {
        const at = toScreen(host.camera, { x, y: 0 });
        expect(at.x).toBeGreaterThanOrEqual(60);
        expect(at.x).toBeLessThanOrEqual(440);
      }
    });

    it('shows everything again at another size, if it did before', () => {
      sized(1000, 500);
      expect(host.camera).toEqual(fit({ width: 1000, height: 500 }));
    });

    it('keeps at another size what was in its middle, if the reader looked there', () => {
      stage.follow({ x: 100, y: 20, k: 3 });
      sized(300, 700);
      const at = toScreen(host.camera, { x: 100, y: 20 });
      expect(at.x).toBeCloseTo(150, 9);
      expect(at.y).toBeCloseTo(350, 9);
    });

    it('stays where the reader looks when something comes in', () => {
      stage.follow({ x: 100, y: 20, k: 3 });
      const before = host.camera;
      stage.refit();
      expect(host.camera).toBe(before);
      stage.fit();
      stage.came({ k: 1, x: 0, y: 0 }, false);
      stage.refit();
      expect(host.camera).toEqual(fit({ width: 500, height: 500 }));
    });
  });
});

describe('the focus of a stage', () => {
  it('that comes by key leads; that a pointer brings does not, until a key is pressed', () => {
    const focus = new StageFocus();
    expect(focus.enter()).toBe(true);
    expect(focus.keyed).toBe(true);
    focus.leave();
    expect(focus.keyed).toBe(false);

    focus.press('touch');
    expect(focus.byFinger).toBe(true);
    expect(focus.enter()).toBe(false);
    expect(focus.keyed).toBe(false);
    focus.key();
    expect(focus.keyed).toBe(true);
    focus.press('mouse');
    expect([focus.keyed, focus.byFinger]).toEqual([false, false]);
    focus.leave();
    expect(focus.enter()).toBe(true);
  });
});
