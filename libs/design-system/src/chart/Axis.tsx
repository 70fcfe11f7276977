import { LEFT, type ChartLayout } from './layout.js';

/** The lines across a chart, each with its number. */
export function Axis({ layout: { ticks, width, floor, heightOf } }: { readonly layout: ChartLayout }) {
  return ticks.map((tick) => {
    const y = floor - heightOf(tick);
    return (
      <g key={tick}>
        <line className="junction-chart__line" x1={LEFT} x2={width} y1={y} y2={y} />
        <text className="junction-chart__tick" x={LEFT - 8} y={y + 5}>
          {tick}
        </text>
      </g>
    );
  });
}
