import type { Group, Series } from './BarChart.js';
import { BAR_GAP, BAR_WIDTH, LEFT, type ChartLayout } from './layout.js';

export interface BarsProps {
  readonly group: Group;
  /** Its place from the left, from nought. */
  readonly at: number;
  readonly series: readonly [Series, Series];
  readonly layout: ChartLayout;
  readonly unpublished: string;
}

/** The bars of one group, with its label below. */
export function Bars({ group, at, series, layout: { floor, groupWidth, heightOf }, unpublished }: BarsProps) {
  const left = LEFT + at * groupWidth + (groupWidth - 2 * BAR_WIDTH - BAR_GAP) / 2;
  return (
    <g>
      {series.map(({ key }, index) => {
        const value = group.values[key] ?? null;
        const x = left + index * (BAR_WIDTH + BAR_GAP);
        return value === null ? (
          <text key={key} className="junction-chart__star" x={x + BAR_WIDTH / 2} y={floor - 6}>
            {unpublished}
          </text>
        ) : (
          <rect
            key={key}
            className={`junction-chart__bar-${index}`}
            x={x}
            y={floor - heightOf(value)}
            width={BAR_WIDTH}
            height={heightOf(value)}
          />
        );
      })}
      <text className="junction-chart__label" x={LEFT + (at + 0.5) * groupWidth} y={floor + 22}>
        {group.label}
      </text>
    </g>
  );
}
