import { axisTicks } from './scale.js';

const TOP = 16;
const PLOT_HEIGHT = 220;
const LABELS_HEIGHT = 32;
/** Room for the numbers of the axis. */
export const LEFT = 48;
export const BAR_WIDTH = 22;
export const BAR_GAP = 4;
const GROUP_WIDTH_MIN = 72;
const CHARACTER_WIDTH = 8;

/** Where everything in a chart stands, in pixels. */
export interface ChartLayout {
  readonly width: number;
  readonly height: number;
  readonly groupWidth: number;
  /** Where nothing stands: the bottom of the bars. */
  readonly floor: number;
  readonly ticks: readonly number[];
  readonly heightOf: (value: number) => number;
}

/** The layout for groups of bars with these labels below, whose highest bar is `max`. */
export function layoutOf(labels: readonly string[], max: number): ChartLayout {
  const ticks = axisTicks(max);
  const top = ticks.at(-1) ?? 1;
  const longest = Math.max(0, ...labels.map((label) => label.length));
  const groupWidth = Math.max(GROUP_WIDTH_MIN, (longest + 2) * CHARACTER_WIDTH);
  const floor = TOP + PLOT_HEIGHT;
  return {
    width: LEFT + labels.length * groupWidth + 8,
    height: floor + LABELS_HEIGHT,
    groupWidth,
    floor,
    ticks,
    heightOf: (value) => (value / top) * PLOT_HEIGHT,
  };
}
