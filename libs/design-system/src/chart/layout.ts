import { axisTicks } from './scale.js';

const TOP = 16;
const PLOT_HEIGHT = 220;
const LABELS_HEIGHT = 32;
/** Room for the numbers of the axis. */
export const LEFT = 48;
export const BAR_WIDTH = 22;
export const BAR_GAP = 4;
export const GROUP_WIDTH = 72;

/** Where everything in a chart stands, in pixels. */
export interface ChartLayout {
  readonly width: number;
  readonly height: number;
  /** Where nothing stands: the bottom of the bars. */
  readonly floor: number;
  readonly ticks: readonly number[];
  readonly heightOf: (value: number) => number;
}

/** The layout for so many groups of bars whose highest is `max`. */
export function layoutOf(groups: number, max: number): ChartLayout {
  const ticks = axisTicks(max);
  const top = ticks.at(-1) ?? 1;
  const floor = TOP + PLOT_HEIGHT;
  return {
    width: LEFT + groups * GROUP_WIDTH + 8,
    height: floor + LABELS_HEIGHT,
    floor,
    ticks,
    heightOf: (value) => (value / top) * PLOT_HEIGHT,
  };
}
