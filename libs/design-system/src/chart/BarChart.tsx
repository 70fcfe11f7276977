import { useId } from 'react';
import { Axis } from './Axis.js';
import { Bars } from './Bars.js';
import { layoutOf } from './layout.js';

export interface Series {
  readonly key: string;
  readonly words: string;
}

export interface Group {
  readonly key: string;
  /** Below the axis. */
  readonly label: string;
  /** By key of the series; null where the value is not published. */
  readonly values: Readonly<Record<string, number | null>>;
}

export interface BarChartProps {
  readonly title: string;
  /** What the picture says, in a sentence, for somebody who does not see it. The numbers belong in a table beside it. */
  readonly description: string;
  readonly series: readonly [Series, Series];
  readonly groups: readonly Group[];
  /** Stands where a bar would, when its value is not published. */
  readonly unpublished: string;
}

/** Shows the end of a box first: the last group is the newest. Once only, so that whoever scrolls back isn't moved. */
function toTheEnd(box: HTMLDivElement | null): void {
  if (box) box.scrollLeft = box.scrollWidth;
}

/**
 * Two bars a group, told apart by filling as well as by colour. Scrolls sideways in its own box when it must, and begins
 * at its end.
 */
export function BarChart({ title, description, series, groups, unpublished }: BarChartProps) {
  const id = useId();
  const values = groups.flatMap((group) => series.map(({ key }) => group.values[key] ?? 0));
  const layout = layoutOf(
    groups.map(({ label }) => label),
    Math.max(0, ...values),
  );

  return (
    <figure className="junction-chart">
      <ul className="junction-chart__key" aria-hidden="true">
        {series.map(({ key, words }, index) => (
          <li key={key}>
            <svg width="20" height="20" focusable="false">
              <rect className={`junction-chart__bar-${index}`} x="2" y="2" width="16" height="16" />
            </svg>
            {words}
          </li>
        ))}
      </ul>
      <div ref={toTheEnd} className="junction-chart__scroll" tabIndex={0} role="region" aria-label={title}>
        <svg
          role="img"
          aria-labelledby={`${id}-title ${id}-description`}
          viewBox={`0 0 ${layout.width} ${layout.height}`}
          width={layout.width}
          height={layout.height}
        >
          <title id={`${id}-title`}>{title}</title>
          <desc id={`${id}-description`}>{description}</desc>
          <Axis layout={layout} />
          {groups.map((group, at) => (
            <Bars key={group.key} group={group} at={at} series={series} layout={layout} unpublished={unpublished} />
          ))}
        </svg>
      </div>
    </figure>
  );
}
